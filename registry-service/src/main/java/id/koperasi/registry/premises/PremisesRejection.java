package id.koperasi.registry.premises;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Why something about premises is not taken. */
sealed interface PremisesRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "facility-surveyed-before",
            en = "A later survey is on record",
            id = "Sudah ada survei yang lebih baru",
            enDetail = "The last one is of {surveyedOn}.",
            idDetail = "Survei terakhir pada {surveyedOn}.")
    record SurveyedBefore(LocalDate surveyedOn) implements PremisesRejection {}

    @Refusal(
            status = 409,
            code = "construction-reported-already",
            en = "Construction was reported for this day already",
            id = "Kemajuan pembangunan untuk hari ini sudah dilaporkan")
    record ReportedAlready() implements PremisesRejection {}

    @Refusal(
            status = 422,
            code = "photograph-unknown",
            en = "The cooperative has handed in no such photograph",
            id = "Koperasi belum menyerahkan foto tersebut",
            enDetail = "Hand it in as a paper of the kind PHOTO first.",
            idDetail = "Serahkan dahulu sebagai dokumen jenis PHOTO.")
    record NoSuchPhotograph(UUID paperId) implements PremisesRejection {}

    @Refusal(
            status = 422,
            code = "document-unknown",
            en = "The cooperative has handed in no such document",
            id = "Koperasi belum menyerahkan dokumen tersebut",
            enDetail = "Hand it in as a paper first, such as of the kind LAND.",
            idDetail = "Serahkan dahulu sebagai dokumen, misalnya jenis LAND.")
    record NoSuchDocument(UUID paperId) implements PremisesRejection {}

    @Refusal(
            status = 422,
            code = "agreement-ends-before-it-begins",
            en = "The agreement ends before it begins",
            id = "Perjanjian berakhir sebelum dimulai")
    record AgreementEndsBeforeItBegins(LocalDate from, LocalDate until) implements PremisesRejection {}

    @Refusal(
            status = 409,
            code = "agreement-overlaps",
            en = "Another agreement covers a part of this time",
            id = "Perjanjian lain sudah mencakup sebagian waktu tersebut",
            enDetail = "It is number {agreementNumber}.",
            idDetail = "Nomornya {agreementNumber}.")
    record AgreementOverlaps(String agreementNumber) implements PremisesRejection {}

    @Refusal(
            status = 422,
            code = "facility-stores-nothing",
            en = "Only distribution centres, warehouses and cold storages are run under such an agreement",
            id = "Hanya pusat distribusi, gudang, dan gudang pendingin yang dikelola dengan perjanjian ini",
            source = "Inpres 17/2025")
    record StoresNothing(FacilityKind kind) implements PremisesRejection {}

    @Refusal(
            status = 422,
            code = "facility-not-of-the-government",
            en = "The facility is not recorded as the government's",
            id = "Fasilitas ini tidak tercatat sebagai milik pemerintah")
    record NotOfTheGovernment(Ownership ownership) implements PremisesRejection {}

    @Refusal(
            status = 422,
            code = "more-stored-than-fits",
            en = "More is stored than fits in",
            id = "Isi melebihi kapasitas",
            enDetail = "It holds {capacity}.",
            idDetail = "Kapasitasnya {capacity}.")
    record MoreThanFits(BigDecimal capacity) implements PremisesRejection {}

    @Refusal(
            status = 422,
            code = "agreement-not-in-force",
            en = "The agreement is not in force on that day",
            id = "Perjanjian tidak berlaku pada tanggal tersebut",
            enDetail = "It runs from {from} until {until}.",
            idDetail = "Perjanjian berlaku dari {from} sampai {until}.")
    record NotInForce(LocalDate from, LocalDate until) implements PremisesRejection {}

    @Refusal(
            status = 422,
            code = "stored-goods-outside-agreement",
            en = "Stored goods were reported for a day that the agreement would not cover",
            id = "Isi gudang sudah dilaporkan untuk hari di luar masa perjanjian",
            enDetail = "They were reported from {first} until {last}.",
            idDetail = "Dilaporkan dari {first} sampai {last}.")
    record ReportedOutside(LocalDate first, LocalDate last) implements PremisesRejection {}

    @Refusal(
            status = 422,
            code = "stored-goods-in-another-unit",
            en = "Stored goods were reported in another unit",
            id = "Isi gudang sudah dilaporkan dalam satuan lain",
            enDetail = "They were reported in {unit}.",
            idDetail = "Dilaporkan dalam {unit}.")
    record ReportedInUnit(CapacityUnit unit) implements PremisesRejection {}

    @Refusal(
            status = 409,
            code = "operating-agreement-over",
            en = "The agreement is over by then",
            id = "Perjanjian sudah berakhir pada hari itu",
            enDetail = "Its last day is {lastDay}.",
            idDetail = "Hari terakhirnya {lastDay}.")
    record AgreementOver(LocalDate lastDay) implements PremisesRejection {}

    @Refusal(
            status = 422,
            code = "agreement-says-so-already",
            en = "The record of the agreement says so already",
            id = "Catatan perjanjian sudah menyatakan demikian")
    record SaidSoAlready() implements PremisesRejection {}

    @Refusal(
            status = 409,
            code = "facility-ended",
            en = "The cooperative uses this facility no longer",
            id = "Koperasi sudah tidak menggunakan sarana ini",
            enDetail = "Its last day was {lastDay}.",
            idDetail = "Hari terakhirnya {lastDay}.")
    record FacilityEnded(LocalDate lastDay) implements PremisesRejection {}

    @Refusal(
            status = 409,
            code = "facility-under-agreement",
            en = "The cooperative runs the facility under an agreement beyond that day",
            id = "Koperasi masih mengelola sarana ini berdasarkan perjanjian setelah tanggal tersebut",
            enDetail = "End number {agreementNumber} first; its last day is {lastDay}.",
            idDetail = "Akhiri dahulu perjanjian nomor {agreementNumber}; hari terakhirnya {lastDay}.")
    record UnderAgreement(String agreementNumber, LocalDate lastDay) implements PremisesRejection {}

    @Refusal(
            status = 409,
            code = "facility-houses-a-unit",
            en = "A business unit works in the facility",
            id = "Sebuah unit usaha masih bekerja di sarana ini",
            enDetail = "Say where {unit} works from now on, or close it.",
            idDetail = "Nyatakan dahulu tempat kerja baru {unit}, atau tutup unit itu.")
    record HousesUnit(String unit) implements PremisesRejection {}

    @Refusal(
            status = 422,
            code = "premises-say-so-already",
            en = "The record says so already",
            id = "Catatan sudah menyatakan demikian")
    record SaysSoAlready() implements PremisesRejection {}

    @Refusal(
            status = 409,
            code = "stored-goods-told-otherwise",
            en = "Something else was told for this day",
            id = "Untuk hari itu sudah dilaporkan isi yang lain",
            enDetail = "It was {used}; say why it is told anew.",
            idDetail = "Laporannya {used}; nyatakan alasan mengubahnya.")
    record StoredOtherwise(BigDecimal used) implements PremisesRejection {}
}
