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

    @Refusal(
            status = 409,
            code = "certificate-is-revoked",
            en = "The certificate was revoked already",
            id = "Sertifikat ini sudah dicabut",
            enDetail = "It was revoked on {revokedOn}.",
            idDetail = "Dicabut pada {revokedOn}.")
    record CertificateIsRevoked(LocalDate revokedOn) implements CertificateRejection {}

    @Refusal(
            status = 422,
            code = "revoked-before-its-issue",
            en = "A certificate is not revoked before the day of its issue",
            id = "Sertifikat tidak dapat dicabut sebelum tanggal terbitnya",
            enDetail = "It was issued on {issuedOn}.",
            idDetail = "Terbit pada {issuedOn}.")
    record RevokedBeforeItsIssue(LocalDate issuedOn) implements CertificateRejection {}

    @Refusal(
            status = 409,
            code = "certificate-in-force",
            en = "Only a revoked certificate is issued anew",
            id = "Hanya sertifikat yang sudah dicabut yang dapat diterbitkan kembali")
    record CertificateInForce() implements CertificateRejection {}

    @Refusal(
            status = 409,
            code = "certificate-replaced",
            en = "Another certificate has taken its place already",
            id = "Sertifikat ini sudah diganti dengan yang lain",
            enDetail = "It is number {number}.",
            idDetail = "Nomornya {number}.")
    record CertificateReplaced(String number) implements CertificateRejection {}

    /** Whatever was said of him since: the lists of those present and the reason of the revocation decide. */
    @Refusal(
            status = 409,
            code = "certificate-without-attendance",
            en = "Nobody has a certificate of a session in which he was not present long enough",
            id = "Sertifikat tidak diberikan kepada yang tidak cukup hadir",
            source = "Rule of the curriculum: the share of its JP that must be heard")
    record CertificateWithoutAttendance() implements CertificateRejection {}

    @Refusal(
            status = 409,
            code = "test-result-missing",
            en = "The curriculum asks for the test after the session, whose results are not final",
            id = "Kurikulum mensyaratkan tes akhir, dan hasilnya belum final",
            source = "Rule of the version of the curriculum",
            enDetail = "A certificate needs {passPercent} % of its points.",
            idDetail = "Sertifikat memerlukan {passPercent} % dari nilainya.")
    record TestResultMissing(int passPercent) implements CertificateRejection {}

    @Refusal(
            status = 422,
            code = "certificate-expired",
            en = "The certificate that is replaced would count no longer",
            id = "Masa berlaku sertifikat yang diganti sudah habis",
            enDetail = "It counted until {validUntil}.",
            idDetail = "Berlaku sampai {validUntil}.")
    record CertificateExpired(LocalDate validUntil) implements CertificateRejection {}

    @Refusal(
            status = 422,
            code = "holder-not-in-office",
            en = "Nobody holds this office of the cooperative on that day",
            id = "Tidak ada yang memegang jabatan ini di koperasi tersebut pada hari itu")
    record HolderNotInOffice(String office) implements CertificateRejection {}

    @Refusal(
            status = 409,
            code = "competence-certificate-recorded",
            en = "A certificate of this issuer and number is recorded already",
            id = "Sertifikat dengan penerbit dan nomor ini sudah dicatat")
    record CompetenceCertificateRecorded() implements CertificateRejection {}

    @Refusal(
            status = 409,
            code = "competence-withdrawn-already",
            en = "The certificate of competence was withdrawn already",
            id = "Sertifikat kompetensi ini sudah ditarik",
            enDetail = "That was on {withdrawnOn}.",
            idDetail = "Yaitu pada {withdrawnOn}.")
    record CompetenceWithdrawnAlready(LocalDate withdrawnOn) implements CertificateRejection {}
}
