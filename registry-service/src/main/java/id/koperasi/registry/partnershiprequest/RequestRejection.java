package id.koperasi.registry.partnershiprequest;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.UUID;

/** Why a request for a partnership, or its next status, is not taken. */
sealed interface RequestRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "partnership-request-open",
            en = "A request for this business is open already",
            id = "Pengajuan kemitraan untuk bisnis ini masih berjalan")
    record RequestOpen() implements RequestRejection {}

    @Refusal(
            status = 409,
            code = "partnership-request-past",
            en = "The request has come farther already, or is settled",
            id = "Pengajuan ini sudah melewati tahap tersebut atau sudah selesai",
            enDetail = "It is {reached}.",
            idDetail = "Keadaannya {reached}.")
    record PastThat(RequestStatus reached) implements RequestRejection {}

    @Refusal(
            status = 422,
            code = "partnership-request-needs-reason",
            en = "Whoever rejects a request says why",
            id = "Penolakan pengajuan memerlukan alasan")
    record ReasonNeeded() implements RequestRejection {}

    @Refusal(
            status = 422,
            code = "partnership-request-form-unknown",
            en = "The cooperative has handed in no such form",
            id = "Koperasi belum menyerahkan formulir tersebut")
    record NoSuchForm(UUID paperId) implements RequestRejection {}

    @Refusal(
            status = 422,
            code = "partnership-request-no-such-partnership",
            en = "Only a request that is approved names a partnership of the cooperative",
            id = "Hanya pengajuan yang disetujui dapat menunjuk kemitraan koperasi")
    record NoSuchPartnership(UUID partnershipId) implements RequestRejection {}

    @Refusal(
            status = 409,
            code = "partnership-request-partnership-taken",
            en = "Another request led to this partnership",
            id = "Kemitraan ini berasal dari pengajuan lain")
    record PartnershipTaken() implements RequestRejection {}
}
