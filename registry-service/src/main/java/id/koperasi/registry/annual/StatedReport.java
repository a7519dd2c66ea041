package id.koperasi.registry.annual;

import id.koperasi.platform.money.Rupiah;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file states of the report of an annual meeting; what it leaves out stays as the report has it.
 *
 * @param meetingId which meeting
 * @param cooperativeId whose
 * @param quorate whether enough came
 * @param content what the file states
 */
public record StatedReport(UUID meetingId, UUID cooperativeId, boolean quorate, Content content) {

    /** What a file states, each of it or nothing. */
    public record Content(
            @Nullable Sector sector,
            @Nullable Integer meetingSequence,
            @Nullable Integer planYear,
            @Nullable Integer budgetYear,
            @Nullable Integer stage,
            @Nullable Map<String, Rupiah> financialPosition,
            @Nullable Map<String, Rupiah> operatingResult,
            @Nullable Map<String, Rupiah> plannedPosition,
            @Nullable Map<String, Rupiah> plannedResult) {

        boolean empty() {
            return Stream.of(
                            sector,
                            meetingSequence,
                            planYear,
                            budgetYear,
                            stage,
                            financialPosition,
                            operatingResult,
                            plannedPosition,
                            plannedResult)
                    .allMatch(Objects::isNull);
        }

        /** The report as it will be; sector and stage are there. */
        ReportContent over(@Nullable ReportContent before) {
            return new ReportContent(
                    Objects.requireNonNull(sector == null && before != null ? before.sector() : sector),
                    meetingSequence == null && before != null ? before.meetingSequence() : meetingSequence,
                    planYear == null && before != null ? before.planYear() : planYear,
                    budgetYear == null && before != null ? before.budgetYear() : budgetYear,
                    Objects.requireNonNull(stage == null && before != null ? (Integer) before.stage() : stage),
                    before == null ? null : before.paperId(),
                    sums(financialPosition, before == null ? null : before.financialPosition()),
                    sums(operatingResult, before == null ? null : before.operatingResult()),
                    sums(plannedPosition, before == null ? null : before.plannedPosition()),
                    sums(plannedResult, before == null ? null : before.plannedResult()));
        }

        private static Map<String, Rupiah> sums(
                @Nullable Map<String, Rupiah> stated, @Nullable Map<String, Rupiah> before) {
            return Stream.of(stated, before)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(Map.of());
        }
    }
}
