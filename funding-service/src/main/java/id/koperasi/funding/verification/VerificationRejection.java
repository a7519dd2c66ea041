package id.koperasi.funding.verification;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.List;
import java.util.UUID;

/** Why a verification is not taken. */
sealed interface VerificationRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "photograph-expected",
            en = "A photograph is a picture",
            id = "Foto harus berupa gambar",
            enDetail = "This file is {mediaType}.",
            idDetail = "Berkas ini {mediaType}.")
    record PhotographExpected(String mediaType) implements VerificationRejection {}

    @Refusal(
            status = 422,
            code = "findings-differ",
            en = "Each line of the budget has one finding, and nothing else has",
            id = "Setiap baris anggaran memiliki satu temuan, dan tidak ada yang lain",
            enDetail = "Without one: {missing}. Unknown or twice: {unknown}.",
            idDetail = "Belum ada: {missing}. Tidak dikenal atau dua kali: {unknown}.")
    record FindingsDiffer(List<String> missing, List<String> unknown) implements VerificationRejection {}

    @Refusal(
            status = 422,
            code = "remark-missing",
            en = "What is not as proposed needs a remark",
            id = "Yang tidak sesuai proposal perlu keterangan",
            enDetail = "It is missing for: {purposes}.",
            idDetail = "Belum ada untuk: {purposes}.")
    record RemarkMissing(List<String> purposes) implements VerificationRejection {}

    @Refusal(
            status = 422,
            code = "too-few-photographs",
            en = "The verification shows too few photographs",
            id = "Foto verifikasi kurang",
            enDetail = "The programme asks for {least}.",
            idDetail = "Program meminta paling sedikit {least}.",
            source = "Ketentuan versi program")
    record TooFewPhotographs(int least) implements VerificationRejection {}

    @Refusal(
            status = 422,
            code = "photographs-unknown",
            en = "These photographs are not of this visit",
            id = "Foto ini bukan dari kunjungan ini",
            enDetail = "A verification shows photographs that its own officer handed in for it, each once.",
            idDetail = "Verifikasi memuat foto yang diserahkan petugasnya sendiri, masing-masing sekali.")
    record PhotographsUnknown(List<UUID> photographs) implements VerificationRejection {}
}
