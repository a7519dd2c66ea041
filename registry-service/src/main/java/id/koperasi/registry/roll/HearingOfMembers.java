package id.koperasi.registry.roll;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.registry.roll.LedgerEvent.MemberAdmitted;
import id.koperasi.registry.roll.LedgerEvent.MemberCorrected;
import id.koperasi.registry.roll.LedgerEvent.MemberJoined;
import id.koperasi.registry.roll.LedgerEvent.MemberLeft;
import id.koperasi.registry.roll.LedgerEvent.MemberReinstated;
import id.koperasi.registry.roll.LedgerEvent.MemberSuspended;
import id.koperasi.registry.roll.LedgerEvent.MembershipAnnulled;
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
            case MembershipAnnulled e -> roll.leave(e.cooperativeId(), e.memberId(), e.annulledOn());
            case MemberJoined e -> roll.leave(e.cooperativeId(), e.memberId(), e.joinedOn());
            case MemberCorrected e -> roll.correct(e.cooperativeId(), e.memberId(), e.person());
            case MemberSuspended e -> roll.suspend(e.cooperativeId(), e.memberId(), e.suspendedOn());
            case MemberReinstated e -> roll.reinstate(e.cooperativeId(), e.memberId(), e.reinstatedOn());
        }
    }
}
