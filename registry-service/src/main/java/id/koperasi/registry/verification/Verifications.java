package id.koperasi.registry.verification;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.event.AccountEvent.IdentityNumberVerified;
import id.koperasi.registry.event.OfficeEvent.OfficerIdentityVerified;
import id.koperasi.registry.verification.Verification.Method;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.Session;

/** What was verified, within reach: inserted and announced, and never changed. */
@ApplicationScoped
class Verifications {

    private static final String RECORD = """
            insert into verification (id, cooperative_id, village_code, subject, subject_id, token, method, evidence,
                                      verified_on, recorded_at, recorded_roles)
            values (:id, :cooperative, :village, :subject, :subjectId, :token, :method, cast(:evidence as text), :day, :now,
                    :roles)""";
    private static final String OF = """
            select method, evidence, verified_on
              from verification
             where subject = :subject and subject_id = :subjectId and token = :token""";

    private final Session session;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Ids ids;

    Verifications(Session session, BusinessClock clock, CurrentCaller caller, Outbox outbox, Ids ids) {
        this.session = session;
        this.clock = clock;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** What was verified of a subject as it is on record now. */
    Optional<Verification> of(Subject subject) {
        return session.createNativeQuery(OF, Object[].class)
                .setParameter("subject", subject.kind().name())
                .setParameter("subjectId", subject.id())
                .setParameter("token", subject.token())
                .getResultStream()
                .map(row -> new Verification(Method.valueOf((String) row[0]), (String) row[1], (LocalDate) row[2]))
                .findFirst();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(Subject subject, Verification found) {
        session.createNativeMutationQuery(RECORD)
                .setParameter("id", ids.next())
                .setParameter("cooperative", subject.cooperativeId())
                .setParameter("village", subject.villageCode())
                .setParameter("subject", subject.kind().name())
                .setParameter("subjectId", subject.id())
                .setParameter("token", subject.token())
                .setParameter("method", found.method().name())
                .setParameter("evidence", found.evidence())
                .setParameter("day", found.verifiedOn())
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("roles", caller.get().rolesInOrder().toArray(String[]::new))
                .executeUpdate();
        outbox.append(
                switch (subject.kind()) {
                    case NUMBER ->
                        new IdentityNumberVerified(
                                subject.cooperativeId(),
                                subject.what(),
                                found.method().name(),
                                found.verifiedOn());
                    case OFFICER ->
                        new OfficerIdentityVerified(
                                subject.cooperativeId(),
                                subject.id(),
                                found.method().name(),
                                found.verifiedOn());
                });
    }
}
