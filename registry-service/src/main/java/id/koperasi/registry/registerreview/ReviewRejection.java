package id.koperasi.registry.registerreview;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.registerline.ReviewKind;
import id.koperasi.registry.registerline.ReviewStatus;

/** Why what somebody decides about a row is refused. */
sealed interface ReviewRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "review-settled-already",
            en = "This row was settled already",
            id = "Baris ini sudah diputuskan",
            enDetail = "It was {decision}.",
            idDetail = "Keputusannya {decision}.")
    record ReviewSettled(ReviewStatus decision) implements ReviewRejection {}

    @Refusal(
            status = 422,
            code = "review-decision-incomplete",
            en = "The decision lacks what it needs",
            id = "Keputusan belum lengkap",
            enDetail = "Needed: {needed}.",
            idDetail = "Diperlukan: {needed}.")
    record DecisionIncomplete(String needed) implements ReviewRejection {}

    @Refusal(
            status = 422,
            code = "review-decree-not-stated",
            en = "The row tells no decree, and without one there is no second cooperative",
            id = "Baris ini tidak memuat keputusan pengesahan, sehingga tidak dapat menjadi koperasi kedua",
            source = "UU 25/1992, art. 9")
    record DecreeNotStated() implements ReviewRejection {}

    @Refusal(
            status = 422,
            code = "review-not-a-candidate",
            en = "The row cannot be the same as this cooperative",
            id = "Baris ini tidak mungkin sama dengan koperasi tersebut")
    record NotACandidate() implements ReviewRejection {}

    @Refusal(
            status = 409,
            code = "review-still-doubtful",
            en = "There the row is doubtful too",
            id = "Di sana baris ini juga meragukan",
            enDetail = "Because of {kind}.",
            idDetail = "Karena {kind}.")
    record StillDoubtful(ReviewKind kind) implements ReviewRejection {}

    @Refusal(
            status = 409,
            code = "review-line-forgotten",
            en = "The row was forgotten with its import",
            id = "Isi baris ini sudah dihapus bersama impornya",
            enDetail = "Send the register again, or reject the row.",
            idDetail = "Kirim ulang daftar tersebut, atau tolak baris ini.",
            source = "UU 27/2022, art. 43")
    record LineForgotten() implements ReviewRejection {}
}
