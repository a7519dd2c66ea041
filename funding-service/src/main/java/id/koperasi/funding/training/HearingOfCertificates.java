package id.koperasi.funding.training;

import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.fact.FactKind;
import id.koperasi.funding.fact.Facts;
import id.koperasi.funding.fact.Facts.Revocation;
import id.koperasi.funding.training.TrainingEvent.CertificateIssued;
import id.koperasi.funding.training.TrainingEvent.CertificateRevoked;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns from training who earned a certificate, and which of them count no longer. */
@ApplicationScoped
class HearingOfCertificates implements EventListener<TrainingEvent> {

    private final Facts facts;

    HearingOfCertificates(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Class<TrainingEvent> hears() {
        return TrainingEvent.class;
    }

    @Override
    public void on(TrainingEvent event, EventEnvelope envelope) {
        switch (event) {
            case CertificateIssued e -> facts.note(earned(e, envelope), e.certificateId());
            case CertificateRevoked e ->
                facts.revoke(new Revocation(
                        e.cooperativeId(), e.certificateId(), e.number(), e.revokedOn(), e.reason(), envelope.id()));
        }
    }

    private static Fact earned(CertificateIssued event, EventEnvelope envelope) {
        return new Fact(
                envelope.id(),
                event.cooperativeId(),
                FactKind.CERTIFICATE,
                envelope.type(),
                event.issuedOn(),
                event.validUntil(),
                event.number(),
                event.person().value(),
                event.curriculumCode(),
                null,
                null);
    }
}
