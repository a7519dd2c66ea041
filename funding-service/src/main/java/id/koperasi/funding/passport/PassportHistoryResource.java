package id.koperasi.funding.passport;

import id.koperasi.funding.passport.PassportRejection.PeriodTooLong;
import id.koperasi.funding.programme.Gate;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.registry.KnownCooperative;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.funding.standing.State;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/passport-stretches")
@Tag(name = "Passports", description = "How far a cooperative is on the way to the money of a programme.")
class PassportHistoryResource {

    private static final int MOST_YEARS = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final KnownCooperatives cooperatives;
    private final Programmes programmes;
    private final Passports passports;

    PassportHistoryResource(KnownCooperatives cooperatives, Programmes programmes, Passports passports) {
        this.cooperatives = cooperatives;
        this.programmes = programmes;
        this.passports = passports;
    }

    @Schema(name = "PassportStretch", description = "Days on which the passport read the same.")
    record StretchView(
            LocalDate from,

            @Schema(description = "The last of them.") LocalDate until,

            @Schema(description = "The version of the programme that counted.", examples = "1")
            int version,

            @Schema(description = "How it stood with the registry.")
            State standing,

            @Schema(description = "Whether it could submit an application.")
            boolean apply,

            @Schema(description = "Whether it could sign the agreement.")
            boolean agree,

            @Schema(description = "Whether it could be paid a tranche.")
            boolean disburse,

            @Schema(description = "The criteria that were not met.", examples = "[\"nib\"]")
            List<String> lacking) {

        static StretchView of(Passport passport, LocalDate until) {
            return new StretchView(
                    passport.asOf(),
                    until,
                    passport.version().version(),
                    passport.state(),
                    passport.passes(Gate.APPLY),
                    passport.passes(Gate.AGREE),
                    passport.passes(Gate.DISBURSE),
                    passport.judgements().stream()
                            .filter(judgement -> !judgement.met())
                            .map(judgement -> judgement.criterion().code())
                            .toList());
        }
    }

    @GET
    @Operation(
            operationId = "listPassportStretches",
            summary = "How the passport of a cooperative read from day to day",
            description =
                    "As far as that is known today: what became known late counts from the day it is of. Ten years at most.")
    @Refuses(PeriodTooLong.class)
    public List<StretchView> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "The programme's code.", required = true, example = "LPDB-PILOT")
                    @QueryParam("programme")
                    @NotBlank String programme,
            @Parameter(description = "The first day.", required = true, example = "2025-06-01")
                    @QueryParam("from")
                    @NotNull LocalDate from,
            @Parameter(description = "The last day.", required = true, example = "2025-12-31")
                    @QueryParam("until")
                    @NotNull LocalDate until,
            @Parameter(
                            description = "Whole rupiah to be borrowed, which the members' consent must cover.",
                            example = "450000000")
                    @QueryParam("amount")
                    @Positive @Max(90_000_000_000_000L) @Nullable Long amount) {
        KnownCooperative cooperative = cooperatives.get(cooperativeId);
        boolean sound = from.getYear() >= FIRST_YEAR && until.getYear() <= LAST_YEAR && !until.isBefore(from);
        if (!sound || until.isAfter(from.plusYears(MOST_YEARS))) {
            throw new RejectedException(new PeriodTooLong(MOST_YEARS));
        }
        List<Passport> history = passports.history(
                cooperative, programmes.get(programme).code(), from, until, amount == null ? null : Rupiah.of(amount));
        var stretches = new ArrayList<StretchView>();
        for (int i = 0; i < history.size(); i++) {
            LocalDate last = i + 1 < history.size() ? history.get(i + 1).asOf().minusDays(1) : until;
            stretches.add(StretchView.of(history.get(i), last));
        }
        return stretches;
    }
}
