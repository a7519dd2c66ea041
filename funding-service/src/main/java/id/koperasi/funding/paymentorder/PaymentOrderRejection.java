package id.koperasi.funding.paymentorder;

import id.koperasi.funding.paymentorder.CarryingFiles.HeldBack;
import id.koperasi.funding.paymentorder.PaymentRecall.RecallStatus;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.List;
import java.util.UUID;

/** Why money is not ordered, not released, or not taken as paid. */
sealed interface PaymentOrderRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "order-not-there",
            en = "The order is not where this could be done",
            id = "Tahap perintah bayar tidak memungkinkan tindakan ini",
            enDetail = "Its state is {state}.",
            idDetail = "Tahapnya {state}.")
    record OrderNotThere(OrderStatus state) implements PaymentOrderRejection {}

    @Refusal(
            status = 403,
            code = "order-prepared-by-you",
            duty = true,
            en = "Who prepared an order does not release it",
            id = "Penyusun perintah bayar tidak boleh melepaskannya sendiri",
            source = "Pemisahan tugas: penyusun dan pelepas pembayaran dua orang yang berbeda")
    record OrderPreparedByYou() implements PaymentOrderRejection {}

    @Refusal(
            status = 422,
            code = "no-disbursement-account",
            en = "The cooperative has designated no verified account, or the bank has closed it",
            id = "Koperasi belum menetapkan rekening pencairan yang terverifikasi, atau rekeningnya sudah ditutup")
    record NoDisbursementAccount() implements PaymentOrderRejection {}

    @Refusal(
            status = 409,
            code = "disbursement-account-changed",
            en = "The cooperative has another account than when the order was prepared",
            id = "Rekening pencairan koperasi berubah sejak perintah bayar disusun",
            enDetail = "Cancel the order and prepare it again.",
            idDetail = "Batalkan perintah bayar ini dan susun kembali.")
    record DisbursementAccountChanged() implements PaymentOrderRejection {}

    @Refusal(
            status = 422,
            code = "above-quotation",
            en = "The supplier has quoted less than that",
            id = "Jumlahnya melebihi penawaran pemasok",
            enDetail = "{open} of it is open.",
            idDetail = "Sisanya {open}.")
    record AboveQuotation(Rupiah open) implements PaymentOrderRejection {}

    @Refusal(
            status = 422,
            code = "unknown-stage",
            en = "The proposal has no such stage",
            id = "Proposal tidak memuat tahap ini",
            enDetail = "It has {stages}.",
            idDetail = "Jumlah tahapnya {stages}.")
    record UnknownStage(int stages) implements PaymentOrderRejection {}

    @Refusal(
            status = 422,
            code = "stage-exhausted",
            en = "The stage holds less than that",
            id = "Sisa tahap pencairan tidak mencukupi",
            enDetail = "Of stage {stage} {open} is open.",
            idDetail = "Dari tahap {stage} tersisa {open}.")
    record StageExhausted(int stage, Rupiah open) implements PaymentOrderRejection {}

    @Refusal(
            status = 409,
            code = "stage-not-reached",
            en = "An earlier stage is not paid out",
            id = "Tahap sebelumnya belum dicairkan seluruhnya",
            enDetail = "Of stage {stage} {open} is not paid out.",
            idDetail = "Dari tahap {stage} belum dicairkan {open}.")
    record StageNotReached(int stage, Rupiah open) implements PaymentOrderRejection {}

    @Refusal(
            status = 409,
            code = "not-accounted-for",
            en = "Too little of what was paid out before is accounted for",
            id = "Pertanggungjawaban atas pencairan sebelumnya belum mencukupi",
            enDetail = "{used} of {paid} is accounted for; {percent} % is asked for before more is paid out.",
            idDetail =
                    "Baru {used} dari {paid} dipertanggungjawabkan; diminta {percent} % sebelum pencairan berikutnya.",
            source = "Ketentuan versi program")
    record NotAccountedFor(int percent, Rupiah paid, Rupiah used) implements PaymentOrderRejection {}

    @Refusal(
            status = 409,
            code = "tranche-conditions-open",
            en = "The committee's conditions for this tranche are not fulfilled",
            id = "Syarat komite untuk tahap pencairan ini belum dipenuhi",
            enDetail = "Open before tranche {tranche}: {conditions}.",
            idDetail = "Belum dipenuhi sebelum tahap {tranche}: {conditions}.",
            source = "Keputusan komite")
    record TrancheConditionsOpen(int tranche, List<String> conditions) implements PaymentOrderRejection {}

    @Refusal(
            status = 409,
            code = "nothing-to-carry",
            en = "No released order of the programme waits for a file",
            id = "Tidak ada perintah bayar program ini yang menunggu berkas")
    record NothingToCarry() implements PaymentOrderRejection {}

    /**
     * A released order that is not to be paid any more.
     *
     * @param orderId which
     * @param problem the code of the refusal that it meets now
     */
    record StoppedOrder(UUID orderId, String problem) {

        static StoppedOrder of(HeldBack order) {
            return new StoppedOrder(order.orderId(), order.because().refusal().code());
        }
    }

    @Refusal(
            status = 409,
            code = "nothing-payable",
            en = "No released order of the programme may still be paid",
            id = "Tidak ada perintah bayar program ini yang masih boleh dibayar",
            enDetail = "'orders' says why of each: take it back, or end its reason.",
            idDetail = "'orders' memuat alasannya masing-masing: batalkan, atau selesaikan alasannya.",
            source = "Ketentuan versi program")
    record NothingPayable(List<StoppedOrder> orders) implements PaymentOrderRejection {}

    @Refusal(
            status = 409,
            code = "bank-is-not-asked",
            en = "The order goes by file; the bank's own file says what became of it",
            id = "Perintah bayar ini melalui berkas; hasilnya ada pada berkas jawaban bank")
    record BankIsNotAsked() implements PaymentOrderRejection {}

    @Refusal(
            status = 422,
            code = "unreadable-answers",
            en = "The file is none of a bank's answers",
            id = "Berkas bukan berkas jawaban bank",
            enDetail = "Its first line is: reference;status;date;bankReference;reason",
            idDetail = "Baris pertamanya: reference;status;date;bankReference;reason")
    record UnreadableAnswers() implements PaymentOrderRejection {}

    @Refusal(
            status = 409,
            code = "order-still-payable",
            en = "Nothing stands against paying the order: the bank is told again when it has not heard of it",
            id = "Perintah bayar ini masih boleh dibayar: bank diberi tahu lagi bila belum menerimanya")
    record OrderStillPayable() implements PaymentOrderRejection {}

    @Refusal(
            status = 409,
            code = "recall-proposed",
            en = "Somebody has proposed to give the order up already",
            id = "Penarikan perintah bayar ini sudah diusulkan")
    record RecallProposed() implements PaymentOrderRejection {}

    @Refusal(
            status = 409,
            code = "recall-decided",
            en = "That is decided already",
            id = "Usul penarikan ini sudah diputus",
            enDetail = "It is {state}.",
            idDetail = "Hasilnya {state}.")
    record RecallDecided(RecallStatus state) implements PaymentOrderRejection {}

    @Refusal(
            status = 403,
            code = "recall-proposed-by-you",
            duty = true,
            en = "Who proposed to give an order up does not decide about it",
            id = "Pengusul penarikan perintah bayar tidak boleh memutusnya sendiri",
            source = "Pemisahan tugas: pengusul dan pemutus dua orang yang berbeda")
    record RecallProposedByYou() implements PaymentOrderRejection {}

    @Refusal(
            status = 409,
            code = "bank-says-nothing-yet",
            en = "Since that was proposed the bank has not said that it never heard of the order",
            id = "Sejak diusulkan, bank belum menyatakan bahwa perintah bayar ini tidak dikenalnya",
            enDetail = "It is asked by itself; have it asked at once, and decide then.",
            idDetail = "Bank ditanya secara berkala; minta ditanya sekarang, lalu putuskan.")
    record BankSaysNothingYet() implements PaymentOrderRejection {}

    @Refusal(
            status = 422,
            code = "bank-letter-missing",
            en = "The order goes by file, so that the bank says in a letter that it has not paid and will not",
            id = "Perintah bayar ini melalui berkas: sebutkan surat bank bahwa belum dan tidak akan dibayar")
    record BankLetterMissing() implements PaymentOrderRejection {}
}
