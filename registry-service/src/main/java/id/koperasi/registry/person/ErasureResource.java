package id.koperasi.registry.person;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.CitizensNumbers;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.person.Erasures.ErasureView;
import id.koperasi.registry.person.PersonRejection.HoldsOffice;
import id.koperasi.registry.person.PersonRejection.PersonNotOnRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/v1/cooperatives/{cooperativeId}/person-erasures")
@Tag(name = "Officers", description = "Who holds which office, how he came into it and why he left.")
class ErasureResource {

    private final FormedCooperatives cooperatives;
    private final ErasingPersons erasing;
    private final Erasures erasures;
    private final CitizensNumbers numbers;

    ErasureResource(
            FormedCooperatives cooperatives, ErasingPersons erasing, Erasures erasures, CitizensNumbers numbers) {
        this.cooperatives = cooperatives;
        this.erasing = erasing;
        this.erasures = erasures;
        this.numbers = numbers;
    }

    @Schema(description = "Somebody who asks to be forgotten.")
    record NewPersonErasure(
            @NotNull @Size(max = 16) @Schema(
                    description = "A citizen's number, sixteen digits; only a keyed reference of it is kept.",
                    examples = "3673030101709908")
            String nik,

            @Size(max = 5) @Schema(description = "How he may be called besides the names on record; not kept.")
            @Nullable List<@NotNull @Size(min = 3, max = 100) @Pattern(regexp = PlainText.PATTERN) String> spellings,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.NO_NIK) @Schema(description = "Without his name.", examples = "Permohonan subjek data")
            String reason,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "470/31/2026")
            String letterNumber,

            @NotNull @Schema(examples = "2026-05-04") LocalDate letterOn) {

        ErasePerson command(UUID cooperativeId, CitizensNumbers numbers) {
            return new ErasePerson(
                    cooperativeId,
                    numbers.person(nik, "nik"),
                    spellings == null ? List.of() : spellings,
                    reason.strip(),
                    letterNumber.strip(),
                    letterOn);
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "erasePerson",
            summary = "Take somebody's names out of what was written about a cooperative",
            description =
                    "Needs `see-personal-data` beside the office. Founders and officers stay named where the deed "
                            + "names them, and the keyed reference stays; not while he holds an office.")
    @Refuses({
        HoldsOffice.class,
        PersonNotOnRecord.class,
        CooperativeRejection.NotCitizensNumber.class,
        DateInTheFuture.class
    })
    public RestResponse<ErasureView> erase(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewPersonErasure body) {
        return RestResponse.ok(erasing.erase(body.command(cooperativeId, numbers)));
    }

    @GET
    @Operation(operationId = "listPersonErasures", summary = "How often somebody was forgotten, and why")
    public Page<ErasureView> list(@PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return Page.of(
                erasures.of(cooperativeId, after, page.rowsToRead()),
                page.limit(),
                erasure -> Cursor.of(erasure.erasureId()));
    }
}
