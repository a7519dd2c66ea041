package id.koperasi.registry.office;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.CitizensNumbers;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.founding.BrokenRule;
import id.koperasi.registry.founding.Relation;
import id.koperasi.registry.office.KnownKinship.Told;
import id.koperasi.registry.office.OfficeRejection.KinshipByBloodDoesNotEnd;
import id.koperasi.registry.office.OfficeRejection.KinshipCountsNoMore;
import id.koperasi.registry.office.OfficeRejection.KinshipDeclaredAlready;
import id.koperasi.registry.office.OfficeRejection.KinshipSaysSoAlready;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/kinships")
@Tag(name = "Officers", description = "Who holds which office, how he came into it and why he left.")
class KinshipResource {

    private final TellingKinships telling;
    private final Kinships kinships;
    private final Appointments appointments;
    private final FormedCooperatives cooperatives;
    private final RecordCorrections corrections;
    private final CitizensNumbers numbers;

    KinshipResource(
            TellingKinships telling,
            Kinships kinships,
            Appointments appointments,
            FormedCooperatives cooperatives,
            RecordCorrections corrections,
            CitizensNumbers numbers) {
        this.telling = telling;
        this.kinships = kinships;
        this.appointments = appointments;
        this.cooperatives = cooperatives;
        this.corrections = corrections;
        this.numbers = numbers;
    }

    @Schema(description = "Two became related, or turn out to be.")
    record NewKinshipDeclaration(
            @NotNull @Valid DeclaredKinship kinship,

            @NotNull @Schema(examples = "2026-04-12") LocalDate declaredOn) {}

    @Schema(
            description =
                    "What the boards break as they stand; nobody leaves for it, the next election is held against it.")
    record StandingWarnings(List<BrokenRule> warnings) {}

    @Schema(description = "A marriage ended, by a judgement or by death.")
    record NewKinshipEnd(
            @NotNull @Schema(description = "The first day on which they are related no longer.", examples = "2026-05-02")
            LocalDate endedOn,

            @NotNull @Valid NewReason because) {}

    @Schema(description = "What is true of a kinship, whole, and why it was told otherwise.")
    record NewKinshipCorrection(
            @Schema(description = "What the relative is to the person; left out when they never were related.")
            @Nullable Relation relation,

            @Schema(description = "Since when they are related no longer; left out when they are to this day.")
            @Nullable LocalDate endedOn,

            @NotNull @Valid NewReason because) {}

    @Schema(name = "Relative", description = "Somebody who held an office; names of officers are public by deed.")
    record RelativeView(UUID appointmentId, String name, String office) {

        static RelativeView of(Appointment appointment) {
            return new RelativeView(appointment.id(), appointment.name(), appointment.office());
        }
    }

    @Schema(
            name = "Kinship",
            description = "The relative is the relation of the person. Who never held an office is not named.")
    record KinshipView(
            UUID kinshipId,
            @Nullable RelativeView person,
            @Nullable RelativeView relative,
            LocalDate declaredOn,
            Told told) {}

    @GET
    @Operation(
            operationId = "listKinships",
            summary = "Who declared to be related to whom",
            description = "What ended and what was a mistake is listed too; elections are held against the rest.")
    public Page<KinshipView> list(@PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        Map<PersonReference, RelativeView> people = appointments.of(cooperativeId).stream()
                .collect(Collectors.toMap(Appointment::person, RelativeView::of, (former, latter) -> latter));
        return kinships.page(cooperativeId, page)
                .map(kinship -> new KinshipView(
                        kinship.id(),
                        people.get(kinship.person()),
                        people.get(kinship.relative()),
                        kinship.declaredOn(),
                        kinship.told()));
    }

    @POST
    @Change
    @Operation(operationId = "declareKinship", summary = "Record that two are related, between elections")
    @Refuses({
        KinshipDeclaredAlready.class,
        BoardRejection.class,
        DateInTheFuture.class,
        CooperativeRejection.NotCitizensNumber.class
    })
    public RestResponse<StandingWarnings> declare(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewKinshipDeclaration body) {
        return RestResponse.ok(new StandingWarnings(telling.declare(
                cooperativeId,
                DeclaredKinship.of(List.of(body.kinship()), numbers).getFirst(),
                body.declaredOn())));
    }

    @POST
    @Path("/{kinshipId}/ending")
    @Change
    @Operation(operationId = "endKinship", summary = "Record that a marriage ended")
    @Refuses({KinshipCountsNoMore.class, KinshipByBloodDoesNotEnd.class, DateRejection.class})
    public RestResponse<CorrectionView<Told>> end(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("kinshipId") UUID kinshipId,
            @NotNull @Valid NewKinshipEnd body) {
        return RestResponse.ok(CorrectionView.of(telling.end(
                cooperativeId, kinshipId, body.endedOn(), body.because().why())));
    }

    @POST
    @Path("/{kinshipId}/corrections")
    @Change
    @Operation(
            operationId = "correctKinship",
            summary = "Correct what was declared of a kinship",
            description = "By the office of the region, since whoever is related may wish not to be.")
    @Refuses({
        KinshipSaysSoAlready.class,
        KinshipDeclaredAlready.class,
        KinshipByBloodDoesNotEnd.class,
        DateRejection.class
    })
    public RestResponse<CorrectionView<Told>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("kinshipId") UUID kinshipId,
            @NotNull @Valid NewKinshipCorrection body) {
        return RestResponse.ok(CorrectionView.of(telling.correct(
                cooperativeId,
                kinshipId,
                body.relation(),
                body.endedOn(),
                body.because().why())));
    }

    @GET
    @Path("/{kinshipId}/corrections")
    @Operation(operationId = "listKinshipCorrections", summary = "What was told of a kinship before")
    public Page<CorrectionView<Told>> corrections(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("kinshipId") UUID kinshipId,
            @Valid @BeanParam PageRequest page) {
        KnownKinship kinship =
                kinships.find(cooperativeId, kinshipId).orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(corrections.of(Kind.KINSHIP, kinship.id().toString(), Told.class, page), page);
    }
}
