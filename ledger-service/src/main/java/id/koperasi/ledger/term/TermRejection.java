package id.koperasi.ledger.term;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import java.util.UUID;

/** Why terms are not set, or a deposit not opened, changed or paid back. */
public sealed interface TermRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "early-rate-above-rate",
            en = "Who withdraws early earns no more than who stays",
            id = "Jasa pencairan awal tidak boleh melebihi jasa sampai jatuh tempo")
    record EarlyRateAboveRate() implements TermRejection {}

    @Refusal(
            status = 409,
            code = "term-offer-too-early",
            en = "Terms change for days to come",
            id = "Ketentuan simpanan berjangka hanya berubah untuk hari mendatang",
            enDetail = "They can begin on {earliest}.",
            idDetail = "Dapat berlaku mulai {earliest}.")
    record TermOfferTooEarly(LocalDate earliest) implements TermRejection {}

    @Refusal(
            status = 422,
            code = "term-not-offered",
            en = "The cooperative offers no term savings of this length on that day",
            id = "Koperasi tidak menawarkan simpanan berjangka untuk jangka waktu ini pada tanggal tersebut")
    record TermNotOffered() implements TermRejection {}

    @Refusal(
            status = 422,
            code = "term-deposit-too-small",
            en = "Less is placed than the least that is taken",
            id = "Jumlah penempatan kurang dari batas terendah",
            enDetail = "It is Rp{minimum}.",
            idDetail = "Batas terendah Rp{minimum}.")
    record TermDepositTooSmall(Rupiah minimum) implements TermRejection {}

    @Refusal(
            status = 422,
            code = "interest-paid-monthly",
            en = "Interest that is paid each month cannot be added to what is renewed",
            id = "Jasa yang dibayar bulanan tidak dapat ditambahkan pada perpanjangan")
    record InterestPaidMonthly() implements TermRejection {}

    @Refusal(
            status = 409,
            code = "term-deposit-not-open",
            en = "The deposit has ended, or its interest is just being paid",
            id = "Simpanan berjangka sudah berakhir atau jasanya sedang dibukukan")
    record TermDepositNotOpen() implements TermRejection {}

    @Refusal(
            status = 409,
            code = "term-deposit-has-earned",
            en = "A deposit that has earned interest is withdrawn, not cancelled",
            id = "Simpanan berjangka yang sudah menghasilkan jasa dicairkan, bukan dibatalkan")
    record TermDepositHasEarned() implements TermRejection {}

    @Refusal(
            status = 422,
            code = "deposit-does-not-run",
            en = "Only a deposit that runs on the day of the cut-over is brought along",
            id = "Hanya simpanan berjangka yang masih berjalan pada tanggal saldo awal yang dapat dibawa",
            enDetail =
                    "One of member {memberId} was not opened by {cutOver}, has matured, or its interest was paid outside its term.",
            idDetail =
                    "Milik anggota {memberId}: belum dibuka pada {cutOver}, sudah jatuh tempo, atau jasanya di luar jangka waktunya.")
    record DepositDoesNotRun(UUID memberId, LocalDate cutOver) implements TermRejection {}
}
