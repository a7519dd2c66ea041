package id.koperasi.ledger.member;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why somebody is not admitted. */
public sealed interface MemberRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "member-already",
            en = "He or she is a member of this cooperative already",
            id = "Yang bersangkutan sudah menjadi anggota koperasi ini",
            source = "UU 25/1992 pasal 17")
    record MemberAlready() implements MemberRejection {}
}
