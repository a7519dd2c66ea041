package id.koperasi.funding.account;

import id.koperasi.funding.account.AccountEvent.BankAccountClosed;
import id.koperasi.funding.account.AccountEvent.DisbursementAccountDesignated;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.privacy.Courier;
import id.koperasi.platform.privacy.Place;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns from the registry to which account money goes; what another service sealed is sealed anew under a key of this one. */
@ApplicationScoped
class HearingOfAccounts implements EventListener<AccountEvent> {

    private final DisbursementAccounts accounts;
    private final Courier courier;

    HearingOfAccounts(DisbursementAccounts accounts, Courier courier) {
        this.accounts = accounts;
        this.courier = courier;
    }

    @Override
    public Class<AccountEvent> hears() {
        return AccountEvent.class;
    }

    @Override
    public void on(AccountEvent event, EventEnvelope envelope) {
        switch (event) {
            case DisbursementAccountDesignated e -> accounts.designate(e, number(e), envelope.id());
            case BankAccountClosed e -> accounts.close(e, envelope.id());
        }
    }

    private AccountNumber number(DisbursementAccountDesignated event) {
        return AccountNumber.of(courier.open(
                event.sealedNumber(),
                new Place("disbursement_account", event.accountId().toString(), "number")));
    }
}
