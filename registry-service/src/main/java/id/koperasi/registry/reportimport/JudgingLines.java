package id.koperasi.registry.reportimport;

import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.annual.StatedReport;
import id.koperasi.registry.annual.TakingReports.Taken;
import id.koperasi.registry.annual.TakingReports.Taking;
import id.koperasi.registry.registerfile.Columns;
import id.koperasi.registry.registerfile.Fault;
import id.koperasi.registry.registerfile.RegisterRejection.NotUnderstood;
import id.koperasi.registry.registerfile.RegisterRejection.ValueMissing;
import id.koperasi.registry.reportimport.JudgedLine.Outcome;
import id.koperasi.registry.reportimport.ReportImportRejection.DiffersFromMinutes;
import id.koperasi.registry.reportimport.ReportImportRejection.MeetingUnknown;
import id.koperasi.registry.reportimport.ReportImportRejection.SeveralMeetings;
import id.koperasi.registry.reportimport.ReportImportRejection.StatedBefore;
import id.koperasi.registry.reportimport.ReportImportRejection.StatusLeftAlone;
import id.koperasi.registry.reportimport.ReportMeetings.Held;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Settles one line after the other: each is taken, says nothing new, or is refused for everything that is wrong with it. */
final class JudgingLines {

    private final Columns<ReportColumn> columns;
    private final Map<Integer, List<Held>> meant;
    private final Taking taking;
    private final boolean dryRun;
    private final Map<UUID, Integer> stated = new HashMap<>();

    JudgingLines(Columns<ReportColumn> columns, Map<Integer, List<Held>> meant, Taking taking, boolean dryRun) {
        this.columns = columns;
        this.meant = Map.copyOf(meant);
        this.taking = taking;
        this.dryRun = dryRun;
    }

    JudgedLine judge(ReportLine line) {
        if (!line.faults().isEmpty()) {
            return new JudgedLine(line.number(), Outcome.REFUSED, null, line.faults());
        }
        List<Held> meetings = narrowed(line);
        if (meetings.size() != 1) {
            Rejection why = meetings.isEmpty() ? new MeetingUnknown() : new SeveralMeetings();
            return refused(line, null, List.of(fault(ReportColumn.REPORT, why)));
        }
        Held meeting = meetings.getFirst();
        Integer before = stated.putIfAbsent(meeting.id(), line.number());
        if (before != null) {
            return refused(line, meeting, List.of(fault(ReportColumn.REPORT, new StatedBefore(before))));
        }
        List<Fault> differing = differing(line, meeting);
        return differing.isEmpty() ? taken(line, meeting) : refused(line, meeting, differing);
    }

    /** Of several for one year the day tells, and then that enough came, for the others decided nothing. */
    private List<Held> narrowed(ReportLine line) {
        List<Held> all = meant.getOrDefault(line.number(), List.of());
        List<Held> thatDay =
                among(all, held -> held.heldOn().equals(line.minutes().heldOn()));
        return among(thatDay, Held::quorate);
    }

    private static List<Held> among(List<Held> all, Predicate<Held> further) {
        List<Held> some = all.stream().filter(further).toList();
        return all.size() > 1 && !some.isEmpty() ? some : all;
    }

    private JudgedLine taken(ReportLine line, Held meeting) {
        Taken taken = taking.take(
                new StatedReport(meeting.id(), meeting.cooperativeId(), meeting.quorate(), line.content()), dryRun);
        return switch (taken) {
            case Taken.Written written ->
                new JudgedLine(line.number(), Outcome.TAKEN, meeting.id(), leftAlone(line, written.status()));
            case Taken.Unchanged unchanged ->
                new JudgedLine(line.number(), Outcome.UNCHANGED, meeting.id(), leftAlone(line, unchanged.status()));
            case Taken.Refused why -> refused(line, meeting, faults(why));
        };
    }

    private List<Fault> faults(Taken.Refused why) {
        List<Fault> faults = new ArrayList<>();
        if (why.rejection() != null) {
            faults.add(fault(ReportColumn.REPORT, why.rejection()));
        }
        why.missing().forEach(part -> {
            ReportColumn column = ReportColumn.of(part).orElseThrow();
            faults.add(fault(column, new ValueMissing(columns.nameOf(column))));
        });
        why.outOfBounds().forEach(part -> {
            ReportColumn column = ReportColumn.of(part).orElseThrow();
            faults.add(fault(column, new NotUnderstood(columns.nameOf(column), column.example())));
        });
        return faults;
    }

    private List<Fault> leftAlone(ReportLine line, @Nullable String here) {
        String there = line.status();
        return there == null || there.equals(here)
                ? List.of()
                : List.of(fault(ReportColumn.STATUS, new StatusLeftAlone(here == null ? "-" : here)));
    }

    private List<Fault> differing(ReportLine line, Held meeting) {
        List<Fault> faults = new ArrayList<>();
        compare(faults, ReportColumn.COOPERATIVE, line.meeting().cooperativeId(), meeting.cooperativeId());
        compare(faults, ReportColumn.BOOK_YEAR, line.minutes().bookYear(), meeting.bookYear());
        compare(faults, ReportColumn.HELD_ON, line.minutes().heldOn(), meeting.heldOn());
        compare(faults, ReportColumn.PRESENT, line.minutes().present(), meeting.present());
        compare(faults, ReportColumn.QUORUM, line.minutes().quorate(), meeting.quorate());
        return faults;
    }

    private void compare(List<Fault> faults, ReportColumn column, @Nullable Object stated, Object minutes) {
        if (stated != null && !stated.equals(minutes)) {
            faults.add(fault(column, new DiffersFromMinutes(columns.nameOf(column), minutes.toString())));
        }
    }

    private static JudgedLine refused(ReportLine line, @Nullable Held meeting, List<Fault> faults) {
        return new JudgedLine(line.number(), Outcome.REFUSED, meeting == null ? null : meeting.id(), faults);
    }

    private Fault fault(ReportColumn column, Rejection rejection) {
        return new Fault(columns.nameOf(column), rejection);
    }
}
