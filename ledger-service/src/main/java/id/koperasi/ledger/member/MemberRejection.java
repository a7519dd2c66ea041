package id.koperasi.ledger.member;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why somebody is not admitted. */
public sealed interface MemberRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "member-already",
            en = "He or she is a member of this cooperative already",
            id = "Yang bersangkutan sudah menjadi anggota koperasi ini",
            source = "UU 25/1992 pasal 17")
    record MemberAlready() implements MemberRejection {}

    @Refusal(
            status = 422,
            code = "joined-too-early",
            en = "Nobody was a member so long ago",
            id = "Tanggal menjadi anggota terlalu lampau",
            enDetail = "{earliest} is the earliest day that is taken.",
            idDetail = "Tanggal paling awal yang diterima adalah {earliest}.")
    record JoinedTooEarly(LocalDate earliest) implements MemberRejection {}
}
