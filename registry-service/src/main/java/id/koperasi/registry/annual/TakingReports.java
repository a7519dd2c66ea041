package id.koperasi.registry.annual;

import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.annual.AnnualReport.Status;
import id.koperasi.registry.annual.ReportRejection.NoAnnualMeeting;
import id.koperasi.registry.annual.ReportRejection.ReportSettled;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.CooperativeRejection.HasEnded;
import id.koperasi.registry.cooperative.CooperativeRejection.NotFormed;
import id.koperasi.registry.cooperative.FormedCooperatives;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Drafts of reports that a file states. The board signs and reports them here as any other draft. */
@ApplicationScoped
public class TakingReports {

    private final FormedCooperatives cooperatives;
    private final AnnualReports reports;
    private final SumsAsText sums;
    private final Validator validator;
    private final BusinessClock clock;

    TakingReports(
            FormedCooperatives cooperatives,
            AnnualReports reports,
            SumsAsText sums,
            Validator validator,
            BusinessClock clock) {
        this.cooperatives = cooperatives;
        this.reports = reports;
        this.sums = sums;
        this.validator = validator;
        this.clock = clock;
    }

    /** What became of a statement. */
    public sealed interface Taken {

        /** The report says so now; the status it has. */
        record Written(String status) implements Taken {}

        /** It said so before; the status it has, none when there is no report. */
        record Unchanged(@Nullable String status) implements Taken {}

        /** Why it does not; which parts of the report are missing or out of bounds. */
        record Refused(@Nullable Rejection rejection, Set<String> missing, Set<String> outOfBounds) implements Taken {}
    }

    /** Makes everybody who changes one of these cooperatives or its meetings wait until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<UUID> cooperativeIds) {
        cooperatives.lockedAmong(cooperativeIds);
    }

    /** The reports of these meetings as they are now, held until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taking among(List<UUID> cooperativeIds, List<UUID> meetingIds) {
        Map<UUID, CooperativeProfile> held = cooperatives.lockedAmong(cooperativeIds).stream()
                .collect(Collectors.toMap(CooperativeProfile::id, Function.identity()));
        return new Taking(
                held,
                reports.lockedAmong(meetingIds).stream()
                        .collect(Collectors.toMap(AnnualReport::meetingId, Function.identity())));
    }

    /** Takes one statement after the other. */
    public final class Taking {

        private final Map<UUID, CooperativeProfile> held;
        private final Map<UUID, AnnualReport> known;

        private Taking(Map<UUID, CooperativeProfile> held, Map<UUID, AnnualReport> known) {
            this.held = Map.copyOf(held);
            this.known = new HashMap<>(known);
        }

        /** Writes what is stated, or in a dry run only says whether it could be. */
        public Taken take(StatedReport stated, boolean dryRun) {
            AnnualReport report = known.get(stated.meetingId());
            if (stated.content().empty()) {
                return new Taken.Unchanged(
                        report == null ? null : report.status().name());
            }
            if (!stated.quorate()) {
                return new Taken.Refused(new NoAnnualMeeting(), Set.of(), Set.of());
            }
            ReportContent before = report == null ? null : report.content(sums);
            Set<String> missing = missing(stated, before);
            if (!missing.isEmpty()) {
                return new Taken.Refused(null, missing, Set.of());
            }
            ReportContent now = stated.content().over(before);
            if (report != null && now.equals(before)) {
                return new Taken.Unchanged(report.status().name());
            }
            Set<String> outOfBounds = outOfBounds(now);
            if (!outOfBounds.isEmpty()) {
                return new Taken.Refused(null, Set.of(), outOfBounds);
            }
            return write(stated, report, now, dryRun);
        }

        private Taken write(StatedReport stated, @Nullable AnnualReport report, ReportContent now, boolean dryRun) {
            CooperativeProfile cooperative = Objects.requireNonNull(held.get(stated.cooperativeId()));
            if (!cooperative.status().lives()) {
                return new Taken.Refused(
                        cooperative.status().ended()
                                ? new HasEnded(cooperative.status())
                                : new NotFormed(cooperative.status()),
                        Set.of(),
                        Set.of());
            }
            if (report != null && !report.open()) {
                return new Taken.Refused(new ReportSettled(report.status()), Set.of(), Set.of());
            }
            if (dryRun) {
                return new Taken.Written(
                        report == null ? Status.DRAFTED.name() : report.status().name());
            }
            AnnualReport written = report;
            if (written == null) {
                written = new AnnualReport(stated.meetingId(), cooperative, now, sums, clock.now());
                reports.persist(written);
                known.put(stated.meetingId(), written);
            } else {
                written.write(now, sums, clock.now());
            }
            return new Taken.Written(written.status().name());
        }
    }

    private static Set<String> missing(StatedReport stated, @Nullable ReportContent before) {
        Set<String> missing = new TreeSet<>();
        if (before == null && stated.content().sector() == null) {
            missing.add("sector");
        }
        if (before == null && stated.content().stage() == null) {
            missing.add("stage");
        }
        return missing;
    }

    private Set<String> outOfBounds(ReportContent content) {
        return validator.validate(content).stream()
                .map(violation -> violation.getPropertyPath().iterator().next().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
