package id.koperasi.training.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import id.koperasi.training.session.Lesson;
import id.koperasi.training.session.LessonSpeakers.LessonSpeaker;
import id.koperasi.training.session.LessonTime;
import id.koperasi.training.session.SessionStatus;
import id.koperasi.training.session.TrainingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** A session as a calendar file (RFC 5545): an event for each lesson. */
final class SessionCalendar {

    static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int MOST_OCTETS = 75;

    private final StringBuilder out = new StringBuilder();

    private SessionCalendar() {}

    static String of(
            TrainingSession session, Map<Integer, List<LessonSpeaker>> speakers, int minutesPerJp, Instant now) {
        var calendar = new SessionCalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Koperasi Merah Putih//Training//ID");
        List<Lesson> lessons = session.lessons();
        for (int i = 0; i < lessons.size(); i++) {
            calendar.event(session, i + 1, speakers.getOrDefault(i + 1, List.of()), minutesPerJp, now);
        }
        calendar.line("END:VCALENDAR");
        return calendar.out.toString();
    }

    private void event(
            TrainingSession session, int number, List<LessonSpeaker> speakers, int minutesPerJp, Instant now) {
        Lesson lesson = session.lessons().get(number - 1);
        LessonTime time =
                LessonTime.of(lesson, minutesPerJp, session.region().zone().id());
        line("BEGIN:VEVENT");
        line("UID:" + session.id() + "-" + number + "@koperasi");
        line("DTSTAMP:" + MOMENT.format(now));
        if (time.planned()) {
            line("DTSTART:" + MOMENT.format(time.start()));
            line("DTEND:" + MOMENT.format(time.end()));
        } else {
            LocalDate day = lesson.taughtOn();
            line("DTSTART;VALUE=DATE:" + DAY.format(day));
            line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        }
        line("SUMMARY:" + escaped(session.title() + ": " + lesson.title()));
        if (!speakers.isEmpty()) {
            line("DESCRIPTION:"
                    + escaped(speakers.stream().map(LessonSpeaker::name).collect(joining(", ", "Narasumber: ", ""))));
        }
        line("LOCATION:" + escaped(session.place()));
        if (session.status() == SessionStatus.CANCELLED) {
            line("SEQUENCE:1");
            line("STATUS:CANCELLED");
        } else {
            line("SEQUENCE:0");
            line("STATUS:CONFIRMED");
        }
        line("END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** A long line goes on in the next one behind a space; no letter is cut in two. */
    private void line(String text) {
        int octets = 0;
        for (int letter : text.codePoints().toArray()) {
            String one = Character.toString(letter);
            int size = one.getBytes(UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(one);
            octets += size;
        }
        out.append("\r\n");
    }
}
