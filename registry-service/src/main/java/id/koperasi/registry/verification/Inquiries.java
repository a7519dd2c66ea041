package id.koperasi.registry.verification;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.authority.AuthorityAnswer.Element;
import id.koperasi.registry.verification.Inquiry.Status;
import id.koperasi.registry.verification.PersonQuestion.Sealed;
import id.koperasi.registry.verification.Subject.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The questions to authorities within reach. */
@ApplicationScoped
class Inquiries {

    private static final String PUT = """
            insert into authority_inquiry (id, cooperative_id, village_code, subject, subject_id, token, status, verified_on,
                                           requested_at, attempts, next_attempt_at, question, data_key, master_key_id)
            values (:id, :cooperative, :village, :subject, :subjectId, :token, 'PENDING', :day, :now, 0, :now,
                    cast(:question as bytea), cast(:dataKey as bytea), cast(:masterKey as text))""";
    private static final String LAST = """
            select id, status, differing, verified_on, requested_at, attempts, answered_at
              from authority_inquiry
             where subject = :subject and subject_id = :subjectId and token = :token
             order by requested_at desc, id desc
             limit 1""";
    private static final String CLAIM = """
            with due as (
                select id
                  from authority_inquiry
                 where status = 'PENDING' and next_attempt_at <= :now
                 order by next_attempt_at
                 limit :most
                   for update skip locked
            )
            update authority_inquiry i
               set attempts = i.attempts + 1, next_attempt_at = :leasedUntil
              from due
             where i.id = due.id
            returning i.id, i.subject, i.subject_id, i.token, i.attempts, i.verified_on, i.question, i.data_key,
                      i.master_key_id""";
    private static final String HOLD = """
            select true
              from authority_inquiry
             where id = :id and status = 'PENDING' and attempts = :attempts
               for update""";
    private static final String SETTLE = """
            update authority_inquiry
               set status = :status, differing = cast(:differing as text[]), answered_at = :now, question = null,
                   data_key = null, master_key_id = null
             where id = :id""";

    private final Session session;
    private final BusinessClock clock;
    private final Ids ids;

    Inquiries(Session session, BusinessClock clock, Ids ids) {
        this.session = session;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A question that this instance puts now and no other does until the lease ends.
     *
     * @param id which
     * @param kind about a number or an officer
     * @param subjectId which one
     * @param token as it was when the question was put
     * @param attempt how often it has been put, this time included
     * @param verifiedOn the day for which it was put
     * @param sealed what is asked of a person
     */
    record Claim(
            UUID id,
            Kind kind,
            UUID subjectId,
            String token,
            int attempt,
            LocalDate verifiedOn,
            @Nullable Sealed sealed) {}

    UUID next() {
        return ids.next();
    }

    void put(UUID id, Subject subject, LocalDate verifiedOn, @Nullable Sealed sealed) {
        session.createNativeMutationQuery(PUT)
                .setParameter("id", id)
                .setParameter("cooperative", subject.cooperativeId())
                .setParameter("village", subject.villageCode())
                .setParameter("subject", subject.kind().name())
                .setParameter("subjectId", subject.id())
                .setParameter("token", subject.token())
                .setParameter("day", verifiedOn)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("question", sealed == null ? null : sealed.question(), byte[].class)
                .setParameter("dataKey", sealed == null ? null : sealed.dataKey(), byte[].class)
                .setParameter("masterKey", sealed == null ? null : sealed.masterKeyId(), String.class)
                .executeUpdate();
    }

    /** The last question about a subject as it is on record now. */
    Optional<Inquiry> lastOf(Subject subject) {
        return session.createNativeQuery(LAST, Object[].class)
                .setParameter("subject", subject.kind().name())
                .setParameter("subjectId", subject.id())
                .setParameter("token", subject.token())
                .getResultStream()
                .map(row -> new Inquiry(
                        (UUID) row[0],
                        Status.valueOf((String) row[1]),
                        Arrays.stream((String[]) row[2]).map(Element::valueOf).toList(),
                        (LocalDate) row[3],
                        (Instant) row[4],
                        (Integer) row[5],
                        (Instant) row[6]))
                .findFirst();
    }

    /** Takes questions that are due, each for as long as the lease. */
    List<Claim> claim(Instant leasedUntil, int most) {
        return session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("leasedUntil", leasedUntil.atOffset(ZoneOffset.UTC))
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Claim(
                        (UUID) row[0],
                        Kind.valueOf((String) row[1]),
                        (UUID) row[2],
                        (String) row[3],
                        (Integer) row[4],
                        (LocalDate) row[5],
                        row[6] == null ? null : new Sealed((byte[]) row[6], (byte[]) row[7], (String) row[8])))
                .toList();
    }

    /** Whether the question is still the one that was put; it is held until the transaction ends. */
    boolean hold(Claim claim) {
        return !session.createNativeQuery(HOLD, Boolean.class)
                .setParameter("id", claim.id())
                .setParameter("attempts", claim.attempt())
                .getResultList()
                .isEmpty();
    }

    /** It is answered, or given up; what was asked of a person is gone. */
    void settle(UUID id, Status outcome, Collection<Element> differing) {
        session.createNativeMutationQuery(SETTLE)
                .setParameter("status", outcome.name())
                .setParameter(
                        "differing", differing.stream().map(Enum::name).sorted().toArray(String[]::new))
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("id", id)
                .executeUpdate();
    }

    void askAgain(UUID id, Instant moment) {
        session.createNativeMutationQuery("update authority_inquiry set next_attempt_at = :at where id = :id")
                .setParameter("at", moment.atOffset(ZoneOffset.UTC))
                .setParameter("id", id)
                .executeUpdate();
    }
}
