package id.koperasi.ledger.erasure;

import id.koperasi.ledger.erasure.ErasureEvent.PersonErased;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Erases here whom the registry erased. */
@ApplicationScoped
class HearingOfErasures implements EventListener<ErasureEvent> {

    private static final String LETTER = "registry";

    private final Erasing erasing;

    HearingOfErasures(Erasing erasing) {
        this.erasing = erasing;
    }

    @Override
    public Class<ErasureEvent> hears() {
        return ErasureEvent.class;
    }

    @Override
    public void on(ErasureEvent event, EventEnvelope envelope) {
        switch (event) {
            case PersonErased e -> erasing.erase(e.cooperativeId(), e.person(), null, LETTER);
        }
    }
}
