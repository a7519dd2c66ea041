package id.koperasi.registry.office;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.CitizensNumbers;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.NewDeclaration;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.office.OfficeRejection.BoardChangedSince;
import id.koperasi.registry.office.OfficeRejection.DidNotLeave;
import id.koperasi.registry.office.OfficeRejection.ManagerAppointedAlready;
import id.koperasi.registry.office.OfficeRejection.ManagerHoldsOffice;
import id.koperasi.registry.office.OfficeRejection.ManagerNotApproved;
import id.koperasi.registry.office.OfficeRejection.NotInOffice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Officers", description = "Who holds which office, how he came into it and why he left.")
class OfficerResource {

    private final FormedCooperatives cooperatives;
    private final Appointments appointments;
    private final ChangingHands changing;
    private final RestoringOfficers restoring;
    private final AppointmentViews views;
    private final CitizensNumbers numbers;

    OfficerResource(
            FormedCooperatives cooperatives,
            Appointments appointments,
            ChangingHands changing,
            RestoringOfficers restoring,
            AppointmentViews views,
            CitizensNumbers numbers) {
        this.cooperatives = cooperatives;
        this.appointments = appointments;
        this.changing = changing;
        this.restoring = restoring;
        this.views = views;
        this.numbers = numbers;
    }

    /** Why an office is vacant. */
    enum VacancyReason {
        RESIGNED,
        DIED
    }

    @Schema(description = "Somebody left an office and nobody took it.")
    record NewVacancy(
            @NotNull @Schema(description = "The first day without him.", examples = "2026-02-10")
            LocalDate endedOn,

            @NotNull VacancyReason reason,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Surat pengunduran diri 12/II/2026")
            String evidence) {}

    @Schema(description = "The new head of the village, who chairs the supervisors.")
    record NewVillageHead(
            @NotNull @Size(max = 16) @Schema(description = DeclaredKinship.NIK, examples = "3673030101709908")
            String nik,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Hj. Ratna Sari")
            String name,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "The decree that names him.", examples = "141.2/Kep.45-Huk/2026")
            String letterNumber,

            @NotNull @Schema(examples = "2026-02-01") LocalDate tookOfficeOn,

            @Valid @Schema(description = "What he declares of himself as a supervisor; needed since the Juklak.")
            @Nullable NewDeclaration declaration,

            @Size(max = 500) @Nullable List<@NotNull @Valid DeclaredKinship> kinships) {}

    @Schema(description = "The manager whom the board appoints.")
    record NewPengelola(
            @NotNull @Schema(description = "The meeting whose resolution MANAGER passed.")
            UUID meetingId,

            @NotNull @Size(max = 16) @Schema(description = DeclaredKinship.NIK, examples = "3673030101709908")
            String nik,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Dewi Lestari")
            String name,

            @NotNull @Schema(examples = "2026-04-01") LocalDate appointedOn,

            @Min(1) @Max(99) @Schema(description = "For how long; as is usual on the day when left out.", examples = "3")
            @Nullable Integer termYears) {}

    @GET
    @Path("/officers")
    @Operation(
            operationId = "listOfficers",
            summary = "The officers of a cooperative",
            description = "Everybody who ever held an office, in the order of the records; with `asOf`, those who held "
                    + "one on that day.")
    public Page<AppointmentView> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @QueryParam("asOf") @Nullable @Parameter(example = "2026-03-21") LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        return appointments.page(cooperativeId, asOf, page).map(AppointmentView::of);
    }

    @POST
    @Path("/officers/{appointmentId}/vacancy")
    @Change
    @Operation(
            operationId = "vacateOffice",
            summary = "Record that an officer resigned or died",
            description = "The office is vacant until a meeting elects somebody.")
    @Refuses({NotInOffice.class, DateInTheFuture.class, CooperativeRejection.NotFormed.class})
    public RestResponse<AppointmentView> vacate(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("appointmentId") UUID appointmentId,
            @NotNull @Valid NewVacancy body) {
        return RestResponse.ok(AppointmentView.of(changing.vacate(new VacateOffice(
                cooperativeId,
                appointmentId,
                body.endedOn,
                EndReason.valueOf(body.reason.name()),
                body.evidence.strip()))));
    }

    @POST
    @Path("/officers/{appointmentId}/restoration")
    @Change
    @Operation(
            operationId = "restoreOfficer",
            summary = "Record that an officer had not left",
            description = "A vacancy was recorded by mistake; his term goes on as one, from the day on which it was "
                    + "ended, as long as the boards have not changed since.")
    @Refuses({DidNotLeave.class, BoardChangedSince.class, CooperativeRejection.NotFormed.class})
    public RestResponse<AppointmentView> restore(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("appointmentId") UUID appointmentId,
            @NotNull @Valid NewReason because) {
        return RestResponse.ok(AppointmentView.of(restoring.restore(cooperativeId, appointmentId, because.why())));
    }

    @POST
    @Path("/ex-officio-chair")
    @Change
    @Operation(
            operationId = "installVillageHead",
            summary = "Record the new village head",
            description = "Who chairs the supervisors by his office, without a meeting. Whoever is related to him in "
                    + "the first degree leaves his own office first.")
    @Refuses({
        BoardChangedSince.class,
        BoardRejection.class,
        DateInTheFuture.class,
        CooperativeRejection.NotFormed.class,
        CooperativeRejection.NotCitizensNumber.class
    })
    public RestResponse<AppointmentView> install(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewVillageHead body) {
        PersonReference head = numbers.person(body.nik, "nik");
        return RestResponse.ok(views.made(changing.install(new InstallVillageHead(
                cooperativeId,
                head,
                body.name.strip(),
                body.letterNumber.strip(),
                body.tookOfficeOn,
                body.declaration == null ? List.of() : List.of(body.declaration.of(head)),
                DeclaredKinship.of(body.kinships, numbers)))));
    }

    @POST
    @Path("/manager")
    @Change
    @Operation(
            operationId = "appointManager",
            summary = "Record the manager",
            description = "The board appoints him once the members have approved; whoever managed before him leaves.")
    @Refuses({
        ManagerNotApproved.class,
        ManagerAppointedAlready.class,
        ManagerHoldsOffice.class,
        BoardChangedSince.class,
        BoardRejection.class,
        DateRejection.class,
        CooperativeRejection.NotFormed.class,
        CooperativeRejection.NotCitizensNumber.class
    })
    public RestResponse<AppointmentView> appoint(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewPengelola body) {
        return RestResponse.ok(views.made(changing.appoint(new AppointPengelola(
                cooperativeId,
                body.meetingId,
                numbers.person(body.nik, "nik"),
                body.name.strip(),
                body.appointedOn,
                body.termYears))));
    }
}
