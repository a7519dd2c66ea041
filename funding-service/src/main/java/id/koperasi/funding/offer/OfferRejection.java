package id.koperasi.funding.offer;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why an offer or a condition does not go on. */
sealed interface OfferRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "approval-expired",
            en = "The approval counts no longer",
            id = "Persetujuan tidak berlaku lagi",
            enDetail = "Its last day was {until}.",
            idDetail = "Hari terakhirnya {until}.",
            source = "Ketentuan versi program")
    record ApprovalExpired(LocalDate until) implements OfferRejection {}

    @Refusal(
            status = 422,
            code = "no-offers",
            en = "Under this version of the programme it is signed without an offer",
            id = "Versi program ini langsung ke penandatanganan tanpa surat penawaran")
    record NoOffers() implements OfferRejection {}

    @Refusal(
            status = 422,
            code = "offer-expired",
            en = "The offer could be accepted no longer on that day",
            id = "Pada tanggal itu penawaran sudah tidak berlaku",
            enDetail = "The last day was {expiresOn}.",
            idDetail = "Hari terakhir {expiresOn}.",
            source = "Ketentuan versi program")
    record OfferExpired(LocalDate expiresOn) implements OfferRejection {}

    @Refusal(
            status = 409,
            code = "condition-fulfilled",
            en = "The condition is fulfilled already",
            id = "Syarat ini sudah dipenuhi")
    record ConditionFulfilled() implements OfferRejection {}
}
