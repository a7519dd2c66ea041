package id.koperasi.funding.programmedraft;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why a version of a programme is not drafted or does not come into force. */
sealed interface ProgrammeDraftRejection extends Rejection {

    @Refusal(
            status = 403,
            code = "drafter-unknown",
            duty = true,
            en = "Your account names no person, and two people make a version",
            id = "Akun Anda tidak memuat rujukan orang, sedangkan versi program dibuat oleh dua orang",
            source = "Pemisahan tugas")
    record DrafterUnknown() implements ProgrammeDraftRejection {}

    @Refusal(
            status = 403,
            code = "drafted-by-you",
            duty = true,
            en = "Who drafted a version does not put it in force",
            id = "Penyusun versi program tidak boleh memberlakukannya sendiri",
            source = "Pemisahan tugas: penyusun dan yang memberlakukan dua orang yang berbeda")
    record DraftedByYou() implements ProgrammeDraftRejection {}

    @Refusal(
            status = 409,
            code = "version-in-force",
            en = "The draft is a version already",
            id = "Rancangan ini sudah menjadi versi",
            enDetail = "It is version {version}.",
            idDetail = "Menjadi versi {version}.")
    record VersionInForce(int version) implements ProgrammeDraftRejection {}

    @Refusal(
            status = 422,
            code = "version-too-early",
            en = "A version counts from a day that has not passed, and after the one before it",
            id = "Versi berlaku sejak hari yang belum lewat dan setelah versi sebelumnya",
            enDetail = "The first day possible is {earliest}; what was signed keeps its terms.",
            idDetail = "Paling cepat {earliest}; perjanjian yang sudah ditandatangani tetap berlaku.")
    record VersionTooEarly(LocalDate earliest) implements ProgrammeDraftRejection {}

    @Refusal(
            status = 422,
            code = "no-such-version",
            en = "There is no such version to base it on",
            id = "Tidak ada versi program itu sebagai dasar")
    record NoSuchBase() implements ProgrammeDraftRejection {}

    @Refusal(
            status = 409,
            code = "programme-exists",
            en = "There is a programme with this code",
            id = "Kode program ini sudah dipakai")
    record ProgrammeExists() implements ProgrammeDraftRejection {}

    @Refusal(
            status = 422,
            code = "terms-unsound",
            en = "The terms contradict each other",
            id = "Ketentuan saling bertentangan",
            enDetail =
                    "The operating cap lies within the ceiling, grace within the tenor, the quorum within an odd committee; instalments are rounded to at most Rp100,000.",
            idDetail =
                    "Batas operasional dalam plafon, masa tenggang dalam jangka waktu, kuorum dalam komite ganjil; pembulatan angsuran paling besar Rp100.000.")
    record TermsUnsound() implements ProgrammeDraftRejection {}

    @Refusal(
            status = 422,
            code = "nobody-looks-at-it",
            en = "The version asks for something that nobody would look at",
            id = "Versi ini meminta sesuatu yang tidak akan diperiksa siapa pun",
            enDetail =
                    "{term} is not asked: quotations, coverage and payment to suppliers belong to a proposal, photographs to a verification, months of a valuation to assets, days to sign to an offer, days of a successor to guarantors, capitalised interest to a grace.",
            idDetail =
                    "{term} tidak diminta: penawaran, kemampuan bayar, dan pembayaran ke pemasok ada pada proposal, foto pada verifikasi, umur penilaian pada agunan, hari penandatanganan pada penawaran pinjaman, hari pengganti pada penjamin, bunga yang dikapitalisasi pada masa tenggang.")
    record NobodyLooks(String term) implements ProgrammeDraftRejection {}

    @Refusal(
            status = 409,
            code = "no-bank-for-suppliers",
            en = "Suppliers are paid where a bank is connected that says whose account it is",
            id = "Pemasok dibayar hanya bila ada bank terhubung yang memastikan pemilik rekening",
            enDetail = "Payments go by file here: leave 'supplierPayment' out until a bank is connected.",
            idDetail = "Pembayaran di sini melalui berkas: jangan isi 'supplierPayment' sebelum bank terhubung.")
    record NoBankForSuppliers() implements ProgrammeDraftRejection {}

    @Refusal(
            status = 422,
            code = "committee-of-powers",
            en = "Bodies decide by amount under this version, and the committee of its terms decides nothing",
            id = "Pada versi ini keputusan diambil menurut jenjang kewenangan, bukan oleh komite pada ketentuan",
            enDetail = "Name seats and quorum of each body in 'powers', or an empty list of them.",
            idDetail = "Sebutkan kursi dan kuorum pada 'powers', atau daftar kosong.")
    record CommitteeOfPowers() implements ProgrammeDraftRejection {}

    @Refusal(
            status = 422,
            code = "powers-end-below",
            en = "Nobody could decide about the highest amount",
            id = "Tidak ada yang berwenang memutus sampai plafon",
            enDetail = "The ceiling is {ceiling}, and the last body decides up to {last}.",
            idDetail = "Plafonnya {ceiling}, kewenangan tertinggi sampai {last}.")
    record PowersEndBelow(Rupiah ceiling, Rupiah last) implements ProgrammeDraftRejection {}

    @Refusal(
            status = 422,
            code = "part-unsound",
            en = "A list of the draft contradicts itself",
            id = "Salah satu daftar pada rancangan bertentangan dengan dirinya",
            enDetail =
                    "It is '{part}': nothing stands in it twice, weights add up to 100, a figure has bands, seats are odd and hold the quorum, a criterion has the subject its rule asks for.",
            idDetail =
                    "Yaitu '{part}': tidak ada yang ganda, bobot berjumlah 100, angka memiliki jenjang nilai, kursi ganjil dan memuat kuorum, syarat memiliki pokok sesuai aturannya.")
    record PartUnsound(String part) implements ProgrammeDraftRejection {}

    @Refusal(
            status = 422,
            code = "rule-unsound",
            en = "A rule of the draft contradicts itself",
            id = "Salah satu aturan pada rancangan bertentangan dengan dirinya",
            enDetail =
                    "It is '{rule}': nothing stands in it twice, a restructured loan may last as long as the tenor, classes begin without arrears, worsen one after the other and are told by days or by letters as the method says, what names a class or a letter names one that is there, a class that is held is no worse than the one before, and what is written off was transferred first.",
            idDetail =
                    "Yaitu '{rule}': tidak ada yang ganda, pinjaman yang direstrukturisasi boleh berlangsung selama jangka waktu, kelas dimulai tanpa tunggakan, memburuk berurutan, dan ditentukan menurut hari atau surat tagihan sesuai metodenya, kelas dan surat yang disebut memang ada, kelas yang ditahan tidak lebih buruk daripada sebelumnya, dan penghapusan didahului penyerahan.")
    record RuleUnsound(String rule) implements ProgrammeDraftRejection {}

    @Refusal(
            status = 409,
            code = "version-overtaken",
            en = "Another version counts from that day or a later one, and was put in force since this was drafted",
            id = "Sejak rancangan ini disusun, versi lain diberlakukan mulai hari itu atau sesudahnya",
            enDetail = "The first day possible is {earliest}: draft it again.",
            idDetail = "Paling cepat {earliest}: susun rancangan baru.")
    record VersionOvertaken(LocalDate earliest) implements ProgrammeDraftRejection {}
}
