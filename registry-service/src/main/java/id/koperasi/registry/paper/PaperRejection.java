package id.koperasi.registry.paper;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.UUID;

/** Why a paper is not taken, or is not the one that is meant. */
public sealed interface PaperRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "paper-number-missing",
            en = "A paper of this kind has a number",
            id = "Dokumen jenis ini mempunyai nomor")
    record NumberMissing(PaperKind kind) implements PaperRejection {}

    @Refusal(
            status = 422,
            code = "photo-not-a-picture",
            en = "A photograph is a JPEG or PNG picture",
            id = "Foto harus berupa gambar JPEG atau PNG")
    record NotAPicture(String mediaType) implements PaperRejection {}

    @Refusal(
            status = 422,
            code = "replaced-paper-unknown",
            en = "The cooperative has no such paper of this kind to replace",
            id = "Koperasi tidak memiliki dokumen jenis ini untuk diganti")
    record ReplacedUnknown(UUID replaces) implements PaperRejection {}

    @Refusal(
            status = 422,
            code = "minutes-paper-unknown",
            en = "The cooperative has handed in no such minutes or list",
            id = "Koperasi belum menyerahkan berita acara atau daftar tersebut",
            enDetail = "Hand it in as a paper of the kind {kind} first.",
            idDetail = "Serahkan dahulu sebagai dokumen jenis {kind}.")
    record MinutesUnknown(UUID paperId, PaperKind kind) implements PaperRejection {}

    @Refusal(
            status = 422,
            code = "paper-says-so-already",
            en = "The record of the paper says so already",
            id = "Catatan dokumen sudah menyatakan demikian")
    record PaperSaysSoAlready() implements PaperRejection {}

    @Refusal(
            status = 409,
            code = "paper-replaced-already",
            en = "Another paper has replaced this one already",
            id = "Dokumen ini sudah diganti oleh dokumen lain",
            enDetail = "Replace the newest one.",
            idDetail = "Gantilah dokumen yang terbaru.")
    record ReplacedAlready() implements PaperRejection {}
}
