package id.koperasi.registry.office;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.cooperative.CitizensNumbers;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.NewDeclaration;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.founding.Declaration;
import id.koperasi.registry.founding.FoundingMeeting.Officer;
import id.koperasi.registry.founding.Office;
import id.koperasi.registry.office.OfficeRejection.BoardChangedSince;
import id.koperasi.registry.office.OfficeRejection.ElectedTwice;
import id.koperasi.registry.office.OfficeRejection.NotInOffice;
import id.koperasi.registry.office.OfficeRejection.OfficersNotDecided;
import id.koperasi.registry.office.OfficeRejection.SupervisorChairIsNotElected;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/meetings/{meetingId}/appointments")
@Tag(name = "Officers", description = "Who holds which office, how he came into it and why he left.")
class ElectionResource {

    private final ElectingOfficers electing;
    private final AppointmentViews views;
    private final CitizensNumbers numbers;

    ElectionResource(ElectingOfficers electing, AppointmentViews views, CitizensNumbers numbers) {
        this.electing = electing;
        this.views = views;
        this.numbers = numbers;
    }

    @Schema(description = "Somebody whom the meeting elected.")
    record ElectedOfficer(
            @NotNull @Size(max = 16) @Schema(description = DeclaredKinship.NIK, examples = "3673030101709908")
            String nik,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Budi Santoso")
            String name,

            @NotNull Office office,

            @Valid @Schema(description = "What he declares of himself; needed since the Juklak.") @Nullable NewDeclaration declaration) {

        PersonReference person(CitizensNumbers numbers, int index) {
            return numbers.person(nik, "elected/" + index);
        }
    }

    @Schema(description = "Whom a meeting elected.")
    record NewElection(
            @Schema(
                    description = "The first day of those elected; the day of the meeting when left out.",
                    examples = "2026-03-21")
            @Nullable LocalDate takingOfficeOn,

            @Min(1) @Max(99) @Schema(description = "For how long; as is usual on the day when left out.", examples = "5")
            @Nullable Integer termYears,

            @NotNull @Size(min = 1, max = 51) List<@NotNull @Valid ElectedOfficer> elected,

            @Size(max = 51) @Schema(
                    description = "Appointments that end though nobody takes their place; whoever held a post "
                            + "for one, or is elected to another, leaves without being named.")
            @Nullable Set<@NotNull UUID> leaving,

            @Size(max = 500) @Nullable List<@NotNull @Valid DeclaredKinship> kinships) {

        ElectOfficers command(UUID cooperativeId, UUID meetingId, CitizensNumbers numbers) {
            return new ElectOfficers(
                    cooperativeId,
                    meetingId,
                    takingOfficeOn,
                    termYears,
                    IntStream.range(0, elected.size())
                            .mapToObj(index -> {
                                ElectedOfficer one = elected.get(index);
                                return new Officer(one.person(numbers, index), one.name.strip(), one.office);
                            })
                            .toList(),
                    declarations(numbers),
                    leaving == null ? Set.of() : leaving,
                    DeclaredKinship.of(kinships, numbers));
        }

        private List<Declaration> declarations(CitizensNumbers numbers) {
            return IntStream.range(0, elected.size())
                    .filter(index -> elected.get(index).declaration != null)
                    .mapToObj(index -> {
                        ElectedOfficer one = elected.get(index);
                        return Objects.requireNonNull(one.declaration).of(one.person(numbers, index));
                    })
                    .toList();
        }
    }

    @Schema(name = "Election", description = "Whom a meeting elected.")
    record ElectionView(UUID meetingId, List<AppointmentView> appointed) {}

    @POST
    @Change
    @Operation(
            operationId = "appointElected",
            summary = "Record whom a meeting elected",
            description = "Once for a meeting whose resolution OFFICERS passed. Those replaced are out of office from "
                    + "that day on. Both boards as they will be must keep every rule, and nothing that they declare "
                    + "may bar those elected; all that is broken is named. Whoever serves another living cooperative too "
                    + "is shown with a warning.")
    @APIResponse(
            responseCode = "201",
            description = "In office.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ElectionView.class)))
    @Refuses({
        OfficersNotDecided.class,
        ElectedTwice.class,
        SupervisorChairIsNotElected.class,
        NotInOffice.class,
        BoardChangedSince.class,
        BoardRejection.class,
        DateRejection.class,
        CooperativeRejection.NotFormed.class,
        CooperativeRejection.NotCitizensNumber.class
    })
    public RestResponse<ElectionView> elect(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("meetingId") UUID meetingId,
            @NotNull @Valid NewElection body) {
        List<Appointment> appointed = electing.elect(body.command(cooperativeId, meetingId, numbers));
        return RestResponse.ResponseBuilder.<ElectionView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/officers"))
                .entity(new ElectionView(
                        meetingId, appointed.stream().map(views::made).toList()))
                .build();
    }
}
