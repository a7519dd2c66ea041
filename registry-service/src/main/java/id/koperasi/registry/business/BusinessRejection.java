package id.koperasi.registry.business;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

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
}
