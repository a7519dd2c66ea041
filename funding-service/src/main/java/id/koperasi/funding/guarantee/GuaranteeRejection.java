package id.koperasi.funding.guarantee;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.List;

/** Why something does not secure a loan, or does not stop doing so. */
sealed interface GuaranteeRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "nothing-to-secure",
            en = "Nothing is owed any more that could be secured",
            id = "Tidak ada lagi kewajiban yang perlu dijamin")
    record NothingToSecure() implements GuaranteeRejection {}

    @Refusal(
            status = 409,
            code = "collateral-pledged",
            en = "What this paper proves secures a loan already",
            id = "Agunan dengan bukti kepemilikan ini sudah menjamin pinjaman")
    record CollateralPledged() implements GuaranteeRejection {}

    @Refusal(
            status = 409,
            code = "collateral-released",
            en = "The asset secures the loan no longer",
            id = "Agunan ini sudah dilepas")
    record CollateralReleased() implements GuaranteeRejection {}

    @Refusal(
            status = 409,
            code = "collateral-bound",
            en = "The asset is bound already",
            id = "Agunan ini sudah diikat",
            enDetail = "Under {lienNumber}.",
            idDetail = "Dengan nomor {lienNumber}.")
    record CollateralBound(String lienNumber) implements GuaranteeRejection {}

    @Refusal(
            status = 422,
            code = "office-not-asked",
            en = "The programme asks no guarantee of this office",
            id = "Program tidak meminta jaminan dari jabatan ini",
            enDetail = "It asks: {offices}.",
            idDetail = "Yang diminta: {offices}.",
            source = "Ketentuan versi program")
    record OfficeNotAsked(List<String> offices) implements GuaranteeRejection {}

    @Refusal(
            status = 403,
            code = "not-in-that-office",
            en = "Only who held the office on that day signs for it",
            id = "Hanya pejabat pada tanggal itu yang dapat menandatangani",
            source = "Jaminan perorangan tidak beralih dengan sendirinya kepada pengganti")
    record NotInThatOffice() implements GuaranteeRejection {}

    @Refusal(
            status = 409,
            code = "guarantee-signed",
            en = "You have signed already",
            id = "Anda sudah menandatangani jaminan ini")
    record GuaranteeSigned() implements GuaranteeRejection {}

    @Refusal(
            status = 409,
            code = "predecessor-in-office",
            en = "Who is bound by this office still held it on that day",
            id = "Penjamin dari jabatan ini masih menjabat pada tanggal itu",
            enDetail = "A successor signs once a meeting's decision has ended the term before.",
            idDetail = "Pengganti menandatangani setelah masa jabatan sebelumnya diakhiri keputusan rapat.")
    record PredecessorInOffice() implements GuaranteeRejection {}
}
