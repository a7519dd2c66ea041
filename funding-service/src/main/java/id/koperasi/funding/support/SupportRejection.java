package id.koperasi.funding.support;

import id.koperasi.funding.loan.LoanStatus;
import id.koperasi.funding.support.Support.Document;
import id.koperasi.funding.support.Support.State;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import java.util.List;

/** Why an instalment is not supported. */
sealed interface SupportRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "no-support",
            en = "The programme knows no support of instalments",
            id = "Program tidak mengatur dukungan angsuran",
            source = "PMK 49/2025 pasal 11")
    record NoSupport() implements SupportRejection {}

    @Refusal(
            status = 409,
            code = "loan-cannot-be-supported",
            en = "Only a loan that is being paid back is supported",
            id = "Hanya pinjaman yang sedang berjalan yang dapat didukung",
            enDetail = "Its state is {state}.",
            idDetail = "Statusnya {state}.")
    record LoanCannotBeSupported(LoanStatus state) implements SupportRejection {}

    @Refusal(
            status = 422,
            code = "nothing-short",
            en = "Nothing of an instalment of that day is missing",
            id = "Tidak ada kekurangan pada angsuran yang jatuh tempo tanggal itu",
            enDetail = "Nothing is open of what was due on {dueOn}, or the day is not over.",
            idDetail = "Tidak ada yang terbuka dari angsuran {dueOn}, atau harinya belum lewat.",
            source = "PMK 49/2025 pasal 11")
    record NothingShort(LocalDate dueOn) implements SupportRejection {}

    @Refusal(
            status = 409,
            code = "support-exists",
            en = "Support of this instalment is under way or placed already",
            id = "Dukungan angsuran ini sudah diajukan")
    record SupportExists() implements SupportRejection {}

    @Refusal(
            status = 409,
            code = "support-elsewhere",
            en = "The question is not where this could be done",
            id = "Tahap dukungan tidak memungkinkan tindakan ini",
            enDetail = "It is {state}.",
            idDetail = "Tahapnya {state}.")
    record SupportElsewhere(State state) implements SupportRejection {}

    @Refusal(
            status = 422,
            code = "support-documents-missing",
            en = "Documents are missing",
            id = "Dokumen belum lengkap",
            enDetail = "Missing: {missing}.",
            idDetail = "Belum ada: {missing}.",
            source = "PMK 49/2025 pasal 11 ayat (1) sampai (6)")
    record DocumentsMissing(List<Document> missing) implements SupportRejection {}

    @Refusal(
            status = 422,
            code = "more-than-short",
            en = "More is recommended than is missing",
            id = "Rekomendasi melebihi kekurangan",
            enDetail = "{missing} are missing.",
            idDetail = "Kekurangannya {missing}.")
    record MoreThanShort(Rupiah missing) implements SupportRejection {}

    @Refusal(
            status = 422,
            code = "yearly-budget-unknown",
            en = "The yearly budget that would pay is not recorded",
            id = "Pagu tahunan belum dicatat",
            enDetail = "That of {regionCode} for {year}.",
            idDetail = "Pagu {regionCode} tahun {year}.")
    record BudgetUnknown(String regionCode, int year) implements SupportRejection {}

    @Refusal(
            status = 422,
            code = "yearly-budget-exhausted",
            en = "Support would take more of the yearly budget than it may",
            id = "Dukungan melebihi bagian pagu tahunan yang diperbolehkan",
            enDetail = "It may take {limit}, and {placed} are placed.",
            idDetail = "Batasnya {limit}, sudah ditempatkan {placed}.",
            source = "Permendes 10/2025: paling banyak 30 persen pagu Dana Desa")
    record BudgetExhausted(Rupiah limit, Rupiah placed) implements SupportRejection {}

    @Refusal(
            status = 403,
            code = "recommender-places-nothing",
            duty = true,
            en = "Who recommended it does not place it",
            id = "Pemberi rekomendasi tidak boleh mencatat penempatannya",
            source = "Pemisahan tugas")
    record RecommenderPlacesNothing() implements SupportRejection {}
}
