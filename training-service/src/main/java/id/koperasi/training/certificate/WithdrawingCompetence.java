package id.koperasi.training.certificate;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.training.certificate.CertificateRejection.CompetenceWithdrawnAlready;
import id.koperasi.training.certificate.CompetenceCertificates.Kept;
import id.koperasi.training.event.TrainingEvent.CompetenceWithdrawn;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** A certificate of competence that counts no longer, or never did, is withdrawn; the record of it stays. */
@ApplicationScoped
class WithdrawingCompetence {

    private final CompetenceCertificates certificates;
    private final Jurisdiction jurisdiction;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Outbox outbox;

    WithdrawingCompetence(
            CompetenceCertificates certificates,
            Jurisdiction jurisdiction,
            StatedDates dates,
            CurrentCaller caller,
            Outbox outbox) {
        this.certificates = certificates;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
        this.caller = caller;
        this.outbox = outbox;
    }

    @Transactional
    void withdraw(UUID cooperative, UUID certificate, LocalDate day, WithdrawalReason why) {
        Kept kept =
                certificates.find(cooperative, certificate).orElseThrow(() -> new RejectedException(new NotFound()));
        jurisdiction.mustHaveCome(day, new Region(kept.villageCode()));
        dates.mustNotPrecede(day, kept.issuedOn());
        if (!certificates.withdraw(certificate, day, why, caller.get().subject())) {
            throw new RejectedException(
                    new CompetenceWithdrawnAlready(kept.withdrawnOn() == null ? day : kept.withdrawnOn()));
        }
        outbox.append(new CompetenceWithdrawn(
                cooperative,
                certificate,
                kept.number(),
                kept.issuer(),
                new PersonReference(kept.person()),
                kept.office(),
                day,
                why.name()));
    }
}
