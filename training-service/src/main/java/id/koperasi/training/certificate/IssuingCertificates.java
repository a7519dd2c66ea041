package id.koperasi.training.certificate;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.certificate.CertificateRejection.IssuedBeforeTheSession;
import id.koperasi.training.certificate.CertificateRejection.SessionNotHeld;
import id.koperasi.training.certificate.CertificateRejection.TestResultMissing;
import id.koperasi.training.certificate.Certificates.Issued;
import id.koperasi.training.certificate.Certificates.Tally;
import id.koperasi.training.curriculum.Curricula;
import id.koperasi.training.curriculum.Curriculum;
import id.koperasi.training.event.TrainingEvent.CertificateIssued;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.session.TrainingSession;
import id.koperasi.training.session.TrainingSessions;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who was there long enough, and has passed the test where the curriculum asks for it, gets a certificate, once; nobody
 * else does, whoever asks for it.
 */
@ApplicationScoped
class IssuingCertificates {

    private final TrainingSessions sessions;
    private final Curricula curricula;
    private final Certificates certificates;
    private final CertificateSignatures signatures;
    private final Jurisdiction jurisdiction;
    private final Outbox outbox;
    private final BusinessClock clock;

    IssuingCertificates(
            TrainingSessions sessions,
            Curricula curricula,
            Certificates certificates,
            CertificateSignatures signatures,
            Jurisdiction jurisdiction,
            Outbox outbox,
            BusinessClock clock) {
        this.sessions = sessions;
        this.curricula = curricula;
        this.certificates = certificates;
        this.signatures = signatures;
        this.jurisdiction = jurisdiction;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Tally issue(UUID sessionId, LocalDate issuedOn) {
        TrainingSession session = sessions.locked(sessionId);
        LocalDate heldOn = session.heldOn();
        if (heldOn == null) {
            throw new RejectedException(new SessionNotHeld());
        }
        if (issuedOn.isBefore(heldOn)) {
            throw new RejectedException(new IssuedBeforeTheSession(heldOn));
        }
        jurisdiction.mustHaveCome(issuedOn, session.region());
        Integer pass = curricula
                .testRule(session.curriculumCode(), session.curriculumVersion())
                .passPercent();
        if (pass != null && !certificates.testSettled(sessionId, clock.now())) {
            throw new RejectedException(new TestResultMissing(pass));
        }
        Tally before = certificates.tally(sessionId);
        if (before.due() > 0) {
            issueDue(session, Math.toIntExact(before.due()), issuedOn);
        }
        signatures.sign(sessionId);
        return before;
    }

    private void issueDue(TrainingSession session, int due, LocalDate issuedOn) {
        Curriculum curriculum = curricula
                .version(session.curriculumCode(), session.curriculumVersion())
                .orElseThrow(() -> new IllegalStateException("the curriculum of session " + session.id() + " is gone"));
        LocalDate validUntil = curriculum.validUntil(issuedOn);
        for (Issued one : certificates.issue(session, curriculum, due, issuedOn)) {
            outbox.append(new CertificateIssued(
                    one.cooperativeId(),
                    one.id(),
                    one.number().toString(),
                    new PersonReference(one.person()),
                    one.office(),
                    one.curriculumCode(),
                    issuedOn,
                    validUntil));
        }
        Log.infof("Certificates issued: session=%s certificates=%d", session.id(), due);
    }
}
