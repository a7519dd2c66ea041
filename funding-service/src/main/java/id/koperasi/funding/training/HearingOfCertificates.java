package id.koperasi.funding.training;

import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.fact.FactKind;
import id.koperasi.funding.fact.Facts;
import id.koperasi.funding.training.TrainingEvent.CertificateIssued;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns from training who earned a certificate. */
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
            case CertificateIssued e ->
                facts.note(new Fact(
                        envelope.id(),
                        e.cooperativeId(),
                        FactKind.CERTIFICATE,
                        envelope.type(),
                        e.issuedOn(),
                        e.validUntil(),
                        e.number(),
                        e.person().value(),
                        e.curriculumCode(),
                        null,
                        null));
        }
    }
}
