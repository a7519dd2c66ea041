package id.koperasi.registry.onboarding;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.onboarding.SignedInAccount.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Whose accounts are, within reach, and what an invitation makes of one. */
@ApplicationScoped
class Bindings {

    private static final String USE = "select * from invitation_used(:code, :person, :now)";
    private static final String IS_SOMEBODYS = """
            select exists (select from account_binding
                            where issuer = :issuer and account = :account and status <> 'UNBOUND')""";
    private static final String BIND = """
            insert into account_binding (binding_id, cooperative_id, village_code, invitation_id, purpose, member_id, issuer,
                                         account, person, status, bound_at, next_attempt_at)
            values (:id, :cooperative, :village, :invitation, :purpose, :member, :issuer, :account, :person, 'PENDING', :now,
                    :now)""";
    private static final String OWN = """
            select binding_id, cooperative_id, purpose, status, bound_at, confirmed_at
              from account_binding
             where issuer = :issuer and account = :account
             order by bound_at desc, binding_id desc
             limit 1""";
    private static final String PAGE = """
            select b.binding_id, b.purpose,
                   case when b.purpose = 'OFFICER' then
                       (select o.name from officer_appointment o
                         where o.cooperative_id = b.cooperative_id and o.person = b.person
                         order by o.term_from desc
                         limit 1) end,
                   b.member_id, b.status, b.bound_at, b.confirmed_at, b.last_answer, b.unbound_at, b.unbind_reason,
                   coalesce(b.unbound_roles, '{}')
              from account_binding b
             where b.cooperative_id = :cooperative and b.binding_id > :after
             order by b.binding_id
             limit :rows""";

    private final Session session;
    private final BusinessClock clock;
    private final Ids ids;

    Bindings(Session session, BusinessClock clock, Ids ids) {
        this.session = session;
        this.clock = clock;
        this.ids = ids;
    }

    /** An invitation that was used, as much of it as a binding keeps. */
    record Used(
            UUID invitationId,
            UUID cooperativeId,
            String villageCode,
            Purpose purpose,
            @Nullable UUID memberId) {}

    /** Uses the open invitation that code and person fit; it is past the caller's reach and found by both alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Used> use(byte[] code, PersonReference person) {
        Object[] row = session.createNativeQuery(USE, Object[].class)
                .setParameter("code", code)
                .setParameter("person", person.value())
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return row[0] == null
                ? Optional.empty()
                : Optional.of(
                        new Used((UUID) row[0], (UUID) row[1], (String) row[2], Purpose.valueOf((String) row[3]), (UUID)
                                row[4]));
    }

    boolean isSomebodys(Account account) {
        return session.createNativeQuery(IS_SOMEBODYS, Boolean.class)
                .setParameter("issuer", account.issuer())
                .setParameter("account", account.subject())
                .getSingleResult();
    }

    boolean hasAccount(PersonReference person) {
        return session.createNativeQuery("select person_has_account(:person)", Boolean.class)
                .setParameter("person", person.value())
                .getSingleResult();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    BindingView bind(Account account, PersonReference person, Used used) {
        UUID id = ids.next();
        Instant now = clock.now();
        session.createNativeMutationQuery(BIND)
                .setParameter("id", id)
                .setParameter("cooperative", used.cooperativeId())
                .setParameter("village", used.villageCode())
                .setParameter("invitation", used.invitationId())
                .setParameter("purpose", used.purpose().name())
                .setParameter("member", used.memberId(), UUID.class)
                .setParameter("issuer", account.issuer())
                .setParameter("account", account.subject())
                .setParameter("person", person.value())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return new BindingView(id, used.cooperativeId(), used.purpose(), BindingStatus.PENDING, now, null);
    }

    /** The last one of an account. */
    Optional<BindingView> own(Account account) {
        return session.createNativeQuery(OWN, Object[].class)
                .setParameter("issuer", account.issuer())
                .setParameter("account", account.subject())
                .getResultStream()
                .map(row -> new BindingView(
                        (UUID) row[0],
                        (UUID) row[1],
                        Purpose.valueOf((String) row[2]),
                        BindingStatus.valueOf((String) row[3]),
                        (Instant) row[4],
                        (Instant) row[5]))
                .findFirst();
    }

    List<ListedBinding> of(UUID cooperativeId, UUID after, int rows) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new ListedBinding(
                        (UUID) row[0],
                        Purpose.valueOf((String) row[1]),
                        (String) row[2],
                        (UUID) row[3],
                        BindingStatus.valueOf((String) row[4]),
                        (Instant) row[5],
                        (Instant) row[6],
                        (String) row[7],
                        (Instant) row[8],
                        (String) row[9],
                        Arrays.asList((String[]) row[10])))
                .toList();
    }
}
