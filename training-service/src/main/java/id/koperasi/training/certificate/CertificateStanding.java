package id.koperasi.training.certificate;

import id.koperasi.training.certificate.Certificates.Shown;
import java.time.LocalDate;

/** What a certificate is worth on a day. */
enum CertificateStanding {
    VALID("BERLAKU", "Valid"),
    NOT_YET("BELUM BERLAKU", "Not valid yet"),
    EXPIRED("HABIS MASA BERLAKU", "Expired"),
    REVOKED("DICABUT", "Revoked");

    private final String indonesian;
    private final String english;

    CertificateStanding(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    static CertificateStanding of(Shown shown, LocalDate day) {
        if (shown.revokedOn() != null) {
            return REVOKED;
        }
        if (day.isBefore(shown.issuedOn())) {
            return NOT_YET;
        }
        return shown.countsOn(day) ? VALID : EXPIRED;
    }

    String indonesian() {
        return indonesian;
    }

    String english() {
        return english;
    }
}
