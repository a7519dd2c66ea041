package id.koperasi.funding.recovery;

import id.koperasi.funding.loan.LoanStatus;
import id.koperasi.funding.recovery.Recovery.State;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why a loan is not given away or written off. */
sealed interface RecoveryRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "nothing-overdue",
            en = "Nothing of the loan is overdue now, so that it is not lost",
            id = "Saat ini tidak ada tunggakan sehingga pinjaman tidak dapat diserahkan atau dihapusbukukan",
            source = "PMK 240/2016: hanya piutang yang tidak dibayar diserahkan kepada PUPN")
    record NothingOverdue() implements RecoveryRejection {}

    @Refusal(
            status = 409,
            code = "loan-not-there-yet",
            en = "The loan is not where this could be done",
            id = "Status pinjaman tidak memungkinkan tindakan ini",
            enDetail = "Its state is {state}; a transfer comes before a write-off.",
            idDetail = "Statusnya {state}; penyerahan kepada PUPN mendahului penghapusan.",
            source = "PP 14/2005")
    record LoanNotThereYet(LoanStatus state) implements RecoveryRejection {}

    @Refusal(
            status = 422,
            code = "no-recovery",
            en = "Loans of this kind are not given to PUPN",
            id = "Pinjaman jenis ini tidak diserahkan kepada PUPN",
            source = "UU 49/Prp/1960: piutang negara")
    record NoRecovery() implements RecoveryRejection {}

    @Refusal(
            status = 422,
            code = "loan-not-lost",
            en = "The loan does not count as lost",
            id = "Pinjaman belum memenuhi syarat",
            enDetail =
                    "Class {loanClass} after {letters} letters; class {classLeast} after {lettersLeast} letters is asked for.",
            idDetail =
                    "Kualitas {loanClass} dengan {letters} surat tagihan; syaratnya kualitas {classLeast} dan {lettersLeast} surat tagihan.",
            source = "PMK 201/PMK.06/2010")
    record LoanNotLost(int loanClass, int letters, int classLeast, int lettersLeast) implements RecoveryRejection {}

    @Refusal(
            status = 422,
            code = "write-off-too-early",
            en = "PUPN has not had the loan for long enough",
            id = "Pinjaman belum cukup lama diurus PUPN",
            enDetail = "It may be written off from {earliest} on.",
            idDetail = "Dapat dihapuskan mulai {earliest}.",
            source = "PP 14/2005")
    record WriteOffTooEarly(LocalDate earliest) implements RecoveryRejection {}

    @Refusal(
            status = 409,
            code = "recovery-proposed",
            en = "Another proposal about the loan is not decided yet",
            id = "Usulan lain atas pinjaman ini belum diputus")
    record RecoveryProposed() implements RecoveryRejection {}

    @Refusal(
            status = 409,
            code = "recovery-decided",
            en = "The proposal is decided",
            id = "Usulan ini sudah diputus",
            enDetail = "It was {state}.",
            idDetail = "Hasilnya {state}.")
    record RecoveryDecided(State state) implements RecoveryRejection {}

    @Refusal(
            status = 403,
            code = "second-person-needed",
            duty = true,
            en = "Who proposed it does not decide it",
            id = "Pengusul tidak boleh memutus usulannya sendiri",
            source = "Pemisahan tugas")
    record SecondPersonNeeded() implements RecoveryRejection {}

    @Refusal(
            status = 409,
            code = "loan-given-away",
            en = "Nothing is paid out of a loan that was given to PUPN or written off",
            id = "Pinjaman yang diserahkan kepada PUPN atau dihapuskan tidak dapat dicairkan")
    record LoanGivenAway() implements RecoveryRejection {}
}
