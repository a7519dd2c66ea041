package id.koperasi.funding.consent;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a consent is not recorded. */
sealed interface ConsentRejection extends Rejection {

    @Refusal(
            status = 403,
            code = "consent-of-another-office",
            en = "This consent is another office's to give",
            id = "Persetujuan ini wewenang pejabat lain",
            enDetail = "For a cooperative of this kind it is given by: {givenBy}.",
            idDetail = "Untuk koperasi jenis ini yang berwenang: {givenBy}.",
            source = "PMK 49/2025 pasal 2")
    record AnotherOffice(String givenBy) implements ConsentRejection {}

    @Refusal(
            status = 409,
            code = "consent-recorded",
            en = "The consent for this cooperative is recorded already",
            id = "Persetujuan untuk koperasi ini sudah dicatat")
    record ConsentRecorded() implements ConsentRejection {}

    @Refusal(
            status = 409,
            code = "minutes-handed-in",
            en = "The minutes of this consent are handed in already",
            id = "Berita acara persetujuan ini sudah diserahkan")
    record MinutesHandedIn() implements ConsentRejection {}
}
