package id.koperasi.training.evaluation;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why an evaluation is not taken. */
sealed interface EvaluationRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "not-a-listener",
            en = "Only who was in a lesson of this speaker evaluates him",
            id = "Hanya peserta yang hadir dalam materi narasumber ini dapat menilainya")
    record NotAListener() implements EvaluationRejection {}

    @Refusal(
            status = 409,
            code = "evaluated-already",
            en = "You have evaluated this speaker already",
            id = "Anda sudah menilai narasumber ini")
    record EvaluatedAlready() implements EvaluationRejection {}

    @Refusal(
            status = 409,
            code = "evaluation-closed",
            en = "It is too late to evaluate the speakers of this session",
            id = "Waktu penilaian narasumber kegiatan ini sudah berakhir",
            enDetail = "The last day was {closesOn}.",
            idDetail = "Hari terakhir {closesOn}.")
    record EvaluationClosed(LocalDate closesOn) implements EvaluationRejection {}
}
