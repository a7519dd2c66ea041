package id.koperasi.ledger.journal;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.UUID;

/** Why opening balances are not posted, or not undone. */
public sealed interface OpeningRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "member-listed-twice",
            en = "The list names a member twice",
            id = "Daftar menyebut anggota yang sama dua kali",
            enDetail = "It is {memberId}.",
            idDetail = "Anggota: {memberId}.")
    record MemberListedTwice(UUID memberId) implements OpeningRejection {}

    @Refusal(
            status = 409,
            code = "opening-balances-stand",
            en = "The book has its opening balances; undo them to correct them",
            id = "Saldo awal sudah dicatat; balik jurnalnya untuk memperbaiki")
    record OpeningStands() implements OpeningRejection {}

    @Refusal(
            status = 409,
            code = "opening-balances-settled",
            en = "Opening balances stay as they are once the first month is closed",
            id = "Saldo awal tidak dapat diubah setelah bulan pertama ditutup")
    record OpeningTooLate() implements OpeningRejection {}
}
