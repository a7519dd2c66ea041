package id.koperasi.registry.onboarding;

import id.koperasi.platform.audit.AuditEntry;
import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.UnavailableException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.event.PersonEvent.AccountInvitationLocked;
import id.koperasi.registry.onboarding.OnboardingRejection.TriedTooOften;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often an account guesses, and how often somebody does who has the code of an invitation. A try is counted before
 * anybody knows whether it fits, in a transaction of its own: the request that it belongs to may be refused and leave nothing,
 * and many at once are no more than as many one after the other.
 */
@ApplicationScoped
class CountingTries {

    private static final String COUNT = """
            insert into account_binding_try as t (account, tried_at) values (:account, array[cast(:now as timestamptz)])
                on conflict (account) do update
                   set tried_at = array(select one from unnest(t.tried_at) as one where one > :since order by one)
                               || cast(:now as timestamptz)
                 where (select count(*) from unnest(t.tried_at) as one where one > :since) < :most
            returning cardinality(tried_at)""";
    private static final String FIRST = """
            select min(one) from account_binding_try t, unnest(t.tried_at) as one
             where t.account = :account and one > :since""";
    private static final String TRIED = "select * from invitation_tried(:code, :person, :now, :most)";
    private static final String GUESSED = "terkunci setelah percobaan yang salah";

    /** A try takes a second connection while its request holds one: more at once would wait for each other. */
    private static final int MOST_AT_ONCE = 8;

    private final Semaphore turns = new Semaphore(MOST_AT_ONCE);
    private final Session session;
    private final OnboardingConfig config;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Outbox outbox;

    CountingTries(
            Session session,
            OnboardingConfig config,
            CurrentCaller caller,
            BusinessClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.session = session;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** An invitation of which somebody has the code; without an id when there is none that is open. */
    private record Tried(
            @Nullable UUID invitationId,
            @Nullable UUID cooperativeId,
            @Nullable String villageCode,
            boolean fits,
            boolean locked) {}

    /** Counts one try of the caller's account; it is refused when it had enough. */
    void count(byte[] code, PersonReference person) {
        if (!turns.tryAcquire()) {
            throw new UnavailableException("too many accounts try at once", null);
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> tried(code, person));
        } finally {
            turns.release();
        }
    }

    private void tried(byte[] code, PersonReference person) {
        int tries = ofAccount();
        Tried tried = ofInvitation(code, person);
        if (tries >= config.tries() && !tried.fits()) {
            record(null, null, "account/" + caller.get().subject());
        }
        if (tried.locked()) {
            lock(tried);
        }
    }

    private int ofAccount() {
        Instant now = clock.now();
        Instant since = now.minus(config.within());
        List<Integer> counted = session.createNativeQuery(COUNT, Integer.class)
                .setParameter("account", caller.get().subject())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("since", since.atOffset(ZoneOffset.UTC))
                .setParameter("most", config.tries())
                .getResultList();
        if (counted.isEmpty()) {
            Instant first = session.createNativeQuery(FIRST, Instant.class)
                    .setParameter("account", caller.get().subject())
                    .setParameter("since", since.atOffset(ZoneOffset.UTC))
                    .getSingleResult();
            long wait = Duration.between(since, first).toSeconds() + 1;
            throw new RejectedException(new TriedTooOften(Math.toIntExact(wait)));
        }
        return counted.getFirst();
    }

    private Tried ofInvitation(byte[] code, PersonReference person) {
        Object[] row = session.createNativeQuery(TRIED, Object[].class)
                .setParameter("code", code)
                .setParameter("person", person.value())
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("most", config.tries())
                .getSingleResult();
        return new Tried(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                Boolean.TRUE.equals(row[3]),
                Boolean.TRUE.equals(row[4]));
    }

    private void lock(Tried tried) {
        if (tried.cooperativeId() == null || tried.invitationId() == null) {
            return;
        }
        record(tried.cooperativeId(), tried.villageCode(), "account-invitation/" + tried.invitationId());
        outbox.append(new AccountInvitationLocked(tried.cooperativeId(), tried.invitationId(), clock.now()));
        Log.warnf(
                "Invitation locked after wrong tries: cooperative=%s invitation=%s",
                tried.cooperativeId(), tried.invitationId());
    }

    private void record(@Nullable UUID cooperativeId, @Nullable String villageCode, String object) {
        audit.record(new AuditEntry(
                caller.operation(), cooperativeId, villageCode, object, GUESSED, List.of(), null, null, null));
    }

    /** The account guesses no more: it has become somebody's. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget() {
        session.createNativeMutationQuery("delete from account_binding_try where account = :account")
                .setParameter("account", caller.get().subject())
                .executeUpdate();
    }
}
