package id.koperasi.training.session;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a session is not planned, or why it is too late to change it. */
public sealed interface SessionRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "dates-in-wrong-order",
            en = "The last day lies before the first",
            id = "Hari terakhir mendahului hari pertama")
    record DatesInWrongOrder(LocalDate startsOn, LocalDate endsOn) implements SessionRejection {}

    @Refusal(
            status = 422,
            code = "lesson-outside-session",
            en = "A lesson lies outside the days of the session",
            id = "Ada materi di luar hari pelaksanaan kegiatan",
            enDetail = "Lesson {lesson} is on {date}.",
            idDetail = "Materi {lesson} bertanggal {date}.")
    record LessonOutsideSession(int lesson, LocalDate date) implements SessionRejection {}

    @Refusal(
            status = 422,
            code = "lesson-twice",
            en = "Two lessons have the same title",
            id = "Ada dua materi dengan judul yang sama")
    record LessonTwice(String lesson) implements SessionRejection {}

    @Refusal(
            status = 422,
            code = "unknown-curriculum",
            en = "No curriculum of this code is in force on the first day",
            id = "Tidak ada kurikulum dengan kode ini yang berlaku pada hari pertama")
    record UnknownCurriculum(String curriculumCode) implements SessionRejection {}

    /** The id is absent when two plan the same at the same moment. */
    @Refusal(
            status = 409,
            code = "session-exists",
            en = "The region has a session of this title on that day already",
            id = "Wilayah ini sudah memiliki kegiatan dengan judul ini pada hari tersebut")
    record SessionExists(@Nullable UUID sessionId) implements SessionRejection {}

    @Refusal(
            status = 409,
            code = "session-was-held",
            en = "The session was held already",
            id = "Kegiatan ini sudah dilaksanakan")
    record SessionWasHeld(LocalDate heldOn) implements SessionRejection {}

    @Refusal(
            status = 422,
            code = "held-before-its-end",
            en = "A session is held only when its last day has come",
            id = "Kegiatan baru dinyatakan terlaksana setelah hari terakhirnya",
            enDetail = "Its last day is {endsOn}.",
            idDetail = "Hari terakhirnya {endsOn}.")
    record HeldBeforeItsEnd(LocalDate endsOn) implements SessionRejection {}
}
