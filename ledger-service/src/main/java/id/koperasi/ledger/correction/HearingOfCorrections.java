package id.koperasi.ledger.correction;

import id.koperasi.ledger.correction.CorrectionEvent.PersonCorrected;
import id.koperasi.ledger.founding.OpeningBooks;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts members under the reference under which the registry knows them. */
@ApplicationScoped
class HearingOfCorrections implements EventListener<CorrectionEvent> {

    private static final String REGISTRY = "registry";
    private static final String WHY = "Koreksi NIK di registri koperasi";

    private final Corrections corrections;
    private final OpeningBooks opening;

    HearingOfCorrections(Corrections corrections, OpeningBooks opening) {
        this.corrections = corrections;
        this.opening = opening;
    }

    @Override
    public Class<CorrectionEvent> hears() {
        return CorrectionEvent.class;
    }

    @Override
    public void on(CorrectionEvent event, EventEnvelope envelope) {
        switch (event) {
            case PersonCorrected e -> {
                opening.corrected(e.cooperativeId(), e.from(), e.to());
                corrections.correct(new CorrectPerson(
                        e.cooperativeId(), e.from(), e.to(), e.correctedOn(), WHY, REGISTRY, REGISTRY));
            }
        }
    }
}
