package id.koperasi.registry.progress;

import id.koperasi.registry.region.Region;
import java.time.LocalDate;
import java.util.Map;
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
        long annualMeetingHeld,
        long pilots,

        @Schema(description = "Something happened within the last 30 days.")
        long active,

        @Schema(description = "Something happened once, and nothing within the last 30 days.")
        long dormant,

        @Schema(description = "Nothing happened since they were formed.")
        long paperOnly) {

    static ProgressView of(Region region, LocalDate asOf, Map<String, Long> figures) {
        long formed = figure(figures, Milestone.FORMED);
        long active = figures.getOrDefault("ACTIVE", 0L);
        long lived = figures.getOrDefault("LIVED", 0L);
        return new ProgressView(
                region.code(),
                region.name(),
                asOf,
                region.villages(),
                figure(figures, Milestone.VILLAGE_COVERED),
                figure(figures, Milestone.PROPOSED),
                formed,
                figure(figures, Milestone.IDENTIFIED),
                figure(figures, Milestone.ACCOUNT_VERIFIED),
                figure(figures, Milestone.CHAIR_TRAINED),
                figure(figures, Milestone.TREASURER_TRAINED),
                figure(figures, Milestone.COACHED),
                figure(figures, Milestone.COACHED_BY_DINAS),
                figure(figures, Milestone.COACHED_BY_DEKOPIN),
                figure(figures, Milestone.BOOKS_OPEN),
                figure(figures, Milestone.APPLIED),
                figure(figures, Milestone.DISBURSED),
                figure(figures, Milestone.GRANT_RECEIVED),
                figure(figures, Milestone.ANNUAL_MEETING_HELD),
                figure(figures, Milestone.PILOT),
                active,
                lived - active,
                formed - lived);
    }

    private static long figure(Map<String, Long> figures, Milestone fact) {
        return figures.getOrDefault(fact.name(), 0L);
    }
}
