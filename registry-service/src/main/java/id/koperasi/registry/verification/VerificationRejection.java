package id.koperasi.registry.verification;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a number or an officer is not verified. */
sealed interface VerificationRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "verified-already",
            en = "This is verified already",
            id = "Data ini sudah diverifikasi")
    record VerifiedAlready() implements VerificationRejection {}

    @Refusal(
            status = 409,
            code = "authority-inquiry-running",
            en = "The authority is being asked",
            id = "Instansi berwenang sedang ditanya",
            retryAfterSeconds = 5)
    record InquiryRunning() implements VerificationRejection {}

    @Refusal(
            status = 422,
            code = "authority-evidence-required",
            en = "The authority cannot be asked, so say what evidence you saw",
            id = "Instansi berwenang tidak dapat ditanya secara elektronik; sebutkan bukti yang Anda lihat",
            enDetail = "Send 'evidence' for {what}.",
            idDetail = "Kirim 'evidence' untuk {what}.")
    record EvidenceRequired(String what) implements VerificationRejection {}

    @Refusal(
            status = 422,
            code = "ask-the-authority-first",
            en = "The authority can be asked; evidence on paper is for when it does not answer",
            id = "Instansi berwenang dapat ditanya; bukti tertulis hanya bila tidak ada jawaban",
            enDetail = "Send the request without 'evidence' first.",
            idDetail = "Kirim dahulu permintaan tanpa 'evidence'.")
    record AskFirst() implements VerificationRejection {}

    @Refusal(
            status = 409,
            code = "authority-denies-number",
            en = "The authority says that it knows no such number, and no paper outweighs that",
            id = "Instansi berwenang menyatakan nomor ini tidak terdaftar; bukti tertulis tidak dapat menggantikannya",
            enDetail = "Correct the number, or have the authority set it right and ask again without 'evidence'.",
            idDetail = "Perbaiki nomornya, atau minta instansi memperbaikinya, lalu tanyakan lagi tanpa 'evidence'.")
    record AuthorityDenies() implements VerificationRejection {}

    @Refusal(
            status = 422,
            code = "not-the-number-of-this-officer",
            en = "This is not the number under which the officer is on record",
            id = "Nomor ini bukan nomor yang tercatat untuk pengurus tersebut")
    record NotThisOfficer() implements VerificationRejection {}
}
