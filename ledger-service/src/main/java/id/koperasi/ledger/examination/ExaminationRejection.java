package id.koperasi.ledger.examination;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** Why a frozen book is not cleared. */
sealed interface ExaminationRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "book-still-broken",
            en = "Something in the book is still not right",
            id = "Pembukuan ini masih belum benar",
            enDetail = "The examination found: {finding}.",
            idDetail = "Hasil pemeriksaan: {finding}.")
    record BookStillBroken(Finding finding, @Nullable Long entryNumber) implements ExaminationRejection {}
}
