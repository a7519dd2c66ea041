package id.koperasi.funding.proposal;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.List;

/** Why a proposal is not taken as it is. */
sealed interface ProposalRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "unknown-document",
            en = "The programme asks for no such document",
            id = "Program tidak meminta dokumen ini",
            enDetail = "It asks for: {codes}.",
            idDetail = "Yang diminta: {codes}.")
    record UnknownDocument(List<String> codes) implements ProposalRejection {}

    @Refusal(
            status = 422,
            code = "no-such-line",
            en = "The proposal has no such line in its budget",
            id = "Anggaran proposal tidak memuat baris ini",
            enDetail = "It has: {purposes}.",
            idDetail = "Yang ada: {purposes}.")
    record NoSuchLine(List<String> purposes) implements ProposalRejection {}

    @Refusal(
            status = 422,
            code = "month-twice",
            en = "A month stands in the projection twice",
            id = "Satu bulan tercantum dua kali dalam proyeksi",
            enDetail = "It is month {month}.",
            idDetail = "Yaitu bulan ke-{month}.")
    record MonthTwice(int month) implements ProposalRejection {}

    @Refusal(
            status = 422,
            code = "negative-projection",
            en = "What comes in and goes out is not below zero",
            id = "Penerimaan dan pengeluaran tidak boleh negatif",
            enDetail = "It is so in month {month}.",
            idDetail = "Terjadi pada bulan ke-{month}.")
    record NegativeProjection(int month) implements ProposalRejection {}
}
