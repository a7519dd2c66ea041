package id.koperasi.funding.restructuring;

import id.koperasi.funding.loan.LoanStatus;
import id.koperasi.funding.restructuring.Restructuring.State;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.math.BigDecimal;

/** Why a loan is not paid back otherwise. */
sealed interface RestructuringRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "loan-not-running",
            en = "Nothing of the loan is being paid back",
            id = "Pinjaman tidak sedang berjalan",
            enDetail = "Its state is {state}.",
            idDetail = "Statusnya {state}.")
    record LoanNotRunning(LoanStatus state) implements RestructuringRejection {}

    @Refusal(
            status = 422,
            code = "no-restructuring",
            en = "The programme does not restructure its loans",
            id = "Program tidak mengatur restrukturisasi")
    record NoRestructuring() implements RestructuringRejection {}

    @Refusal(
            status = 409,
            code = "restructuring-asked",
            en = "Another restructuring of the loan is not decided yet",
            id = "Restrukturisasi lain atas pinjaman ini belum diputus")
    record RestructuringAsked() implements RestructuringRejection {}

    @Refusal(
            status = 422,
            code = "restructured-too-often",
            en = "The loan was restructured as often as the programme allows",
            id = "Restrukturisasi pinjaman ini sudah mencapai batas program",
            enDetail = "At most {mostTimes} times.",
            idDetail = "Paling banyak {mostTimes} kali.",
            source = "Ketentuan program")
    record RestructuredTooOften(int mostTimes) implements RestructuringRejection {}

    @Refusal(
            status = 422,
            code = "restructured-too-long",
            en = "The loan would last longer than the programme allows",
            id = "Jangka waktu keseluruhan melebihi ketentuan program",
            enDetail = "It would have {months} instalments in all, and may have {longestMonths}.",
            idDetail = "Menjadi {months} angsuran seluruhnya, paling banyak {longestMonths}.",
            source = "Ketentuan program")
    record RestructuredTooLong(int months, int longestMonths) implements RestructuringRejection {}

    @Refusal(
            status = 422,
            code = "grace-beyond-rest",
            en = "Some instalment must have principal",
            id = "Masa tenggang harus lebih pendek dari sisa jangka waktu",
            enDetail = "{months} instalments are left.",
            idDetail = "Sisanya {months} angsuran.")
    record GraceBeyondRest(int months) implements RestructuringRejection {}

    @Refusal(
            status = 422,
            code = "rate-above-agreed",
            en = "The rate would be higher than was signed",
            id = "Tingkat jasa melebihi yang diperjanjikan",
            enDetail = "{agreedPercent} per cent were agreed.",
            idDetail = "Yang diperjanjikan {agreedPercent} persen.")
    record RateAboveAgreed(BigDecimal agreedPercent) implements RestructuringRejection {}

    @Refusal(
            status = 422,
            code = "resolution-missing",
            en = "A longer loan needs a resolution of the members that covers it",
            id = "Perpanjangan jangka waktu memerlukan keputusan rapat anggota yang mencakupnya",
            enDetail = "No meeting since the agreement has resolved to borrow at least {outstanding}.",
            idDetail = "Belum ada rapat sejak perjanjian yang memutuskan pinjaman paling sedikit {outstanding}.",
            source = "Juklak Menkop 1/2025, rancangan AD: meminjam atas nama koperasi perlu persetujuan rapat anggota")
    record ResolutionMissing(Rupiah outstanding) implements RestructuringRejection {}

    @Refusal(
            status = 409,
            code = "restructuring-over",
            en = "The restructuring is decided or taken back",
            id = "Restrukturisasi ini sudah diputus atau ditarik",
            enDetail = "Its state is {state}.",
            idDetail = "Statusnya {state}.")
    record RestructuringOver(State state) implements RestructuringRejection {}
}
