package id.koperasi.registry.revision;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a newer official file is not taken. */
sealed interface RevisionRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "no-region-file",
            en = "This is no list of regions",
            id = "Berkas ini bukan daftar wilayah",
            enDetail = "Two columns, code and name, with a header; codes such as 36.73.03.1007, each once.",
            idDetail =
                    "Dua kolom, code dan name, dengan judul kolom; kode seperti 36.73.03.1007, masing-masing satu kali.")
    record NoRegionFile() implements RevisionRejection {}

    @Refusal(
            status = 422,
            code = "revision-has-problems",
            en = "The file cannot count as it is",
            id = "Berkas belum dapat diberlakukan",
            enDetail = "{problems} of its changes have a problem; the list of changes names them.",
            idDetail = "{problems} perubahan bermasalah; lihat daftar perubahan.")
    record HasProblems(long problems) implements RevisionRejection {}

    @Refusal(
            status = 409,
            code = "revision-applied-already",
            en = "The file counts already",
            id = "Berkas ini sudah diberlakukan")
    record AppliedAlready() implements RevisionRejection {}

    @Refusal(
            status = 409,
            code = "revision-outdated",
            en = "Another file has come into force since this one was checked",
            id = "Berkas lain sudah diberlakukan setelah berkas ini diperiksa",
            enDetail = "Check it again.",
            idDetail = "Periksa kembali berkas ini.")
    record Outdated() implements RevisionRejection {}

    @Refusal(
            status = 409,
            code = "region-ended-has-a-cooperative",
            en = "A village that ends has a cooperative now",
            id = "Desa atau kelurahan yang dihapus sekarang memiliki koperasi",
            enDetail = "Check the file again.",
            idDetail = "Periksa kembali berkas ini.")
    record EndedHasCooperative() implements RevisionRejection {}

    @Refusal(
            status = 422,
            code = "no-village-split",
            en = "Only a new village of the file comes out of a village that counts now",
            id = "Hanya desa baru dalam berkas yang dapat dimekarkan dari desa yang berlaku sekarang",
            enDetail = "{village} from {splitFrom}.",
            idDetail = "{village} dari {splitFrom}.")
    record NoSplit(String village, String splitFrom) implements RevisionRejection {}

    @Refusal(
            status = 422,
            code = "no-village-successor",
            en = "Only a village that the file has no more can be another that the file has",
            id = "Hanya desa yang tidak ada lagi dalam berkas yang dapat menjadi desa lain dalam berkas",
            enDetail = "{village} as {successor}. A village that shares the cooperative of another leaves it first.",
            idDetail = "{village} menjadi {successor}. Desa yang dilayani koperasi desa lain keluar lebih dahulu.")
    record NoSuccessor(String village, String successor) implements RevisionRejection {}

    @Refusal(
            status = 400,
            code = "one-statement-at-a-time",
            en = "State either what a new village was a part of or which village one is now",
            id = "Nyatakan asal desa baru atau desa penerusnya, salah satu")
    record OneStatement() implements RevisionRejection {}
}
