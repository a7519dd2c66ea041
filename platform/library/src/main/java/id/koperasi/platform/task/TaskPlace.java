package id.koperasi.platform.task;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands among all: by the day it is due, then by its age; what has no day comes last.
 *
 * @param due the day by which it is due
 * @param since since when it waits
 * @param kind which work
 * @param id of what it is about; ids sort by time
 */
record TaskPlace(LocalDate due, LocalDate since, String kind, UUID id) implements Comparable<TaskPlace> {

    /** The database knows it as infinity. */
    static final LocalDate NO_DAY = LocalDate.MAX;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID BEHIND_ALL = new UUID(-1, -1);
    private static final int LAST_YEAR = 9999;
    private static final Comparator<TaskPlace> ORDER = Comparator.comparing(TaskPlace::due)
            .thenComparing(TaskPlace::since)
            .thenComparing(TaskPlace::kind)
            .thenComparing(TaskPlace::id, Comparator.comparing(UUID::toString));

    @Override
    public int compareTo(TaskPlace other) {
        return ORDER.compare(this, other);
    }

    /** The place from which a source goes on when all kinds together have come to another: each kind knows itself alone. */
    static TaskPlace before(TaskSource source, @Nullable TaskPlace after) {
        if (after == null || (!source.dated() && !after.due().equals(NO_DAY))) {
            return new TaskPlace(LocalDate.MIN, LocalDate.MIN, source.kind(), BEFORE_ALL);
        }
        int order = source.kind().compareTo(after.kind());
        UUID id = order == 0 ? after.id() : order > 0 ? BEFORE_ALL : BEHIND_ALL;
        return new TaskPlace(after.due(), after.since(), source.kind(), id);
    }

    /** Whether its day is over in a region; what belongs to none is looked at where the capital is. */
    boolean overdueIn(@Nullable String region, BusinessClock clock) {
        return due.isBefore(clock.today(region == null ? IndonesianZone.CAPITAL : IndonesianZone.ofRegion(region)));
    }

    Cursor cursor() {
        return Cursor.of(due, since, kind, id);
    }

    static TaskPlace of(Cursor cursor) {
        LocalDate due = cursor.date(0);
        return new TaskPlace(
                due.equals(NO_DAY) ? due : known(due), known(cursor.date(1)), cursor.text(2), cursor.uuid(3));
    }

    /** Of days that the database does not know no cursor of ours tells. */
    private static LocalDate known(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw Cursor.invalid();
        }
        return day;
    }
}
