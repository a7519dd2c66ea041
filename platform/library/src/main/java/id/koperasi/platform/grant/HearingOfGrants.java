package id.koperasi.platform.grant;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.platform.grant.GrantEvent.AccessGranted;
import id.koperasi.platform.grant.GrantEvent.AccessWithdrawn;
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
        grants.keep(
                switch (event) {
                    case AccessGranted e ->
                        new ToldGrant(
                                e.grantId(),
                                e.letterNumber(),
                                e.holder(),
                                e.kind(),
                                e.scope(),
                                e.region(),
                                e.tenant(),
                                e.personalData(),
                                e.validFrom(),
                                e.validUntil(),
                                null);
                    case AccessWithdrawn e ->
                        new ToldGrant(
                                e.grantId(),
                                e.letterNumber(),
                                e.holder(),
                                e.kind(),
                                e.scope(),
                                e.region(),
                                e.tenant(),
                                e.personalData(),
                                e.validFrom(),
                                e.validUntil(),
                                e.withdrawnAt());
                });
    }
}
