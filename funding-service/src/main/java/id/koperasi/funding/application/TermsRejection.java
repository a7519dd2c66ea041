package id.koperasi.funding.application;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import java.util.UUID;

/** Why what a cooperative asks for does not fit the programme. The limits are those of the version in force. */
public sealed interface TermsRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "programme-closed",
            en = "The programme takes no new applications",
            id = "Program tidak lagi menerima pengajuan baru",
            enDetail = "The last day was {until}; agreements that were signed before live on.",
            idDetail = "Hari terakhir {until}; perjanjian yang sudah ditandatangani tetap berlaku.",
            source = "Pernyataan Menteri Keuangan 14 November 2025 tentang PMK 49/2025")
    record ProgrammeClosed(LocalDate until) implements TermsRejection {}

    @Refusal(
            status = 422,
            code = "above-ceiling",
            en = "The amount is above the ceiling of the programme",
            id = "Jumlah melebihi plafon program",
            enDetail = "The ceiling is {ceiling}.",
            idDetail = "Plafonnya {ceiling}.",
            source = "Permenkop 1/2025")
    record AboveCeiling(Rupiah ceiling) implements TermsRejection {}

    @Refusal(
            status = 422,
            code = "top-up-above-ceiling",
            en = "Together with the loans that are running, the amount is above the ceiling of the programme",
            id = "Bersama pinjaman yang berjalan, jumlah melebihi plafon program",
            enDetail = "{owed} are owed or may still be drawn; the ceiling is {ceiling}.",
            idDetail = "Yang terutang atau masih dapat dicairkan {owed}; plafonnya {ceiling}.",
            source = "PMK 49/2025 pasal 8 ayat (1)")
    record TopUpAboveCeiling(Rupiah ceiling, Rupiah owed) implements TermsRejection {}

    @Refusal(
            status = 422,
            code = "nothing-to-top-up",
            en = "The cooperative is paying back no such loan under the programme",
            id = "Koperasi tidak memiliki pinjaman berjalan itu pada program ini",
            source = "PMK 49/2025 pasal 8 ayat (1)")
    record NothingToTopUp() implements TermsRejection {}

    @Refusal(
            status = 409,
            code = "written-off-claim-stands",
            en = "A loan of the cooperative was written off, and the claim on it stands",
            id = "Pinjaman koperasi telah dihapusbukukan dan tagihannya belum dilunasi",
            source = "PP 14/2005: penghapusan secara bersyarat tidak menghapus hak tagih")
    record ClaimStands(UUID loanId) implements TermsRejection {}

    @Refusal(
            status = 422,
            code = "tenor-too-long",
            en = "The tenor is longer than the programme allows",
            id = "Jangka waktu melebihi ketentuan program",
            enDetail = "At most {maxTenorMonths} months, grace included.",
            idDetail = "Paling lama {maxTenorMonths} bulan termasuk masa tenggang.",
            source = "Permenkop 1/2025")
    record TenorTooLong(int maxTenorMonths) implements TermsRejection {}

    @Refusal(
            status = 422,
            code = "grace-too-long",
            en = "The grace is longer than the programme allows or than the tenor",
            id = "Masa tenggang melebihi ketentuan program atau jangka waktu",
            enDetail = "At most {maxGraceMonths} months, and shorter than the tenor.",
            idDetail = "Paling lama {maxGraceMonths} bulan dan lebih pendek dari jangka waktu.")
    record GraceTooLong(int maxGraceMonths) implements TermsRejection {}

    @Refusal(
            status = 422,
            code = "purpose-twice",
            en = "A purpose stands in the budget twice",
            id = "Satu tujuan tercantum dua kali dalam anggaran")
    record PurposeTwice(String purpose) implements TermsRejection {}

    @Refusal(
            status = 422,
            code = "budget-differs",
            en = "The lines of the budget do not add up to the amount",
            id = "Jumlah baris anggaran tidak sama dengan jumlah yang diajukan",
            enDetail = "{amount} is asked for and {budgeted} is budgeted.",
            idDetail = "Diajukan {amount}, dianggarkan {budgeted}.")
    record BudgetDiffers(Rupiah amount, Rupiah budgeted) implements TermsRejection {}

    @Refusal(
            status = 422,
            code = "operating-above-cap",
            en = "More goes into operating costs than the programme allows",
            id = "Biaya operasional melebihi batas program",
            enDetail = "{operating} is budgeted and {cap} is allowed.",
            idDetail = "Dianggarkan {operating}, batasnya {cap}.",
            source = "PMK 49/2025 pasal 5, diterapkan juga pada program ini")
    record OperatingAboveCap(Rupiah operating, Rupiah cap) implements TermsRejection {}
}
