package id.koperasi.ledger.payment;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why nobody is asked to pay, or a payment not settled. */
sealed interface PaymentRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "no-payment-gateway",
            en = "No bank is connected through which members could pay",
            id = "Belum ada bank yang terhubung untuk pembayaran anggota")
    record NoPaymentGateway() implements PaymentRejection {}

    @Refusal(
            status = 422,
            code = "not-an-active-member",
            en = "Only who is a member pays savings",
            id = "Simpanan hanya disetor oleh anggota yang masih aktif",
            source = "UU 25/1992 pasal 17")
    record NotAnActiveMember() implements PaymentRejection {}

    @Refusal(
            status = 409,
            code = "payment-settled",
            en = "The payment is not waiting for this",
            id = "Pembayaran ini tidak sedang menunggu tindakan tersebut")
    record PaymentSettled() implements PaymentRejection {}

    @Refusal(
            status = 403,
            code = "return-approved-by-asker",
            en = "Who asks for a return does not approve it",
            id = "Yang mengajukan pengembalian tidak menyetujuinya sendiri")
    record ReturnApprovedByAsker() implements PaymentRejection {}

    @Refusal(
            status = 422,
            code = "payment-listed-twice",
            en = "The bank's list names a payment twice",
            id = "Daftar bank memuat satu pembayaran dua kali",
            enDetail = "It is {reference}.",
            idDetail = "Nomor: {reference}.")
    record PaymentListedTwice(String reference) implements PaymentRejection {}
}
