package id.koperasi.registry.registerfile;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.List;

/** Why a register, or a line of it, cannot be understood. None repeats what a cell says: it may be somebody's number. */
public sealed interface RegisterRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "register-unreadable",
            en = "The file is no register that can be read",
            id = "Berkas ini bukan daftar yang dapat dibaca",
            enDetail = "Send CSV in UTF-8 or an XLSX workbook, and name the one it is.",
            idDetail = "Kirim CSV dengan UTF-8 atau buku kerja XLSX, dan sebutkan yang benar.")
    record UnreadableRegister() implements RegisterRejection {}

    @Refusal(
            status = 422,
            code = "register-columns-missing",
            en = "Columns are missing without which no line can be taken",
            id = "Kolom yang diperlukan tidak ada",
            enDetail = "Missing: {columns}.",
            idDetail = "Tidak ada: {columns}.")
    record ColumnsMissing(List<String> columns) implements RegisterRejection {}

    @Refusal(
            status = 422,
            code = "register-too-long",
            en = "The register has more lines than one import takes",
            id = "Jumlah baris melebihi batas satu impor",
            enDetail = "At most {most}.",
            idDetail = "Paling banyak {most}.")
    record TooManyLines(int most) implements RegisterRejection {}

    @Refusal(
            status = 422,
            code = "register-value-missing",
            en = "A value is missing that this line needs",
            id = "Nilai yang diperlukan tidak diisi")
    record ValueMissing(String column) implements RegisterRejection {}

    @Refusal(
            status = 422,
            code = "register-value-not-understood",
            en = "The value is not of the kind that this column holds",
            id = "Nilai tidak sesuai dengan jenis kolom ini",
            enDetail = "Expected: {expected}.",
            idDetail = "Seharusnya: {expected}.")
    record NotUnderstood(String column, String expected) implements RegisterRejection {}

    @Refusal(
            status = 422,
            code = "register-value-too-long",
            en = "The value is longer than this column may be",
            id = "Nilai terlalu panjang",
            enDetail = "At most {mostCharacters} characters.",
            idDetail = "Paling banyak {mostCharacters} karakter.")
    record ValueTooLong(String column, int mostCharacters) implements RegisterRejection {}

    @Refusal(
            status = 422,
            code = "register-formula",
            en = "The cell holds a formula and no value",
            id = "Sel berisi rumus, bukan nilai")
    record FormulaInCell(String column) implements RegisterRejection {}
}
