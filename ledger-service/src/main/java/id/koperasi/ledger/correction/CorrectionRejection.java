package id.koperasi.ledger.correction;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a number is not recorded. */
sealed interface CorrectionRejection extends Rejection {

    @Refusal(
            status = 403,
            code = "own-number",
            duty = true,
            en = "Nobody records his own number",
            id = "NIK sendiri tidak boleh dicatat sendiri")
    record OwnNumber() implements CorrectionRejection {}

    @Refusal(
            status = 409,
            code = "member-not-active",
            en = "He or she is a member no longer",
            id = "Yang bersangkutan bukan anggota lagi")
    record MemberNotActive() implements CorrectionRejection {}
}
