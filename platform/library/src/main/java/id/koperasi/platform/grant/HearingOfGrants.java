package id.koperasi.platform.grant;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Every service that grants no access itself hears who may read, and who may no more. */
@ApplicationScoped
class HearingOfGrants implements EventListener<GrantEvent> {

    private final ToldGrants grants;

    HearingOfGrants(ToldGrants grants) {
        this.grants = grants;
    }

    @Override
    public Class<GrantEvent> hears() {
        return GrantEvent.class;
    }

    @Override
    public void on(GrantEvent event, EventEnvelope envelope) {
        grants.keep(new ToldGrant(
                event.grantId(),
                event.letterNumber(),
                event.holder(),
                event.kind(),
                event.scope(),
                event.region(),
                event.tenant(),
                event.personalData(),
                event.validFrom(),
                event.validUntil(),
                event.withdrawnAt()));
    }
}
