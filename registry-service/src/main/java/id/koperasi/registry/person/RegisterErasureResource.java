package id.koperasi.registry.person;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.person.EraseRegistered.Held;
import id.koperasi.registry.person.EraseRegistered.Line;
import id.koperasi.registry.person.Erasures.ErasureView;
import id.koperasi.registry.person.PersonRejection.HoldsOffice;
import id.koperasi.registry.person.PersonRejection.LineNamesNobody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/register-erasures")
@Tag(name = "Officers", description = "Who holds which office, how he came into it and why he left.")
class RegisterErasureResource {

    private final ErasingPersons erasing;

    RegisterErasureResource(ErasingPersons erasing) {
        this.erasing = erasing;
    }

    @Schema(description = "Somebody whom only a register names asks to be forgotten.")
    record NewRegisterErasure(
            @NotNull @Schema(
                    description = "The import that names him, as the evidence of the statement says.",
                    examples = "0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2a41")
            UUID importId,

            @Min(1) @Schema(description = "Which line of it.", examples = "17")
            int line,

            @NotNull @Schema(description = "As what it names him.", examples = "CHAIR")
            Held held,

            @Size(max = 5) @Schema(description = "How he may be called besides; not kept.", examples = "[\"Bu Mimin\"]")
            @Nullable List<@NotNull @Size(min = 3, max = 100) @Pattern(regexp = PlainText.PATTERN) String> spellings,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.NO_NIK) @Schema(description = "Without his name.", examples = "Permohonan subjek data")
            String reason,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "470/31/2026")
            String letterNumber,

            @NotNull @Schema(examples = "2026-05-04") LocalDate letterOn) {

        EraseRegistered command(UUID cooperativeId) {
            return new EraseRegistered(
                    cooperativeId,
                    new Line(importId, line, held),
                    spellings == null ? List.of() : spellings,
                    reason.strip(),
                    letterNumber.strip(),
                    letterOn);
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "eraseRegisteredPerson",
            summary = "Erase the names of somebody whom only a register names",
            description =
                    "Needs `see-personal-data` beside the office. The line that names him stands in the evidence of "
                            + "what the register says; it is listed with the other erasures.")
    @Refuses({HoldsOffice.class, LineNamesNobody.class, DateInTheFuture.class})
    public RestResponse<ErasureView> erase(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewRegisterErasure body) {
        return RestResponse.ok(erasing.erase(body.command(cooperativeId)));
    }
}
