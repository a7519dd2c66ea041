package id.koperasi.training.certificate;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why no certificate is issued. */
sealed interface CertificateRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "session-not-held",
            en = "The session has not been held",
            id = "Kegiatan ini belum dilaksanakan")
    record SessionNotHeld() implements CertificateRejection {}

    @Refusal(
            status = 422,
            code = "issued-before-the-session",
            en = "A certificate is not issued before the session was held",
            id = "Sertifikat tidak dapat terbit sebelum kegiatan dilaksanakan",
            enDetail = "It was held on {heldOn}.",
            idDetail = "Kegiatan dilaksanakan {heldOn}.")
    record IssuedBeforeTheSession(LocalDate heldOn) implements CertificateRejection {}
}
