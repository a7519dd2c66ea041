package id.koperasi.registry.progressreport;

import id.koperasi.platform.problem.Language;
import id.koperasi.registry.progress.Figure;
import id.koperasi.registry.region.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the cooperatives of a region stood on a day. */
@Schema(name = "Progress", description = "Where the cooperatives of a region stood on a day, counted from facts.")
record ProgressView(
        @Schema(examples = "36.03") String regionCode,
        @Schema(examples = "KABUPATEN TANGERANG") String name,
        LocalDate asOf,
        @Schema(examples = "274") long villages,

        @Schema(description = "Villages that have a cooperative which is a legal entity.")
        long villagesCovered,

        long proposed,

        @Schema(description = "Legal entities; second ones of a village count here too.")
        long formed,

        @Schema(description = "With NPWP, NIB and NIK koperasi.")
        long identified,

        long withVerifiedAccount,
        long chairsTrained,
        long treasurersTrained,
        long coached,
        long coachedByDinas,
        long coachedByDekopin,
        long booksOpen,

        @Schema(description = "With an application for a loan.")
        long applied,

        @Schema(description = "With a tranche of a loan paid out.")
        long disbursed,

        long grantsReceived,

        @Schema(description = "Whose members heard the accounts of the last year that is over.")
        long annualMeetingHeld,

        @Schema(description = "Formed this year, so that no year of theirs is over.")
        long annualMeetingNotDue,

        long pilots,

        @Schema(description = "What happened lately keeps them alive: 30 days by the rule of 2025.")
        long active,

        @Schema(description = "Something happened once, and nothing lately.")
        long dormant,

        @Schema(description = "Nothing happened since they were formed.")
        long paperOnly,

        @Schema(description = "The funnel of papers, from the village meeting on.")
        List<StageView> papers,

        @Schema(description = "The line of life: whether those that exist live.")
        List<StageView> life) {

    static ProgressView of(Region region, LocalDate asOf, Map<Figure, Long> figures, Language language) {
        return new ProgressView(
                region.code(),
                region.name(),
                asOf,
                region.villages(),
                figure(figures, Figure.VILLAGE_COVERED),
                figure(figures, Figure.PROPOSED),
                figure(figures, Figure.FORMED),
                figure(figures, Figure.IDENTIFIED),
                figure(figures, Figure.ACCOUNT_VERIFIED),
                figure(figures, Figure.CHAIR_TRAINED),
                figure(figures, Figure.TREASURER_TRAINED),
                figure(figures, Figure.COACHED),
                figure(figures, Figure.COACHED_BY_DINAS),
                figure(figures, Figure.COACHED_BY_DEKOPIN),
                figure(figures, Figure.BOOKS_OPEN),
                figure(figures, Figure.APPLIED),
                figure(figures, Figure.DISBURSED),
                figure(figures, Figure.GRANT_RECEIVED),
                figure(figures, Figure.ANNUAL_MEETING_HELD),
                figure(figures, Figure.ANNUAL_MEETING_NOT_DUE),
                figure(figures, Figure.PILOT),
                figure(figures, Figure.ACTIVE),
                figure(figures, Figure.DORMANT),
                figure(figures, Figure.PAPER_ONLY),
                StageView.of(Figure.PAPERS, figures, region.villages(), language),
                StageView.of(Figure.LIFE, figures, region.villages(), language));
    }

    private static long figure(Map<Figure, Long> figures, Figure figure) {
        return Objects.requireNonNull(figures.get(figure));
    }
}
