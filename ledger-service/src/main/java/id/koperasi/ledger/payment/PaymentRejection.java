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

    @Refusal(
            status = 409,
            code = "no-receiving-account",
            en = "The cooperative has not stated the account to which members transfer",
            id = "Rekening tujuan transfer koperasi belum dicatat")
    record NoReceivingAccount() implements PaymentRejection {}

    @Refusal(
            status = 409,
            code = "too-many-open-transfers",
            en = "Every sum that would tell this transfer from others is taken",
            id = "Semua kode unik untuk jumlah ini sedang dipakai",
            enDetail = "Cancel transfers that nobody pays any more, or ask by virtual account.",
            idDetail = "Batalkan permintaan yang tidak dibayar, atau gunakan virtual account.")
    record TooManyTransfers() implements PaymentRejection {}

    @Refusal(
            status = 409,
            code = "payment-order-closed",
            en = "The order is paid, cancelled, late, or of a channel that does not take this",
            id = "Permintaan pembayaran sudah dibayar, dibatalkan, lewat waktu, atau tidak dapat diubah demikian")
    record PaymentOrderClosed() implements PaymentRejection {}

    @Refusal(
            status = 422,
            code = "not-a-static-qr",
            en = "This is not what a QRIS code on a counter says",
            id = "Isi ini bukan QRIS statis yang sah",
            enDetail = "Its checksum is right, it is in rupiah, names a merchant, and asks for no amount.",
            idDetail = "Checksum benar, dalam rupiah, memuat NMID, dan tanpa nominal.")
    record NotAStaticQr() implements PaymentRejection {}

    @Refusal(
            status = 409,
            code = "place-of-another",
            en = "Another cooperative receives payments there",
            id = "Rekening atau QRIS ini sudah dicatat koperasi lain")
    record PlaceOfAnother() implements PaymentRejection {}
}
