package id.koperasi.ledger.dues;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.UUID;

/** Why what is told of a member's dues before the book is not taken. */
public sealed interface DuesHistoryRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "dues-told-twice",
            en = "The last month paid and arrears are not both told of a member",
            id = "Bulan terakhir yang dibayar dan tunggakan seorang anggota tidak diisi keduanya",
            enDetail = "It is {memberId}.",
            idDetail = "Anggota: {memberId}.")
    record DuesToldTwice(UUID memberId) implements DuesHistoryRejection {}

    @Refusal(
            status = 422,
            code = "arrears-beyond-months",
            en = "The arrears are more than all months since the admission cost",
            id = "Tunggakan melebihi simpanan wajib seluruh bulan sejak menjadi anggota",
            enDetail = "Member {memberId} can owe Rp{most} at the cut-over.",
            idDetail = "Anggota {memberId} paling banyak menunggak Rp{most} pada tanggal saldo awal.")
    record ArrearsBeyondMonths(UUID memberId, Rupiah most) implements DuesHistoryRejection {}

    @Refusal(
            status = 422,
            code = "dues-paid-too-far",
            en = "The last month paid lies further ahead than anybody pays at once",
            id = "Bulan terakhir yang dibayar terlalu jauh di depan",
            enDetail = "Member {memberId}: {latest} at the latest.",
            idDetail = "Anggota {memberId}: paling akhir {latest}.")
    record PaidTooFar(UUID memberId, String latest) implements DuesHistoryRejection {}
}
