package id.koperasi.registry.business;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Why a business unit, a plan or a rating is not taken. */
sealed interface BusinessRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "business-unit-opened-already",
            en = "The cooperative has a unit of this name already",
            id = "Koperasi sudah memiliki unit usaha dengan nama ini")
    record UnitOpenedAlready() implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "unit-opened-before-formation",
            en = "A new cooperative opens no unit before it is a legal entity",
            id = "Koperasi baru tidak membuka unit usaha sebelum berbadan hukum",
            enDetail = "It was formed on {formedOn}.",
            idDetail = "Koperasi ini terbentuk pada {formedOn}.",
            source = "Juklak Menkop 1/2025, Bab IV")
    record OpenedBeforeFormation(LocalDate formedOn) implements BusinessRejection {}

    @Refusal(
            status = 409,
            code = "business-plan-submitted-already",
            en = "The cooperative has submitted a plan of this title already",
            id = "Koperasi sudah mengajukan rencana usaha dengan judul ini")
    record PlanSubmittedAlready() implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "expected-revenue-negative",
            en = "The expected revenue is negative",
            id = "Perkiraan pendapatan bernilai negatif")
    record ExpectedRevenueNegative() implements BusinessRejection {}

    @Refusal(
            status = 409,
            code = "business-plan-rated-already",
            en = "The plan is rated already",
            id = "Rencana usaha ini sudah dinilai",
            enDetail = "It was found {found}. A better plan is a new plan.",
            idDetail = "Hasilnya {found}. Rencana yang diperbaiki diajukan sebagai rencana baru.")
    record RatedAlready(Rating found) implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "rated-before-submission",
            en = "A plan cannot be rated before it is submitted",
            id = "Rencana usaha tidak dapat dinilai sebelum diajukan",
            enDetail = "It was submitted on {submittedOn}.",
            idDetail = "Rencana ini diajukan pada {submittedOn}.")
    record RatedBeforeSubmission(LocalDate submittedOn) implements BusinessRejection {}

    @Refusal(
            status = 409,
            code = "business-unit-in-that-state",
            en = "The unit is open or closed already, as you say",
            id = "Unit usaha sudah dalam keadaan tersebut")
    record InThatState(boolean active) implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "workers-do-not-add-up",
            en = "More women or more local people work there than people at all",
            id = "Jumlah pekerja perempuan atau pekerja setempat melebihi jumlah pekerja")
    record WorkersDoNotAddUp(int workers, int local, int women) implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "potential-of-another-village",
            en = "The village has no such potential",
            id = "Desa ini tidak memiliki potensi tersebut")
    record PotentialElsewhere(UUID potentialId) implements BusinessRejection {}

    @Refusal(
            status = 409,
            code = "potential-recorded-already",
            en = "This potential of the village is recorded for the year already",
            id = "Potensi desa ini sudah tercatat untuk tahun tersebut")
    record PotentialRecordedAlready() implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "potential-says-so-already",
            en = "The potential says so already",
            id = "Potensi desa sudah menyatakan demikian")
    record PotentialSaysSoAlready() implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "business-unit-says-so-already",
            en = "The unit says so already",
            id = "Unit usaha sudah menyatakan demikian")
    record UnitSaysSoAlready() implements BusinessRejection {}

    @Refusal(
            status = 409,
            code = "business-plan-not-rated",
            en = "Nobody has rated the plan yet",
            id = "Rencana usaha ini belum dinilai")
    record NotRated() implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "rating-says-so-already",
            en = "The rating says so already",
            id = "Penilaian sudah menyatakan demikian")
    record RatingSaysSoAlready() implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "business-plan-says-so-already",
            en = "The plan says so already",
            id = "Rencana usaha sudah menyatakan demikian")
    record PlanSaysSoAlready() implements BusinessRejection {}

    @Refusal(
            status = 403,
            code = "village-outside-reach",
            en = "The village is not in your region",
            id = "Desa tersebut bukan wilayah Anda")
    record VillageOutsideReach(String villageCode) implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "not-a-village",
            en = "No village has this code",
            id = "Tidak ada desa dengan kode ini",
            source = "Kepmendagri 300.2.2-2138/2025")
    record NotAVillage(String villageCode) implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "only-pilots-are-models",
            en = "Only the plan of a pilot is a model for others",
            id = "Hanya rencana usaha percontohan yang menjadi contoh bagi koperasi lain",
            enDetail = "On {day} the cooperative was not named a pilot, or its plan follows a model itself.",
            idDetail =
                    "Pada {day} koperasi ini belum ditetapkan sebagai percontohan, atau rencananya mengikuti contoh.",
            source =
                    "Choice of the programme: pilots (percontohan, mock-up) are named to be followed; no regulation asks for it")
    record OnlyPilotsAreModels(LocalDate day) implements BusinessRejection {}

    @Refusal(
            status = 409,
            code = "plan-a-model-already",
            en = "The plan is a model already",
            id = "Rencana usaha ini sudah menjadi contoh")
    record ModelAlready() implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "own-plan-adopted",
            en = "Nobody adopts a plan of his own",
            id = "Koperasi tidak mengadopsi rencana usahanya sendiri")
    record OwnPlan() implements BusinessRejection {}

    @Refusal(
            status = 409,
            code = "plan-adopted-already",
            en = "The cooperative has adopted this plan already",
            id = "Koperasi sudah mengadopsi rencana usaha ini")
    record AdoptedAlready() implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "business-unit-facility-unknown",
            en = "The cooperative uses no such facility",
            id = "Koperasi tidak menggunakan sarana tersebut")
    record UnknownFacility(UUID facilityId) implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "business-unit-photograph-unknown",
            en = "There is no such photograph among the papers of the cooperative",
            id = "Tidak ada foto tersebut di antara dokumen koperasi")
    record UnknownPhotograph(UUID paperId) implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "licence-unknown",
            en = "No rule asks a unit for such a licence",
            id = "Tidak ada ketentuan yang mensyaratkan izin tersebut bagi unit usaha",
            enDetail = "Known are {known}. An NIB is an identity number of the cooperative.",
            idDetail = "Yang dikenal: {known}. NIB dicatat sebagai nomor identitas koperasi.")
    record LicenceUnknown(List<String> known) implements BusinessRejection {}

    @Refusal(
            status = 409,
            code = "licence-recorded-already",
            en = "The unit has this licence already",
            id = "Izin ini sudah tercatat pada unit usaha tersebut")
    record LicenceRecordedAlready() implements BusinessRejection {}

    @Refusal(
            status = 422,
            code = "licence-says-so-already",
            en = "The licence says so already",
            id = "Izin sudah menyatakan demikian")
    record LicenceSaysSoAlready() implements BusinessRejection {}

    @Refusal(
            status = 409,
            code = "workforce-told-otherwise",
            en = "Something else was told for this day",
            id = "Untuk hari itu sudah dilaporkan jumlah yang lain",
            enDetail = "It was {workers} workers, {local} of the village, {women} women; say why it is told anew.",
            idDetail =
                    "Laporannya {workers} pekerja, {local} warga setempat, {women} perempuan; nyatakan alasan mengubahnya.")
    record StaffedOtherwise(int workers, int local, int women) implements BusinessRejection {}
}
