package id.koperasi.training.scan;

import id.koperasi.training.session.LessonTime;
import java.time.Duration;
import java.time.Instant;

/**
 * How presence is scanned.
 *
 * @param windowSeconds how long a code shows
 * @param graceSeconds by how much a corrected time may miss its window
 * @param opensMinutes how long before its beginning a lesson is open
 * @param lateMinutes from how long after its beginning on somebody is late
 * @param earlyMinutes from how long before its end on nobody leaves early any more
 * @param syncWithinHours how long a phone without a network may keep a scan
 */
record ScanRule(
        int windowSeconds, int graceSeconds, int opensMinutes, int lateMinutes, int earlyMinutes, int syncWithinHours) {

    /** The number of the window a moment lies in. */
    long windowOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), windowSeconds);
    }

    Instant startOf(long window) {
        return Instant.ofEpochSecond(Math.multiplyExact(window, windowSeconds));
    }

    Instant endOf(long window) {
        return startOf(window).plusSeconds(windowSeconds);
    }

    /** Whether a scan at this moment can have seen the code of that window. */
    boolean shows(long window, Instant moment) {
        return !moment.isBefore(startOf(window).minusSeconds(graceSeconds))
                && !moment.isAfter(endOf(window).plusSeconds(graceSeconds));
    }

    /** Whether a scan was sent so long after it was made that there was no network in between. */
    boolean offline(Instant scannedAt, Instant sentAt) {
        return Duration.between(scannedAt, sentAt).compareTo(Duration.ofSeconds(windowSeconds + graceSeconds)) > 0;
    }

    /** Whether somebody may scan at this moment that he comes or goes. */
    boolean opens(LessonTime lesson, Instant moment) {
        Duration ahead = lesson.planned() ? Duration.ofMinutes(opensMinutes) : Duration.ZERO;
        return !moment.isBefore(lesson.start().minus(ahead))
                && !moment.isAfter(lesson.end().plus(ahead));
    }

    /** Where no hour was planned nobody is late. */
    boolean late(LessonTime lesson, Instant moment) {
        return lesson.planned() && moment.isAfter(lesson.start().plus(Duration.ofMinutes(lateMinutes)));
    }

    boolean early(LessonTime lesson, Instant moment) {
        return lesson.planned() && moment.isBefore(lesson.end().minus(Duration.ofMinutes(earlyMinutes)));
    }
}
