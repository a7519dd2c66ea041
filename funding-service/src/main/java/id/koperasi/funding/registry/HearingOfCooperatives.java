package id.koperasi.funding.registry;

import id.koperasi.funding.registry.RegistryEvent.CooperativeProposed;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the projection of cooperatives in step with the registry. */
@ApplicationScoped
class HearingOfCooperatives implements EventListener<RegistryEvent> {

    private final KnownCooperatives cooperatives;

    HearingOfCooperatives(KnownCooperatives cooperatives) {
        this.cooperatives = cooperatives;
    }

    @Override
    public Class<RegistryEvent> hears() {
        return RegistryEvent.class;
    }

    @Override
    public void on(RegistryEvent event, EventEnvelope envelope) {
        switch (event) {
            case CooperativeProposed e ->
                cooperatives.persist(
                        new KnownCooperative(e.cooperativeId(), e.village().code(), e.name()));
        }
    }
}
