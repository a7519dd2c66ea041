package id.koperasi.funding.repayment;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** Why a payment is not taken in. */
sealed interface PaymentRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "payment-recorded",
            en = "A payment with this reference is recorded already",
            id = "Pembayaran dengan nomor rujukan ini sudah dicatat")
    record PaymentRecorded(@Nullable String reference) implements PaymentRejection {}

    @Refusal(
            status = 422,
            code = "nothing-disbursed-yet",
            en = "Nothing of the loan was paid out by that day",
            id = "Sampai tanggal itu pinjaman belum dicairkan")
    record NothingDisbursed() implements PaymentRejection {}

    @Refusal(
            status = 422,
            code = "unreadable-bank-file",
            en = "The file has not the columns of a bank's statement",
            id = "Berkas tidak memuat kolom mutasi bank",
            enDetail = "Its first line must be {columns}.",
            idDetail = "Baris pertamanya harus {columns}.")
    record UnreadableFile(String columns) implements PaymentRejection {}

    @Refusal(
            status = 409,
            code = "bank-line-settled",
            en = "Somebody has said already which loan this payment is for",
            id = "Pembayaran ini sudah dicocokkan dengan pinjaman")
    record LineSettled() implements PaymentRejection {}
}
