package id.koperasi.platform.file;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.List;

/** Why a file is not taken. */
public sealed interface FileRejection extends Rejection {

    @Refusal(
            status = 400,
            code = "file-missing",
            en = "The form holds no file",
            id = "Formulir tidak berisi berkas",
            enDetail = "Send one part called file, with a file name and at least one byte.",
            idDetail = "Kirim satu bagian bernama file, dengan nama berkas dan sedikitnya satu bita.")
    record FileMissing() implements FileRejection {}

    @Refusal(
            status = 413,
            code = "file-too-large",
            en = "The file is too large",
            id = "Berkas terlalu besar",
            enDetail = "It may have {maxBytes} bytes.",
            idDetail = "Paling besar {maxBytes} bita.")
    record FileTooLarge(long maxBytes) implements FileRejection {}

    @Refusal(
            status = 422,
            code = "file-type-not-taken",
            en = "Files of this kind are not taken",
            id = "Berkas jenis ini tidak diterima",
            enDetail = "The content must be one of {taken}.",
            idDetail = "Isinya harus salah satu dari {taken}.")
    record FileTypeNotTaken(List<String> taken) implements FileRejection {}

    @Refusal(
            status = 422,
            code = "file-type-mismatch",
            en = "The content is not what the name or the media type of the file says",
            id = "Isi berkas tidak sesuai dengan nama atau jenis medianya",
            enDetail = "The content is {found}.",
            idDetail = "Isinya {found}.")
    record FileTypeMismatch(String found) implements FileRejection {}
}
