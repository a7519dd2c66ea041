package id.koperasi.training.attendance;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Why attendance, an action plan or the end of a session is not recorded. */
sealed interface AttendanceRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "unknown-lesson",
            en = "The session has no lesson of this title",
            id = "Kegiatan ini tidak memiliki materi dengan judul tersebut",
            enDetail = "It has {lessons}.",
            idDetail = "Materinya {lessons}.")
    record UnknownLesson(List<String> lessons) implements AttendanceRejection {}

    @Refusal(
            status = 422,
            code = "without-a-seat",
            en = "Only who has a seat in this session can be present",
            id = "Hanya peserta yang memiliki kursi dapat dicatat hadir")
    record WithoutASeat(List<UUID> invitations) implements AttendanceRejection {}

    @Refusal(
            status = 409,
            code = "attendance-missing",
            en = "The lists of these lessons are missing",
            id = "Daftar hadir materi berikut belum ada")
    record AttendanceMissing(List<String> lessons) implements AttendanceRejection {}

    @Refusal(
            status = 409,
            code = "corrected-before-holding",
            en = "Until the session is held, its lists are written anew instead",
            id = "Sebelum kegiatan dinyatakan terlaksana, daftar hadir cukup ditulis ulang")
    record CorrectedBeforeHolding() implements AttendanceRejection {}

    @Refusal(
            status = 422,
            code = "absent-and-late",
            en = "Who was not there neither came late nor left early",
            id = "Yang tidak hadir tidak terlambat dan tidak pulang awal")
    record AbsentAndLate() implements AttendanceRejection {}

    @Refusal(
            status = 409,
            code = "action-plan-exists",
            en = "The participant has an action plan already",
            id = "Peserta ini sudah memiliki rencana tindak lanjut")
    record ActionPlanExists() implements AttendanceRejection {}

    @Refusal(
            status = 422,
            code = "was-not-there",
            en = "Who was in no lesson takes no plan home",
            id = "Yang tidak mengikuti satu materi pun tidak membuat rencana tindak lanjut")
    record WasNotThere() implements AttendanceRejection {}

    @Refusal(
            status = 409,
            code = "too-many-planned-actions",
            en = "The plan has as many actions as it may have",
            id = "Jumlah tindak lanjut dalam rencana ini sudah mencapai batas")
    record TooManyPlannedActions(int most) implements AttendanceRejection {}

    @Refusal(
            status = 422,
            code = "due-before-the-session",
            en = "An action cannot be due before the session begins",
            id = "Batas waktu tindak lanjut tidak dapat mendahului kegiatan",
            enDetail = "The session begins on {startsOn}.",
            idDetail = "Kegiatan dimulai {startsOn}.")
    record DueBeforeTheSession(LocalDate startsOn) implements AttendanceRejection {}

    @Refusal(
            status = 422,
            code = "done-before-the-session",
            en = "What was planned in a session is done after it has begun",
            id = "Tindak lanjut tidak dapat selesai sebelum kegiatan dimulai",
            enDetail = "The session began on {startsOn}.",
            idDetail = "Kegiatan dimulai {startsOn}.")
    record DoneBeforeTheSession(LocalDate startsOn) implements AttendanceRejection {}

    @Refusal(
            status = 409,
            code = "planned-action-done-already",
            en = "The action is done already",
            id = "Tindak lanjut ini sudah selesai")
    record PlannedActionDoneAlready(LocalDate doneOn) implements AttendanceRejection {}
}
