package id.koperasi.training.member;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.training.member.LedgerEvent.MemberAdmitted;
import id.koperasi.training.member.LedgerEvent.MemberLeft;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Who is a member, as the ledger tells: so that ordinary members are invited too. */
@ApplicationScoped
class HearingOfMembers implements EventListener<LedgerEvent> {

    private static final String ADMITTED = """
            insert into known_member (member_id, cooperative_id, person, number, admitted_on)
            values (:member, :cooperative, :person, :number, :day)
                on conflict (member_id) do update set number = excluded.number, admitted_on = excluded.admitted_on""";

    private static final String LEFT = """
            insert into known_member (member_id, cooperative_id, person, left_on)
            values (:member, :cooperative, :person, :day)
                on conflict (member_id) do update set left_on = excluded.left_on""";

    private static final String LAPSE = "select lapse_invitations(:member, :day)";

    private final Session database;

    HearingOfMembers(Session database) {
        this.database = database;
    }

    @Override
    public Class<LedgerEvent> hears() {
        return LedgerEvent.class;
    }

    @Override
    public void on(LedgerEvent event, EventEnvelope envelope) {
        switch (event) {
            case MemberAdmitted e ->
                database.createNativeMutationQuery(ADMITTED)
                        .setParameter("member", e.memberId())
                        .setParameter("cooperative", e.cooperativeId())
                        .setParameter("person", e.person().value())
                        .setParameter("number", e.memberNumber())
                        .setParameter("day", e.admittedOn())
                        .executeUpdate();
            case MemberLeft e -> {
                database.createNativeMutationQuery(LEFT)
                        .setParameter("member", e.memberId())
                        .setParameter("cooperative", e.cooperativeId())
                        .setParameter("person", e.person().value())
                        .setParameter("day", e.leftOn())
                        .executeUpdate();
                database.createNativeQuery(LAPSE, Integer.class)
                        .setParameter("member", e.memberId())
                        .setParameter("day", e.leftOn())
                        .getSingleResult();
            }
        }
    }
}
