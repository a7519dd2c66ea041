package id.koperasi.training.certificate;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.training.certificate.CertificateRejection.CompetenceCertificateRecorded;
import id.koperasi.training.certificate.CertificateRejection.HolderNotInOffice;
import id.koperasi.training.certificate.CompetenceCertificates.Competence;
import id.koperasi.training.certificate.CompetenceCertificates.Holder;
import id.koperasi.training.event.TrainingEvent.CompetenceRecorded;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Somebody in office shows a certificate of competence; it is written down as its issuer has it. */
@ApplicationScoped
class RecordingCompetence {

    private final CompetenceCertificates certificates;
    private final Jurisdiction jurisdiction;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Ids ids;

    RecordingCompetence(
            CompetenceCertificates certificates,
            Jurisdiction jurisdiction,
            StatedDates dates,
            CurrentCaller caller,
            Outbox outbox,
            Ids ids) {
        this.certificates = certificates;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    UUID record(Competence told) {
        Holder holder = certificates
                .holder(told.cooperativeId(), told.office(), told.issuedOn())
                .orElseThrow(() -> new RejectedException(new HolderNotInOffice(told.office())));
        jurisdiction.mustHaveCome(told.issuedOn(), new Region(holder.villageCode()));
        dates.mustNotPrecede(told.validUntil(), told.issuedOn());
        UUID id = ids.next();
        if (!certificates.keep(id, told, holder, caller.get().subject())) {
            throw new RejectedException(new CompetenceCertificateRecorded());
        }
        outbox.append(new CompetenceRecorded(
                told.cooperativeId(),
                id,
                told.number(),
                told.issuer(),
                told.scheme(),
                new PersonReference(holder.person()),
                told.office(),
                told.issuedOn(),
                told.validUntil()));
        return id;
    }
}
