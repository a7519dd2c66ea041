package id.koperasi.registry.accessgrant;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why a letter gives nobody access, or takes none back. */
sealed interface AccessRejection extends Rejection {

    @Refusal(
            status = 403,
            code = "access-signer-unknown",
            duty = true,
            en = "Your account names no person, and two people give access",
            id = "Akun Anda tidak memuat rujukan orang, sedangkan izin akses diberikan oleh dua orang",
            source = "Pemisahan tugas")
    record SignerUnknown() implements AccessRejection {}

    @Refusal(
            status = 403,
            code = "access-prepared-by-you",
            duty = true,
            en = "Who prepared an access grant does not approve it",
            id = "Penyusun izin akses tidak boleh menyetujuinya sendiri",
            source = "Pemisahan tugas: penyusun dan penyetuju dua orang yang berbeda")
    record PreparedByYou() implements AccessRejection {}

    @Refusal(
            status = 403,
            code = "access-for-yourself",
            duty = true,
            en = "Nobody gives himself access",
            id = "Izin akses tidak boleh diberikan kepada diri sendiri",
            source = "Pemisahan tugas")
    record ForYourself() implements AccessRejection {}

    @Refusal(
            status = 422,
            code = "access-scope-not-named",
            en =
                    "A grant of a region names that region, one of a cooperative that cooperative, one of the nation neither",
            id =
                    "Cakupan wilayah menyebut wilayahnya, cakupan koperasi menyebut koperasinya, cakupan nasional tidak keduanya")
    record ScopeNotNamed() implements AccessRejection {}

    @Refusal(
            status = 422,
            code = "access-region-unknown",
            en = "The region does not exist",
            id = "Wilayah tersebut tidak ada",
            source = "Kepmendagri 300.2.2-2138/2025")
    record AccessRegionUnknown(String regionCode) implements AccessRejection {}

    @Refusal(
            status = 422,
            code = "access-too-long",
            en = "A letter gives access for a year at most",
            id = "Surat memberi akses paling lama satu tahun",
            enDetail =
                    "From {validFrom} on its last day is {latest} at the latest; who needs longer is given a new letter.",
            idDetail = "Sejak {validFrom} paling lambat {latest}; bila perlu lebih lama, terbitkan surat baru.",
            source = "Penugasan ditinjau setiap tahun; izin yang dilupakan harus berakhir dengan sendirinya")
    record AccessTooLong(LocalDate validFrom, LocalDate latest) implements AccessRejection {}

    @Refusal(
            status = 422,
            code = "access-over",
            en = "The last day of the access grant has passed",
            id = "Masa berlaku izin akses sudah lewat",
            enDetail = "It was {validUntil}.",
            idDetail = "Berakhir pada {validUntil}.")
    record AccessOver(LocalDate validUntil) implements AccessRejection {}

    @Refusal(
            status = 409,
            code = "access-on-record-already",
            en = "This letter gives this account that access already",
            id = "Surat ini sudah memberi akun tersebut akses yang sama")
    record AccessOnRecord() implements AccessRejection {}

    @Refusal(
            status = 409,
            code = "access-approved-already",
            en = "The access grant is approved already",
            id = "Izin akses sudah disetujui")
    record ApprovedAlready() implements AccessRejection {}

    @Refusal(
            status = 409,
            code = "access-withdrawn-already",
            en = "The access grant was withdrawn",
            id = "Izin akses sudah dicabut")
    record WithdrawnAlready() implements AccessRejection {}
}
