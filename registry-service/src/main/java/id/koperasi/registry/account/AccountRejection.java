package id.koperasi.registry.account;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.account.AccountPapers.PaperLine;
import id.koperasi.registry.account.Readiness.Line;
import java.time.LocalDate;
import java.util.List;

/** Why an account is not asked for, not opened or not verified. */
sealed interface AccountRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "account-not-ready",
            en = "A bank will ask for what the cooperative has not yet",
            id = "Bank akan meminta kelengkapan yang belum dimiliki koperasi",
            enDetail = "'missing' and 'papers' list it and say who supplies it.",
            idDetail = "'missing' dan 'papers' memuat kelengkapan itu dan siapa yang menerbitkannya.",
            source = "Juklak Menkop 1/2025, Bab IV")
    record NotReady(List<Line> missing, List<PaperLine> papers) implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "bank-account-requested-already",
            en = "The cooperative has asked this bank for an account already",
            id = "Koperasi sudah mengajukan rekening di bank ini")
    record RequestedAlready() implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "bank-account-opened-already",
            en = "The account is open already",
            id = "Rekening ini sudah dibuka")
    record OpenedAlready() implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "account-number-of-another",
            en = "Another account at this bank has this number",
            id = "Nomor ini sudah dipakai rekening lain di bank yang sama")
    record NumberOfAnother() implements AccountRejection {}

    @Refusal(
            status = 422,
            code = "opened-before-request",
            en = "An account cannot be opened before it is asked for",
            id = "Rekening tidak dapat dibuka sebelum diajukan",
            enDetail = "It was asked for on {requestedOn}.",
            idDetail = "Rekening ini diajukan pada {requestedOn}.")
    record OpenedBeforeRequest(LocalDate requestedOn) implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "bank-account-not-opened",
            en = "The bank has not opened the account yet",
            id = "Bank belum membuka rekening ini")
    record NotOpened() implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "bank-account-verified-already",
            en = "The account is verified already",
            id = "Rekening ini sudah diverifikasi")
    record VerifiedAlready() implements AccountRejection {}

    @Refusal(
            status = 422,
            code = "verified-before-opening",
            en = "An account cannot be verified before it is opened",
            id = "Rekening tidak dapat diverifikasi sebelum dibuka",
            enDetail = "It was opened on {openedOn}.",
            idDetail = "Rekening ini dibuka pada {openedOn}.")
    record VerifiedBeforeOpening(LocalDate openedOn) implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "account-inquiry-running",
            en = "The bank is being asked",
            id = "Bank sedang ditanya",
            retryAfterSeconds = 5)
    record InquiryRunning() implements AccountRejection {}

    @Refusal(
            status = 422,
            code = "account-evidence-required",
            en = "This bank cannot be asked, so say what evidence you saw",
            id = "Bank ini tidak dapat ditanya secara elektronik; sebutkan bukti yang Anda lihat",
            enDetail = "Send 'evidence', such as the passbook or a letter of bank {bankCode}.",
            idDetail = "Kirim 'evidence', misalnya buku tabungan atau surat bank {bankCode}.")
    record EvidenceRequired(String bankCode) implements AccountRejection {}

    @Refusal(
            status = 422,
            code = "ask-the-bank-first",
            en = "This bank can be asked; evidence on paper is for when it does not answer",
            id = "Bank ini dapat ditanya; bukti tertulis hanya bila bank tidak menjawab",
            enDetail = "Send the request without 'evidence' first.",
            idDetail = "Kirim dahulu permintaan tanpa 'evidence'.")
    record AskTheBankFirst(String bankCode) implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "bank-denies-account",
            en = "The bank says that it has no such account, and no paper outweighs that",
            id = "Bank menyatakan tidak memiliki rekening ini; bukti tertulis tidak dapat menggantikannya",
            enDetail = "Have bank {bankCode} set it right and ask again without 'evidence'.",
            idDetail = "Minta bank {bankCode} memperbaikinya, lalu tanyakan lagi tanpa 'evidence'.")
    record BankDeniesIt(String bankCode) implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "bank-account-declined",
            en = "There will be no such account; ask for another",
            id = "Permohonan rekening ini sudah ditolak atau ditarik, ajukan permohonan baru")
    record Declined() implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "account-number-verified",
            en = "The number of the account was found to be right, so another number is another account",
            id = "Nomor rekening ini sudah diverifikasi, nomor lain berarti rekening lain",
            enDetail = "The account is {standing}.",
            idDetail = "Status rekening: {standing}.")
    record NumberVerified(BankAccount.Status standing) implements AccountRejection {}

    @Refusal(
            status = 422,
            code = "account-number-says-so-already",
            en = "The account has that number already",
            id = "Rekening ini sudah bernomor demikian")
    record NumberSaysSoAlready() implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "bank-account-closed-already",
            en = "The account is closed",
            id = "Rekening ini sudah ditutup")
    record ClosedAlready() implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "bank-account-not-verified",
            en = "Disbursements go only to an account that is verified",
            id = "Penyaluran dana hanya ke rekening yang sudah diverifikasi",
            source = "Permenkop 1/2025, art. 6; PMK 49/2025, art. 6")
    record NotVerified(BankAccount.Status standing) implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "bank-account-designated-already",
            en = "Disbursements go to this account already",
            id = "Rekening ini sudah menjadi rekening penyaluran")
    record DesignatedAlready() implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "bank-account-without-number",
            en = "The account has no number yet",
            id = "Rekening ini belum memiliki nomor")
    record NoNumber() implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "bank-account-not-so-far",
            en = "The account has not come so far that there is such a day",
            id = "Rekening ini belum sampai pada tahap tersebut",
            enDetail = "It is {standing}.",
            idDetail = "Statusnya {standing}.")
    record NotSoFar(BankAccount.Status standing) implements AccountRejection {}

    @Refusal(
            status = 422,
            code = "bank-account-says-so-already",
            en = "The record says so already",
            id = "Catatan sudah menyatakan demikian")
    record DatesSaySoAlready() implements AccountRejection {}

    @Refusal(
            status = 422,
            code = "no-signatory-in-office",
            en = "Nobody is in office on that day who could sign",
            id = "Pada tanggal tersebut tidak ada pengurus yang berwenang menandatangani",
            enDetail = "Vacant: {offices}.",
            idDetail = "Kosong: {offices}.",
            source = "Juklak Menkop 1/2025, Bab IV")
    record NoSignatoryInOffice(List<String> offices) implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "signatories-sign-already",
            en = "Chair and treasurer of that day sign for the account already",
            id = "Ketua dan bendahara pada tanggal tersebut sudah menjadi penandatangan rekening")
    record SignatoriesSignAlready() implements AccountRejection {}
}
