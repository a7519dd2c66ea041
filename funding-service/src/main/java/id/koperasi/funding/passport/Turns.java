package id.koperasi.funding.passport;

import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.office.Officer;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.standing.StandingHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The days on which a passport may read otherwise than on the day before. */
final class Turns {

    private Turns() {}

    /** The first day, and each later one on which a fact, a term of office or a version begins or is over, or it stands otherwise. */
    static SortedSet<LocalDate> between(
            LocalDate from,
            LocalDate until,
            List<Fact> facts,
            List<Officer> officers,
            StandingHistory standing,
            List<ProgrammeVersion> versions) {
        var days = new TreeSet<LocalDate>();
        days.add(from);
        facts.forEach(fact -> {
            add(days, fact.since());
            add(days, dayAfter(fact.until()));
        });
        officers.forEach(officer -> {
            add(days, officer.termFrom());
            add(days, dayAfter(officer.termUntil()));
            add(days, officer.endedOn());
        });
        standing.changes().forEach(change -> add(days, change.since()));
        versions.forEach(version -> add(days, version.effectiveFrom()));
        return days.subSet(from, until.plusDays(1));
    }

    private static void add(SortedSet<LocalDate> days, @Nullable LocalDate day) {
        if (day != null) {
            days.add(day);
        }
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }
}
