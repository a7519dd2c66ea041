package id.koperasi.training.session;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.training.curriculum.LessonKind;
import id.koperasi.training.session.LessonSpeakers.LessonSpeaker;
import id.koperasi.training.session.ScheduleSession.Budget;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Session", description = "A training session.")
record SessionView(
        UUID sessionId,
        String title,
        String curriculumCode,
        int curriculumVersion,
        String regionCode,
        SessionStatus status,
        SessionMode mode,
        String place,
        @Nullable String organiser,
        List<String> partners,
        LocalDate startsOn,
        LocalDate endsOn,

        @Nullable @Schema(description = "Absent where no budget pays it.")
        UUID budgetLineId,

        @Nullable Rupiah cost,

        @Nullable @Schema(description = "What it has cost; absent until it is closed.")
        Rupiah spent,

        @Nullable @Schema(description = "Who set its money aside, as his token names him.")
        String approvedBy,

        @Nullable LocalDate cancelledOn,
        @Nullable CancelReason cancelReason,

        @Schema(description = "How many may come.") int seats,

        @Schema(description = "How many have a seat.") int confirmed,

        @Schema(description = "How many wait for one.") int waiting,

        @Nullable @Schema(description = "Absent until it was held.")
        LocalDate heldOn,

        @Nullable @Schema(description = "How many were there long enough; absent until it was held.")
        Integer participants,

        List<LessonView> lessons) {

    @Schema(name = "Lesson", description = "A lesson of a session; attendance is taken by its title.")
    record LessonView(
            int number,
            String title,
            LocalDate date,

            @Nullable @Schema(description = "By the clocks of the region; absent where only the day was planned.")
            LocalTime startsAt,

            int jp,
            @Nullable Integer module,
            LessonKind kind,
            List<SpeakerView> speakers) {}

    @Schema(name = "LessonSpeaker", description = "Somebody who speaks in a lesson.")
    record SpeakerView(UUID speakerId, String name) {}

    static SessionView of(TrainingSession session, Map<Integer, List<LessonSpeaker>> speakers) {
        List<Lesson> lessons = session.lessons();
        return new SessionView(
                session.id(),
                session.title(),
                session.curriculumCode(),
                session.curriculumVersion(),
                session.region().code(),
                session.status(),
                session.mode(),
                session.place(),
                session.organiser(),
                session.partners(),
                session.startsOn(),
                session.endsOn(),
                session.budget().map(Budget::line).orElse(null),
                session.budget().map(Budget::cost).orElse(null),
                session.spent(),
                session.approvedBy(),
                session.cancelledOn(),
                session.cancelReason(),
                session.seats(),
                session.taken(),
                session.waiting(),
                session.heldOn(),
                session.participants(),
                IntStream.range(0, lessons.size())
                        .mapToObj(i -> view(i + 1, lessons.get(i), speakers.getOrDefault(i + 1, List.of())))
                        .toList());
    }

    private static LessonView view(int number, Lesson lesson, List<LessonSpeaker> speakers) {
        return new LessonView(
                number,
                lesson.title(),
                lesson.taughtOn(),
                lesson.startsAt(),
                lesson.jp(),
                lesson.module(),
                lesson.kind(),
                speakers.stream()
                        .map(one -> new SpeakerView(one.speakerId(), one.name()))
                        .toList());
    }
}
