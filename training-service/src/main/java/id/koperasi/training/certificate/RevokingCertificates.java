package id.koperasi.training.certificate;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.training.attendance.AttendanceCorrected;
import id.koperasi.training.attendance.CorrectionReason;
import id.koperasi.training.certificate.CertificateRejection.CertificateExpired;
import id.koperasi.training.certificate.CertificateRejection.CertificateInForce;
import id.koperasi.training.certificate.CertificateRejection.CertificateIsRevoked;
import id.koperasi.training.certificate.CertificateRejection.CertificateReplaced;
import id.koperasi.training.certificate.CertificateRejection.CertificateWithoutAttendance;
import id.koperasi.training.certificate.CertificateRejection.RevokedBeforeItsIssue;
import id.koperasi.training.certificate.RevokedCertificates.Held;
import id.koperasi.training.event.TrainingEvent.CertificateIssued;
import id.koperasi.training.event.TrainingEvent.CertificateRevoked;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** A certificate that should not be is revoked; one that was revoked for a slip is issued anew. */
@ApplicationScoped
class RevokingCertificates {

    private final RevokedCertificates certificates;
    private final Certificates series;
    private final CertificateSignatures signatures;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Ids ids;

    RevokingCertificates(
            RevokedCertificates certificates,
            Certificates series,
            CertificateSignatures signatures,
            Jurisdiction jurisdiction,
            CurrentCaller caller,
            Outbox outbox,
            BusinessClock clock,
            Ids ids) {
        this.certificates = certificates;
        this.series = series;
        this.signatures = signatures;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    void revoke(CertificateNumber number, LocalDate day, RevocationReason reason) {
        if (!reason.mendable()) {
            // The session is locked before the certificate, as wherever both are.
            Held known = certificates.find(number).orElseThrow(() -> new RejectedException(new NotFound()));
            certificates.wasAbsent(
                    known.id(), reason, number.toString(), caller.get().subject(), clock.now());
        }
        revokeAlone(number, day, reason);
    }

    /** A certificate does not outlive what it rests on: by a correction its holder was not there long enough. */
    void follow(@Observes AttendanceCorrected corrected) {
        certificates.unentitled(corrected.invitationId()).ifPresent(number -> {
            Held held = locked(number);
            revokeAlone(
                    number,
                    clock.today(new Region(held.villageCode()).zone()),
                    corrected.reason() == CorrectionReason.WRONG_PERSON
                            ? RevocationReason.WRONG_PERSON
                            : RevocationReason.NOT_PRESENT);
        });
    }

    private void revokeAlone(CertificateNumber number, LocalDate day, RevocationReason reason) {
        Held held = locked(number);
        if (held.revokedOn() != null) {
            throw new RejectedException(new CertificateIsRevoked(held.revokedOn()));
        }
        if (day.isBefore(held.issuedOn())) {
            throw new RejectedException(new RevokedBeforeItsIssue(held.issuedOn()));
        }
        jurisdiction.mustHaveCome(day, new Region(held.villageCode()));
        certificates.revoke(held.id(), day, reason, caller.get().subject());
        outbox.append(new CertificateRevoked(
                held.cooperativeId(),
                held.id(),
                number.toString(),
                new PersonReference(held.person()),
                held.office(),
                held.curriculumCode(),
                held.issuedOn(),
                day,
                reason.name()));
        Log.infof("Certificate revoked: number=%s reason=%s", number, reason);
    }

    @Transactional
    CertificateNumber reissue(CertificateNumber number, LocalDate day) {
        Held held = locked(number);
        mustBeReplaceable(held, day);
        jurisdiction.mustHaveCome(day, new Region(held.villageCode()));
        UUID id = ids.next();
        var next = new CertificateNumber(
                held.curriculumCode(), day.getYear(), series.draw(held.curriculumCode(), day.getYear(), 1));
        if (!certificates.replace(held.id(), id, next, day)) {
            throw new RejectedException(new CertificateWithoutAttendance());
        }
        signatures.sign(held.sessionId());
        outbox.append(new CertificateIssued(
                held.cooperativeId(),
                id,
                next.toString(),
                new PersonReference(held.person()),
                held.office(),
                held.curriculumCode(),
                day,
                held.validUntil()));
        Log.infof("Certificate issued anew: number=%s instead=%s", next, number);
        return next;
    }

    private void mustBeReplaceable(Held held, LocalDate day) {
        if (held.revokedOn() == null || held.revocationReason() == null) {
            throw new RejectedException(new CertificateInForce());
        }
        if (!RevocationReason.valueOf(held.revocationReason()).mendable()) {
            throw new RejectedException(new CertificateWithoutAttendance());
        }
        certificates.successor(held.id()).ifPresent(successor -> {
            throw new RejectedException(new CertificateReplaced(successor));
        });
        if (day.isBefore(held.revokedOn())) {
            throw new RejectedException(new RevokedBeforeItsIssue(held.revokedOn()));
        }
        if (held.validUntil() != null && day.isAfter(held.validUntil())) {
            throw new RejectedException(new CertificateExpired(held.validUntil()));
        }
    }

    private Held locked(CertificateNumber number) {
        return certificates.locked(number).orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
