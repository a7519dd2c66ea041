package id.koperasi.funding.passport;

import id.koperasi.funding.passport.PassportRejection.ProgrammeNotInForce;
import id.koperasi.funding.programme.Gate;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.programme.Words;
import id.koperasi.funding.registry.KnownCooperative;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.funding.standing.StandingChange;
import id.koperasi.funding.standing.State;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/passport")
@Tag(name = "Passports", description = "How far a cooperative is on the way to the money of a programme.")
class PassportResource {

    private final KnownCooperatives cooperatives;
    private final Programmes programmes;
    private final Passports passports;
    private final StatedDates dates;

    PassportResource(KnownCooperatives cooperatives, Programmes programmes, Passports passports, StatedDates dates) {
        this.cooperatives = cooperatives;
        this.programmes = programmes;
        this.passports = passports;
        this.dates = dates;
    }

    @Schema(name = "Gates", description = "Which gates the cooperative passes; each needs those before it.")
    record GatesView(
            @Schema(description = "It may submit an application.")
            boolean apply,

            @Schema(description = "It may sign the agreement.")
            boolean agree,

            @Schema(description = "It may be paid a tranche.")
            boolean disburse) {}

    @Schema(name = "Evidence", description = "The event that shows it.")
    record EvidenceView(
            @Schema(examples = "id.koperasi.registry.identity-number-recorded.v1")
            String eventType,

            @Schema(examples = "0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2a33")
            String eventId,

            @Schema(
                    description = "What to look it up by: a number, a letter, a rating, an amount.",
                    examples = "1234567890123")
            String text) {

        static @Nullable EvidenceView of(@Nullable Evidence evidence) {
            return evidence == null
                    ? null
                    : new EvidenceView(evidence.eventType(), evidence.eventId(), evidence.text());
        }
    }

    @Schema(name = "JudgedCriterion", description = "A criterion of the programme, met or not.")
    record JudgementView(
            @Schema(examples = "nib") String code,

            @Schema(description = "What it binds.") Gate gate,

            boolean met,

            @Schema(description = "The business date from which it is met.") @Nullable LocalDate since,

            @Nullable EvidenceView evidence,

            @Schema(description = "What to do while it is not met.")
            Words whatNext,

            @Schema(description = "Whose turn it is, by role.", examples = "regency-office")
            String who,

            @Schema(examples = "Permenkop 1/2025 pasal 6") String source) {

        static JudgementView of(Judgement judgement) {
            Evidence evidence = judgement.evidence();
            return new JudgementView(
                    judgement.criterion().code(),
                    judgement.criterion().gate(),
                    judgement.met(),
                    evidence == null ? null : evidence.since(),
                    EvidenceView.of(evidence),
                    judgement.criterion().whatNext(),
                    judgement.criterion().who(),
                    judgement.criterion().source());
        }
    }

    @Schema(name = "PassportStanding", description = "Whether the cooperative may act at all, as the registry says.")
    record StandingView(
            State state,

            @Schema(description = "The business date from which it stands so.") @Nullable LocalDate since,

            @Nullable EvidenceView evidence) {

        static StandingView of(Passport passport) {
            Optional<StandingChange> change = passport.standing().on(passport.asOf());
            return new StandingView(
                    passport.state(),
                    change.map(StandingChange::since).orElse(null),
                    change.map(told -> new EvidenceView(
                                    told.eventType(),
                                    told.eventId(),
                                    told.state().name()))
                            .orElse(null));
        }
    }

    @Schema(name = "Passport", description = "A cooperative measured by every criterion of a programme.")
    record PassportView(
            UUID cooperativeId,
            String programme,

            @Schema(description = "The version of the programme that counts on the day.", examples = "1")
            int version,

            LocalDate asOf,
            StandingView standing,
            GatesView gates,
            List<JudgementView> criteria) {

        static PassportView of(Passport passport) {
            return new PassportView(
                    passport.cooperativeId(),
                    passport.version().programmeCode(),
                    passport.version().version(),
                    passport.asOf(),
                    StandingView.of(passport),
                    new GatesView(
                            passport.passes(Gate.APPLY), passport.passes(Gate.AGREE), passport.passes(Gate.DISBURSE)),
                    passport.judgements().stream().map(JudgementView::of).toList());
        }
    }

    @GET
    @Operation(
            operationId = "showPassport",
            summary = "The funding passport of a cooperative",
            description = "Computed from the events of all services as they arrive; nobody types \"met\".")
    @Refuses(ProgrammeNotInForce.class)
    public PassportView show(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "The programme's code.", required = true, example = "LPDB-PILOT")
                    @QueryParam("programme")
                    @NotBlank String programme,
            @Parameter(description = "The business date; today without it.", example = "2025-10-01")
                    @QueryParam("asOf")
                    @Nullable LocalDate asOf,
            @Parameter(
                            description = "Whole rupiah to be borrowed, which the members' consent must cover.",
                            example = "450000000")
                    @QueryParam("amount")
                    @Positive @Max(90_000_000_000_000L) @Nullable Long amount) {
        KnownCooperative cooperative = cooperatives.get(cooperativeId);
        LocalDate day = asOf == null ? dates.today(IndonesianZone.ofRegion(cooperative.villageCode())) : asOf;
        var version = passports.versionInForce(programmes.get(programme).code(), day);
        return PassportView.of(passports.of(cooperative, version, day, amount == null ? null : Rupiah.of(amount)));
    }
}
