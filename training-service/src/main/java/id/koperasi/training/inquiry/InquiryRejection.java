package id.koperasi.training.inquiry;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.Instant;
import java.util.UUID;

/** Why a question is not kept, or not answered. */
sealed interface InquiryRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "asker-without-seat",
            en = "Only who has a seat in this session asks in it",
            id = "Hanya peserta yang memiliki kursi dapat bertanya dalam kegiatan ini")
    record AskerWithoutSeat() implements InquiryRejection {}

    @Refusal(
            status = 422,
            code = "asked-in-no-lesson",
            en = "The session has no lesson of this number",
            id = "Kegiatan ini tidak memiliki materi bernomor ini")
    record AskedInNoLesson(int lesson) implements InquiryRejection {}

    @Refusal(
            status = 422,
            code = "answer-empty",
            en = "An answer has words or a file",
            id = "Jawaban harus berisi teks atau berkas")
    record AnswerEmpty() implements InquiryRejection {}

    @Refusal(
            status = 422,
            code = "answer-file-unknown",
            en = "The file is none of the materials of the session",
            id = "Berkas ini bukan materi kegiatan tersebut")
    record AnswerFileUnknown(UUID fileId) implements InquiryRejection {}

    @Refusal(
            status = 409,
            code = "question-answered-already",
            en = "The question was answered already",
            id = "Pertanyaan ini sudah dijawab")
    record QuestionAnsweredAlready(Instant answeredAt) implements InquiryRejection {}
}
