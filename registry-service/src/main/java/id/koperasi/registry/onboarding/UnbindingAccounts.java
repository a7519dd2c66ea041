package id.koperasi.registry.onboarding;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.onboarding.OnboardingRejection.UntiedAlready;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * An account is somebody's no longer, or another's: an office untied it, or the person was on record under a wrong number, or
 * is forgotten. The identity provider is told as of a new one.
 */
@ApplicationScoped
public class UnbindingAccounts {

    private static final String ONE = " and binding_id = :binding";

    /** A wrong number may be somebody else's own, so an officer's account follows his office and a member's his membership. */
    private static final String OF_OFFICER = " and purpose = 'OFFICER' and person = :whose and person <> :to";

    private static final String OF_MEMBER = " and member_id = :whose and person <> :to";

    private static final String UNBIND = """
            update account_binding
               set status = 'UNBINDING', version = version + 1, attempts = 0, last_answer = null,
                   next_attempt_at = greatest(next_attempt_at, :now), unbound_at = :now, unbound_by = :actor,
                   unbound_roles = :roles, unbind_reason = :reason
             where cooperative_id = :cooperative and status in ('PENDING', 'BOUND')""";

    /** What was written under the wrong reference may be replaced; one that was untied is his, too. */
    private static final String FOLLOW = """
            update account_binding
               set person = :to, written_before = array_append(written_before, person), version = version + 1,
                   attempts = 0, last_answer = null, next_attempt_at = greatest(next_attempt_at, :now),
                   confirmed_at = case when status in ('PENDING', 'BOUND') then null else confirmed_at end,
                   status = case when status = 'BOUND' then 'PENDING' else status end
             where cooperative_id = :cooperative""";

    private static final String INVITATIONS_FOLLOW =
            "update account_invitation set person = :to where cooperative_id = :cooperative";

    /** One open invitation a person: his own one stays. */
    private static final String SECOND_INVITATION_ENDS = """
            update account_invitation
               set status = 'WITHDRAWN', ended_at = :now
             where cooperative_id = :cooperative and status = 'OPEN'
               and exists (select from account_invitation his
                            where his.cooperative_id = :cooperative and his.person = :to and his.status = 'OPEN')""";

    private static final String HAS_OTHER = "akun lain sudah ditautkan ke orang yang sama";
    private static final String ERASED = "penghapusan data pribadi";

    private final Session session;
    private final FormedCooperatives cooperatives;
    private final Invitations invitations;
    private final Bindings bindings;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    UnbindingAccounts(
            Session session,
            FormedCooperatives cooperatives,
            Invitations invitations,
            Bindings bindings,
            CurrentCaller caller,
            BusinessClock clock) {
        this.session = session;
        this.cooperatives = cooperatives;
        this.invitations = invitations;
        this.bindings = bindings;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    void unbind(UnbindAccount command) {
        cooperatives.any(command.cooperativeId());
        int untied = unbinding(UNBIND + ONE, command.cooperativeId(), command.reason())
                .setParameter("binding", command.bindingId())
                .executeUpdate();
        if (untied == 0) {
            boolean known = session.createNativeQuery(
                            "select exists (select from account_binding where cooperative_id = :cooperative" + ONE
                                    + ")",
                            Boolean.class)
                    .setParameter("cooperative", command.cooperativeId())
                    .setParameter("binding", command.bindingId())
                    .getSingleResult();
            throw new RejectedException(known ? new UntiedAlready() : new NotFound());
        }
        Log.infof("Account untied: cooperative=%s binding=%s", command.cooperativeId(), command.bindingId());
    }

    /** An officer was on record in a cooperative under a wrong reference. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void officerCorrected(UUID cooperativeId, PersonReference from, PersonReference to) {
        follow(OF_OFFICER, from.value(), cooperativeId, to);
    }

    /** A member is on record under his own reference, which he was not before, or whose record was joined to his own. */
    @Transactional(Transactional.TxType.MANDATORY)
    void memberCorrected(UUID cooperativeId, UUID memberId, PersonReference to) {
        follow(OF_MEMBER, memberId, cooperativeId, to);
    }

    /** Of two accounts of one person that stays which was his under his own number. */
    private void follow(String which, Object whose, UUID cooperativeId, PersonReference to) {
        if (bindings.hasAccount(to)) {
            following(unbinding(UNBIND + which, cooperativeId, HAS_OTHER), whose, to)
                    .executeUpdate();
        }
        for (String statement : List.of(FOLLOW, SECOND_INVITATION_ENDS)) {
            following(session.createNativeMutationQuery(statement + which), whose, to)
                    .setParameter("cooperative", cooperativeId)
                    .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
        following(session.createNativeMutationQuery(INVITATIONS_FOLLOW + which), whose, to)
                .setParameter("cooperative", cooperativeId)
                .executeUpdate();
    }

    /**
     * Somebody was forgotten in a cooperative. His account goes where he is neither officer nor member anywhere; while he is,
     * it lets him in there.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erased(UUID cooperativeId, PersonReference person, LocalDate today) {
        invitations.end(cooperativeId, person);
        boolean belongs = session.createNativeQuery("select person_belongs_somewhere(:person, :day)", Boolean.class)
                .setParameter("person", person.value())
                .setParameter("day", today)
                .getSingleResult();
        if (!belongs) {
            session.createNativeQuery("select account_forgotten(:person, :now, :actor, :roles, :reason)", Integer.class)
                    .setParameter("person", person.value())
                    .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                    .setParameter("actor", caller.get().subject())
                    .setParameter("roles", caller.get().rolesInOrder().toArray(String[]::new))
                    .setParameter("reason", ERASED)
                    .getSingleResult();
        }
    }

    private MutationQuery unbinding(String statement, UUID cooperativeId, String reason) {
        return session.createNativeMutationQuery(statement)
                .setParameter("cooperative", cooperativeId)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("actor", caller.get().subject())
                .setParameter("roles", caller.get().rolesInOrder().toArray(String[]::new))
                .setParameter("reason", reason);
    }

    private static MutationQuery following(MutationQuery statement, Object whose, PersonReference to) {
        return statement.setParameter("whose", whose).setParameter("to", to.value());
    }
}
