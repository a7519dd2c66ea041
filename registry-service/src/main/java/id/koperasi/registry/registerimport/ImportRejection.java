package id.koperasi.registry.registerimport;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why an import, or what is to be done with it, is refused. */
sealed interface ImportRejection extends Rejection {

    @Refusal(
            status = 413,
            code = "register-too-large",
            en = "The register is larger than an import takes",
            id = "Ukuran daftar melebihi batas impor",
            enDetail = "At most {mostBytes} bytes.",
            idDetail = "Paling besar {mostBytes} byte.")
    record RegisterTooLarge(long mostBytes) implements ImportRejection {}

    @Refusal(
            status = 422,
            code = "register-part-wrong",
            en = "The part has another number or size than it must have",
            id = "Nomor atau ukuran bagian tidak sesuai",
            enDetail = "Parts 1 to {parts}; this one has {expectedBytes} bytes.",
            idDetail = "Bagian 1 sampai {parts}; bagian ini berukuran {expectedBytes} byte.")
    record PartWrong(int parts, long expectedBytes) implements ImportRejection {}

    @Refusal(
            status = 409,
            code = "import-not-receiving",
            en = "The import has its file already",
            id = "Berkas impor ini sudah lengkap",
            enDetail = "It is {importStatus}.",
            idDetail = "Statusnya {importStatus}.")
    record ImportNotReceiving(ImportStatus importStatus) implements ImportRejection {}

    @Refusal(
            status = 409,
            code = "import-not-checked",
            en = "Only a dry run that has come to its end can be confirmed",
            id = "Hanya uji coba yang sudah selesai yang dapat dikonfirmasi",
            enDetail = "It is {importStatus}.",
            idDetail = "Statusnya {importStatus}.")
    record ImportNotChecked(ImportStatus importStatus) implements ImportRejection {}

    @Refusal(
            status = 409,
            code = "import-not-clean",
            en = "The dry run has refused rows",
            id = "Uji coba masih memiliki baris yang ditolak",
            enDetail = "{refused} of them: mend the file of refused rows, or send the register without dryRun.",
            idDetail = "{refused} baris: perbaiki berkas baris yang ditolak, atau kirim daftar tanpa dryRun.")
    record ImportNotClean(int refused) implements ImportRejection {}

    @Refusal(
            status = 409,
            code = "import-over",
            en = "The import is over",
            id = "Impor ini sudah berakhir",
            enDetail = "It is {importStatus}.",
            idDetail = "Statusnya {importStatus}.")
    record ImportOver(ImportStatus importStatus) implements ImportRejection {}

    @Refusal(
            status = 422,
            code = "import-interrupted",
            en = "The import broke off too often",
            id = "Impor terlalu sering terhenti",
            enDetail = "What was taken stays; send the register again, nothing is taken twice.",
            idDetail = "Yang sudah tercatat tetap tersimpan; kirim ulang, tidak ada yang tercatat dua kali.")
    record ImportInterrupted() implements ImportRejection {}

    @Refusal(
            status = 422,
            code = "import-region-needed",
            en = "You have several regions, and the register is of one",
            id = "Anda memiliki beberapa wilayah, sedangkan daftar berlaku untuk satu wilayah",
            enDetail = "Name one of {regions}.",
            idDetail = "Sebutkan salah satu dari {regions}.")
    record RegionNeeded(String regions) implements ImportRejection {}

    @Refusal(
            status = 403,
            code = "import-region-not-yours",
            en = "The region of the register is not yours",
            id = "Wilayah daftar tersebut bukan wilayah Anda")
    record RegionNotYours(String regionCode) implements ImportRejection {}
}
