package id.koperasi.training.exam;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.Instant;
import java.util.List;

/** Why a question is not written, a test not held, or an answer not taken. */
sealed interface ExamRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "unknown-module",
            en = "The version has no module of this number",
            id = "Versi kurikulum ini tidak memiliki modul bernomor ini")
    record UnknownModule(int version, int module) implements ExamRejection {}

    @Refusal(
            status = 422,
            code = "no-module-alike",
            en = "The two versions have no module of the same title",
            id = "Kedua versi kurikulum tidak memiliki modul berjudul sama",
            enDetail = "Say which module goes where.",
            idDetail = "Sebutkan modul asal dan modul tujuannya.")
    record NoModuleAlike(int from, int to) implements ExamRejection {}

    @Refusal(
            status = 422,
            code = "version-onto-itself",
            en = "The two versions are one",
            id = "Versi asal dan versi tujuan sama")
    record VersionOntoItself() implements ExamRejection {}

    @Refusal(
            status = 422,
            code = "key-outside-choices",
            en = "The key is none of the choices",
            id = "Kunci jawaban tidak ada di antara pilihan")
    record KeyOutsideChoices(int key) implements ExamRejection {}

    @Refusal(status = 422, code = "choice-twice", en = "Two choices read the same", id = "Ada dua pilihan yang sama")
    record ChoiceTwice() implements ExamRejection {}

    @Refusal(
            status = 409,
            code = "question-retired-already",
            en = "The question was retired already",
            id = "Soal ini sudah ditarik")
    record QuestionRetiredAlready(Instant retiredAt) implements ExamRejection {}

    @Refusal(
            status = 422,
            code = "question-bank-too-small",
            en = "The bank has too few questions on these modules",
            id = "Bank soal belum cukup untuk modul berikut",
            enDetail = "Each needs {needed}.",
            idDetail = "Masing-masing perlu {needed}.")
    record QuestionBankTooSmall(List<Integer> modules, int needed) implements ExamRejection {}

    @Refusal(
            status = 422,
            code = "test-window-too-short",
            en = "The test closes before anybody could finish it",
            id = "Waktu tes ditutup sebelum peserta dapat menyelesaikannya")
    record TestWindowTooShort(Instant opensAt, Instant closesAt) implements ExamRejection {}

    @Refusal(
            status = 422,
            code = "test-window-over",
            en = "The test would be closed already",
            id = "Waktu tes tersebut sudah lewat")
    record TestWindowOver(Instant closesAt) implements ExamRejection {}

    /** Otherwise the one could be sat with what the other has shown. */
    @Refusal(
            status = 422,
            code = "tests-overlap",
            en = "The test before a session is closed when the one after it opens",
            id = "Tes awal harus sudah ditutup sebelum tes akhir dibuka")
    record TestsOverlap() implements ExamRejection {}

    @Refusal(
            status = 409,
            code = "test-exists",
            en = "The session has this test already",
            id = "Kegiatan ini sudah memiliki tes tersebut")
    record TestExists() implements ExamRejection {}

    @Refusal(
            status = 409,
            code = "test-begun",
            en = "Somebody has begun the test; it can only be prolonged",
            id = "Tes ini sudah mulai dikerjakan; waktunya hanya dapat diperpanjang",
            enDetail = "{attempts} attempts were begun.",
            idDetail = "{attempts} percobaan sudah dimulai.")
    record TestBegun(long attempts) implements ExamRejection {}

    @Refusal(
            status = 409,
            code = "test-not-open",
            en = "The test is not open at this time",
            id = "Tes tidak dibuka pada waktu ini",
            enDetail = "It is open from {opensAt} to {closesAt}.",
            idDetail = "Dibuka {opensAt} sampai {closesAt}.")
    record TestNotOpen(Instant opensAt, Instant closesAt) implements ExamRejection {}

    @Refusal(
            status = 422,
            code = "not-an-attendee",
            en = "Only who takes part in the session sits its tests",
            id = "Hanya peserta kegiatan yang dapat mengikuti tes",
            enDetail = "The test before it asks for a seat, the one after it for presence in a lesson.",
            idDetail = "Tes awal memerlukan kursi, tes akhir memerlukan kehadiran dalam satu materi.")
    record NotAnAttendee() implements ExamRejection {}

    @Refusal(
            status = 409,
            code = "attempts-used",
            en = "The test was sat as often as the curriculum allows",
            id = "Kesempatan tes sesuai kurikulum sudah habis",
            source = "Rule of the version of the curriculum")
    record AttemptsUsed(int attempts) implements ExamRejection {}

    @Refusal(
            status = 422,
            code = "unknown-answers",
            en = "These are no questions of the attempt, or no choices of theirs",
            id = "Soal atau pilihan berikut tidak ada dalam tes ini")
    record UnknownAnswers(List<Integer> items) implements ExamRejection {}

    @Refusal(
            status = 422,
            code = "answers-out-of-time",
            en = "These answers were not given within the time of the attempt",
            id = "Jawaban berikut tidak diberikan dalam waktu tes")
    record AnswersOutOfTime(List<Integer> items, Instant startedAt, Instant endsAt) implements ExamRejection {}

    @Refusal(
            status = 409,
            code = "answers-given-already",
            en = "These questions were answered otherwise already, and an answer stays",
            id = "Soal berikut sudah dijawab lain, dan jawaban tidak dapat diubah")
    record AnswersGivenAlready(List<Integer> items) implements ExamRejection {}

    @Refusal(
            status = 409,
            code = "test-settled",
            en = "The test takes no answers any more",
            id = "Tes ini tidak menerima jawaban lagi")
    record TestSettled(Instant settledAt) implements ExamRejection {}

    @Refusal(
            status = 409,
            code = "test-not-settled",
            en = "Results are shown when the test takes no answers any more",
            id = "Hasil ditampilkan setelah tes tidak menerima jawaban lagi",
            enDetail = "That is at {settlesAt}.",
            idDetail = "Yaitu {settlesAt}.")
    record TestNotSettled(Instant settlesAt) implements ExamRejection {}

    @Refusal(
            status = 409,
            code = "attempts-running",
            en = "Somebody is still sitting the test",
            id = "Masih ada peserta yang mengerjakan tes")
    record AttemptsRunning(long attempts) implements ExamRejection {}
}
