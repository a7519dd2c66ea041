package id.koperasi.ledger.membership;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a membership does not change. */
sealed interface MembershipRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "member-left-already",
            en = "He or she is a member no longer",
            id = "Yang bersangkutan sudah keluar dari keanggotaan")
    record MemberLeftAlready() implements MembershipRejection {}

    @Refusal(
            status = 409,
            code = "notice-given-already",
            en = "Notice has been given already",
            id = "Pengunduran diri sudah disampaikan",
            enDetail = "For {leaveOn}.",
            idDetail = "Untuk tanggal {leaveOn}.")
    record NoticeGivenAlready(String leaveOn) implements MembershipRejection {}

    @Refusal(
            status = 409,
            code = "membership-unchanged",
            en = "The member is suspended already, or there is no suspension to lift",
            id = "Anggota sudah diberhentikan sementara atau tidak sedang diberhentikan sementara")
    record MembershipUnchanged() implements MembershipRejection {}

    @Refusal(
            status = 403,
            code = "own-membership",
            duty = true,
            en = "Nobody decides on his own membership",
            id = "Keanggotaan sendiri tidak boleh diputuskan sendiri")
    record OwnMembership() implements MembershipRejection {}

    @Refusal(
            status = 409,
            code = "notice-missing",
            en = "Nobody leaves before the day of his notice",
            id = "Anggota keluar setelah tanggal dalam pengunduran dirinya")
    record NoticeMissing() implements MembershipRejection {}

    @Refusal(
            status = 409,
            code = "accounts-of-member-open",
            en = "The member still has voluntary or term savings, or a loan",
            id = "Anggota masih memiliki simpanan sukarela, simpanan berjangka, atau pinjaman")
    record AccountsOfMemberOpen() implements MembershipRejection {}

    @Refusal(
            status = 422,
            code = "before-admission",
            en = "Nothing is corrected before the day of the admission",
            id = "Keanggotaan tidak dapat dikoreksi sebelum tanggal penerimaannya",
            enDetail = "He was admitted on {admittedOn}.",
            idDetail = "Diterima pada {admittedOn}.")
    record BeforeAdmission(String admittedOn) implements MembershipRejection {}

    @Refusal(
            status = 409,
            code = "record-to-be-joined",
            en = "Another record of the same person is to be joined to this one first",
            id = "Catatan lain dari orang yang sama harus digabungkan lebih dahulu")
    record RecordToBeJoined() implements MembershipRejection {}

    @Refusal(
            status = 409,
            code = "record-of-another",
            en = "The two records are not two records of one member",
            id = "Kedua catatan bukan dua catatan dari anggota yang sama",
            source = "UU 25/1992 pasal 19 ayat 3")
    record RecordOfAnother() implements MembershipRejection {}
}
