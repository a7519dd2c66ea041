package id.koperasi.registry.standing;

import id.koperasi.registry.business.ClosingUnits;
import id.koperasi.registry.partnership.EndingPartnerships;
import id.koperasi.registry.premises.EndingAgreements;
import jakarta.enterprise.context.ApplicationScoped;

/** What a cooperative was doing is over on the day it ends: its units close, and what it agreed ends. */
@ApplicationScoped
class EndingBusiness {

    private final ClosingUnits units;
    private final EndingPartnerships partnerships;
    private final EndingAgreements agreements;

    EndingBusiness(ClosingUnits units, EndingPartnerships partnerships, EndingAgreements agreements) {
        this.units = units;
        this.partnerships = partnerships;
        this.agreements = agreements;
    }

    void ends(StandingOrder order) {
        units.allClose(order.cooperativeId(), order.on(), order.reason());
        partnerships.allEnd(order.cooperativeId(), order.on(), order.reason());
        agreements.allEnd(order.cooperativeId(), order.on(), order.reason());
    }
}
