package id.koperasi.ledger.erasure;

import id.koperasi.ledger.erasure.ErasureEvent.PersonErased;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes whom the registry erased. */
@ApplicationScoped
class HearingOfErasures implements EventListener<ErasureEvent> {

    private static final String LETTER = "registry";

    private final Erasures erasures;

    HearingOfErasures(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public Class<ErasureEvent> hears() {
        return ErasureEvent.class;
    }

    @Override
    public void on(ErasureEvent event, EventEnvelope envelope) {
        switch (event) {
            case PersonErased e -> erasures.ask(e.cooperativeId(), e.person(), null, LETTER);
        }
    }
}
