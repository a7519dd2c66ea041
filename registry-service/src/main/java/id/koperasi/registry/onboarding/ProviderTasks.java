package id.koperasi.registry.onboarding;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What the identity provider has to be told, each thing by one instance at a time. */
@ApplicationScoped
class ProviderTasks {

    private static final String CLAIM = """
            with due as (
                select binding_id
                  from account_binding
                 where status in ('PENDING', 'UNBINDING') and next_attempt_at <= :now
                 order by next_attempt_at
                 limit :most
                   for update skip locked
            )
            update account_binding b
               set attempts = b.attempts + 1, next_attempt_at = :leasedUntil
              from due
             where b.binding_id = due.binding_id
            returning b.binding_id, b.account, b.person, b.written_before, b.status, b.version, b.attempts""";

    /** An answer to an older wish, or to an instance whose lease has ended, says nothing. */
    private static final String STILL_ASKED = " where binding_id = :id and version = :version and attempts = :attempts";

    private static final String HELD = """
            update account_binding
               set status = case status when 'PENDING' then 'BOUND' else 'UNBOUND' end,
                   confirmed_at = case status when 'PENDING' then cast(:now as timestamptz) else confirmed_at end,
                   account = case when status = 'UNBINDING' and forgotten then null else account end,
                   written_before = '{}', last_answer = null, next_attempt_at = :now""" + STILL_ASKED;
    private static final String AGAIN =
            "update account_binding set next_attempt_at = :at, last_answer = :answer" + STILL_ASKED;

    private final Session session;
    private final BusinessClock clock;

    ProviderTasks(Session session, BusinessClock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * Something to tell, which no other instance does until the lease ends.
     *
     * @param id of the binding
     * @param account which account
     * @param person whose it shall be; null when it shall be nobody's
     * @param ours whose it may be now for having been told so before
     * @param version which wish of the binding
     * @param attempt how often it was told, this time included
     */
    record Task(
            UUID id,
            String account,
            @Nullable PersonReference person,
            Set<PersonReference> ours,
            int version,
            int attempt) {

        private static Task of(Object[] row) {
            var person = new PersonReference((String) row[2]);
            var ours = new HashSet<PersonReference>();
            Arrays.stream((String[]) row[3]).map(PersonReference::new).forEach(ours::add);
            ours.add(person);
            return new Task(
                    (UUID) row[0],
                    (String) row[1],
                    row[4].equals(BindingStatus.PENDING.name()) ? person : null,
                    Set.copyOf(ours),
                    (Integer) row[5],
                    (Integer) row[6]);
        }
    }

    List<Task> claim(Instant leasedUntil, int most) {
        return session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("leasedUntil", leasedUntil.atOffset(ZoneOffset.UTC))
                .setParameter("most", most)
                .getResultStream()
                .map(Task::of)
                .toList();
    }

    /** The provider holds it; of whom it forgot, the account is gone here too. */
    int held(Task task) {
        return session.createNativeMutationQuery(HELD)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("id", task.id())
                .setParameter("version", task.version())
                .setParameter("attempts", task.attempt())
                .executeUpdate();
    }

    int again(Task task, Instant moment, String answer) {
        return session.createNativeMutationQuery(AGAIN)
                .setParameter("at", moment.atOffset(ZoneOffset.UTC))
                .setParameter("answer", answer)
                .setParameter("id", task.id())
                .setParameter("version", task.version())
                .setParameter("attempts", task.attempt())
                .executeUpdate();
    }
}
