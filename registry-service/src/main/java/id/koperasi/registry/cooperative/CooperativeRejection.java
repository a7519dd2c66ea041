package id.koperasi.registry.cooperative;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why a cooperative does not come to be, or not yet. */
public sealed interface CooperativeRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "unknown-village",
            en = "No village has this code",
            id = "Tidak ada desa atau kelurahan dengan kode ini",
            source = "Kepmendagri 300.2.2-2138/2025")
    record UnknownVillage(String villageCode) implements CooperativeRejection {}

    @Refusal(
            status = 403,
            code = "village-outside-region",
            en = "The village is outside your region",
            id = "Desa atau kelurahan berada di luar wilayah Anda")
    record VillageOutsideRegion(String villageCode) implements CooperativeRejection {}

    @Refusal(
            status = 409,
            code = "village-ended",
            en = "The village is not in the official file any more",
            id = "Desa atau kelurahan ini sudah tidak ada dalam daftar resmi",
            enDetail = "The changes of its code name the one it has now.",
            idDetail = "Daftar perubahan kodenya menyebut kode yang berlaku sekarang.",
            source = "Kepmendagri 300.2.2-2138/2025")
    record VillageEnded() implements CooperativeRejection {}

    @Refusal(
            status = 409,
            code = "village-has-a-cooperative",
            en = "The village has a cooperative already",
            id = "Desa atau kelurahan ini sudah memiliki koperasi",
            enDetail = "Another one needs a recorded reason, `secondBecause`.",
            idDetail = "Koperasi berikutnya memerlukan alasan tercatat, `secondBecause`.",
            source = "Inpres 9/2025, diktum 1")
    record VillageHasCooperative() implements CooperativeRejection {}

    @Refusal(
            status = 422,
            code = "second-reason-not-stated",
            en = "That villages became one is told by the list of regions and not by whoever founds",
            id = "Penggabungan desa mengikuti daftar wilayah resmi dan tidak dinyatakan oleh pengusul")
    record SecondByRegions() implements CooperativeRejection {}

    @Refusal(
            status = 409,
            code = "village-shares-a-cooperative",
            en = "The village shares the cooperative of another",
            id = "Desa atau kelurahan ini berbagi koperasi dengan yang lain",
            enDetail = "It founds one of its own only when that has ended.",
            idDetail = "Koperasi sendiri dapat didirikan setelah itu berakhir.",
            source = "SE Menkop 1/2025")
    record VillageShares() implements CooperativeRejection {}

    @Refusal(
            status = 409,
            code = "serves-another-regency",
            en = "Villages of another kabupaten or kota share the cooperative",
            id = "Desa atau kelurahan di kabupaten atau kota lain masih berbagi koperasi ini",
            enDetail = "They leave it, or their record is corrected, before it is told to be elsewhere.",
            idDetail = "Desa tersebut keluar dahulu, atau catatannya dikoreksi, sebelum tempat koperasi dikoreksi.",
            source = "SE Menkop 1/2025")
    record ServesAnotherRegency() implements CooperativeRejection {}

    @Refusal(
            status = 422,
            code = "no-first-cooperative",
            en = "The village has no cooperative that this could be the second of",
            id = "Desa atau kelurahan ini belum memiliki koperasi pertama",
            source = "SE Menkop 1/2025")
    record NoFirstCooperative() implements CooperativeRejection {}

    @Refusal(
            status = 422,
            code = "second-without-existing",
            en = "Beside the first of a village only an older cooperative is converted, and it is not named",
            id =
                    "Di samping koperasi pertama hanya koperasi lama yang dapat dialihkan, dan koperasi itu belum disebutkan",
            enDetail = "Name it as the existing cooperative that is developed or revitalised.",
            idDetail = "Sebutkan sebagai koperasi yang dikembangkan atau direvitalisasi.",
            source = "Juklak Menkop 1/2025, Bab V-VI; Permenkum 13/2025, art. 7")
    record SecondWithoutExisting() implements CooperativeRejection {}

    @Refusal(
            status = 409,
            code = "formation-begun-already",
            en = "The formation in this village has begun",
            id = "Pembentukan di desa atau kelurahan ini sudah berjalan",
            enDetail = "It has come to {formation}; go on step by step.",
            idDetail = "Sudah sampai {formation}; lanjutkan langkah demi langkah.")
    record FormationBegun(Status formation) implements CooperativeRejection {}

    @Refusal(
            status = 409,
            code = "step-taken-already",
            en = "This step was taken already",
            id = "Langkah ini sudah dilakukan",
            enDetail = "The formation has come to {formation}.",
            idDetail = "Pembentukan sudah sampai {formation}.")
    record StepTaken(Status formation) implements CooperativeRejection {}

    @Refusal(
            status = 409,
            code = "step-too-early",
            en = "Another step comes first",
            id = "Ada langkah yang harus didahulukan",
            enDetail = "The formation has come to {formation}, and this needs {needed}.",
            idDetail = "Pembentukan baru sampai {formation}, sedangkan ini memerlukan {needed}.",
            source = "Juklak Menkop 1/2025, Bab IV")
    record StepTooEarly(Status formation, Status needed) implements CooperativeRejection {}

    @Refusal(
            status = 422,
            code = "steps-out-of-order",
            en = "The step lies before the one it follows",
            id = "Tanggal langkah ini mendahului langkah sebelumnya",
            enDetail = "{stated} is before {earliest}.",
            idDetail = "{stated} mendahului {earliest}.",
            source = "Juklak Menkop 1/2025, Bab IV")
    record StepsOutOfOrder(LocalDate stated, LocalDate earliest) implements CooperativeRejection {}

    @Refusal(
            status = 422,
            code = "no-decree-number",
            en = "This is not the number of a decree",
            id = "Ini bukan nomor keputusan AHU",
            enDetail = "It reads like AHU-0017736.AH.01.29.TAHUN 2025.",
            idDetail = "Bentuknya seperti AHU-0017736.AH.01.29.TAHUN 2025.",
            source = "Permenkum 13/2025")
    record NoDecreeNumber() implements CooperativeRejection {}

    @Refusal(
            status = 422,
            code = "no-paper-number",
            en = "This is not the number of a decree or a letter",
            id = "Ini bukan nomor keputusan atau surat",
            enDetail = "Letters, digits and ./-(), a digit at least.",
            idDetail = "Terdiri atas huruf, angka, dan ./-(), dengan sedikitnya satu angka.")
    record NoPaperNumber() implements CooperativeRejection {}

    @Refusal(
            status = 422,
            code = "formation-ends-otherwise",
            en = "The formation ends with another paper on this route",
            id = "Jalur ini berakhir dengan dokumen lain",
            enDetail = "{route} ends with {needed}.",
            idDetail = "{route} berakhir dengan {needed}.",
            source = "Juklak Menkop 1/2025, Bab IV to VI")
    record EndsOtherwise(Route route, String needed) implements CooperativeRejection {}

    @Refusal(
            status = 422,
            code = "proposed-otherwise",
            en = "The cooperative was proposed otherwise",
            id = "Usulan koperasi ini tercatat berbeda",
            enDetail = "On record: village {villageCode}, route {route}, proposed on {proposedOn}.",
            idDetail = "Tercatat: desa {villageCode}, jalur {route}, diusulkan pada {proposedOn}.")
    record ProposedOtherwise(String villageCode, Route route, LocalDate proposedOn) implements CooperativeRejection {}

    @Refusal(
            status = 422,
            code = "proposal-not-told",
            en = "It is not told when the cooperative was proposed",
            id = "Tanggal usulan koperasi belum disebutkan",
            enDetail = "Send `proposedOn`, or `cooperativeId` of one that was proposed before.",
            idDetail = "Isi `proposedOn`, atau `cooperativeId` koperasi yang sudah diusulkan.")
    record ProposalNotTold() implements CooperativeRejection {}

    @Refusal(
            status = 422,
            code = "cooperative-named-twice",
            en = "An earlier row names this cooperative",
            id = "Koperasi ini sudah disebut pada baris sebelumnya")
    record NamedTwice() implements CooperativeRejection {}

    @Refusal(
            status = 409,
            code = "decree-of-another",
            en = "Another cooperative was formed by this decree",
            id = "Nomor keputusan ini milik koperasi lain",
            source = "Permenkum 13/2025")
    record DecreeOfAnother() implements CooperativeRejection {}

    @Refusal(
            status = 422,
            code = "not-a-citizens-number",
            en = "This is no citizen's number (NIK)",
            id = "Ini bukan NIK yang sah",
            enDetail = "{field}: {reason}.",
            idDetail = "{field}: {reason}.",
            source = "UU 24/2013, art. 13")
    record NotCitizensNumber(String field, String reason) implements CooperativeRejection {}

    @Refusal(
            status = 422,
            code = "cooperative-not-formed",
            en = "The cooperative is not a legal entity yet",
            id = "Koperasi belum berbadan hukum",
            enDetail = "Its formation has come to {formation}.",
            idDetail = "Pembentukannya baru sampai {formation}.",
            source = "UU 25/1992, art. 9")
    record NotFormed(Status formation) implements CooperativeRejection {}

    @Refusal(
            status = 409,
            code = "cooperative-suspended",
            en = "The cooperative is suspended",
            id = "Koperasi sedang dibekukan",
            source = "Permenkop UKM 9/2020")
    record IsSuspended() implements CooperativeRejection {}

    @Refusal(
            status = 409,
            code = "cooperative-ended",
            en = "The cooperative is no more",
            id = "Koperasi sudah bubar atau bergabung",
            enDetail = "It is {standing}.",
            idDetail = "Statusnya {standing}.",
            source = "UU 25/1992, art. 14 and 46")
    record HasEnded(Status standing) implements CooperativeRejection {}

    @Refusal(
            status = 422,
            code = "steps-would-be-out-of-order",
            en = "With this the steps of the formation would lie out of order",
            id = "Dengan perubahan ini urutan langkah pembentukan tidak lagi runtut",
            source = "Juklak Menkop 1/2025, Bab IV")
    record OutOfOrder(Particular particular) implements CooperativeRejection {}
}
