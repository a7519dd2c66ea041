package id.koperasi.registry.onboarding;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.registry.onboarding.LedgerEvent.MemberCorrected;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the account of a member follow him when he is on record under his own number. */
@ApplicationScoped
class HearingOfMembers implements EventListener<LedgerEvent> {

    private final UnbindingAccounts accounts;

    HearingOfMembers(UnbindingAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<LedgerEvent> hears() {
        return LedgerEvent.class;
    }

    @Override
    public void on(LedgerEvent event, EventEnvelope envelope) {
        switch (event) {
            case MemberCorrected e -> accounts.memberCorrected(e.cooperativeId(), e.memberId(), e.person());
        }
    }
}
