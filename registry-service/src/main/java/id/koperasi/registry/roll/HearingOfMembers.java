package id.koperasi.registry.roll;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.registry.roll.LedgerEvent.MemberAdmitted;
import id.koperasi.registry.roll.LedgerEvent.MemberLeft;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the roll in step with the book of members. */
@ApplicationScoped
class HearingOfMembers implements EventListener<LedgerEvent> {

    private final Roll roll;

    HearingOfMembers(Roll roll) {
        this.roll = roll;
    }

    @Override
    public Class<LedgerEvent> hears() {
        return LedgerEvent.class;
    }

    @Override
    public void on(LedgerEvent event, EventEnvelope envelope) {
        switch (event) {
            case MemberAdmitted e -> roll.admit(e.cooperativeId(), e.memberId(), e.person(), e.votes(), e.admittedOn());
            case MemberLeft e -> roll.leave(e.cooperativeId(), e.memberId(), e.leftOn());
        }
    }
}
