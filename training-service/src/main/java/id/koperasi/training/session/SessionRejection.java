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

    @Refusal(
            status = 409,
            code = "session-not-open",
            en = "The session is not open",
            id = "Kegiatan ini belum dibuka",
            enDetail = "It is {stage}.",
            idDetail = "Statusnya {stage}.")
    record SessionNotOpen(SessionStatus stage) implements SessionRejection {}

    @Refusal(
            status = 409,
            code = "session-step-out-of-order",
            en = "That step does not follow from where the session is",
            id = "Langkah ini tidak sesuai dengan tahap kegiatan",
            enDetail = "The session is {stage}.",
            idDetail = "Kegiatan berstatus {stage}.")
    record StepOutOfOrder(SessionStatus stage) implements SessionRejection {}

    @Refusal(
            status = 422,
            code = "session-costs-nothing",
            en = "A session without a line of a budget spends nothing of one",
            id = "Kegiatan tanpa baris anggaran tidak membelanjakan anggaran")
    record CostsNothing() implements SessionRejection {}

    @Refusal(
            status = 422,
            code = "cost-without-budget-line",
            en = "A cost needs the line of a budget that pays it, and a line the cost",
            id = "Biaya memerlukan baris anggaran, dan baris anggaran memerlukan biaya")
    record CostWithoutLine() implements SessionRejection {}

    @Refusal(
            status = 409,
            code = "place-taken",
            en = "Another session is in that place at that time",
            id = "Tempat itu dipakai kegiatan lain pada waktu tersebut")
    record PlaceTaken() implements SessionRejection {}

    @Refusal(
            status = 409,
            code = "participant-elsewhere",
            en = "The participant sits in another session at that time",
            id = "Peserta mengikuti kegiatan lain pada waktu tersebut")
    record ParticipantElsewhere() implements SessionRejection {}

    @Refusal(
            status = 409,
            code = "speaker-elsewhere",
            en = "The speaker speaks elsewhere at that time",
            id = "Narasumber berbicara di tempat lain pada waktu tersebut")
    record SpeakerElsewhere() implements SessionRejection {}

    @Refusal(
            status = 422,
            code = "lesson-without-hour",
            en = "A speaker is named for a lesson whose hour is planned",
            id = "Narasumber ditetapkan untuk materi yang jamnya sudah direncanakan")
    record LessonWithoutHour() implements SessionRejection {}
}
