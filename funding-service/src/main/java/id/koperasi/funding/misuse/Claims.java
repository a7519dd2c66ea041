package id.koperasi.funding.misuse;

import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.misuse.Claim.Decision;
import id.koperasi.funding.misuse.Claim.Found;
import id.koperasi.platform.caller.Reach;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The claims within the caller's reach. */
@ApplicationScoped
class Claims {

    private static final String ROWS = """
            select c.id, c.application_id, c.cooperative_id, c.village_code, c.purpose, c.amount_sen, c.reason, c.found_on,
                   c.due_on, c.actor, c.person, d.confirmed, d.reason as said, d.decided_on, coalesce(p.paid, 0)
              from misuse_claim c
              left join misuse_decision d on d.claim_id = c.id
              left join lateral (select sum(y.amount_sen)::bigint as paid
                                   from misuse_payment r join payment y on y.id = r.payment_id
                                  where r.claim_id = c.id) p on true
            """;
    private static final String OF = ROWS + " where c.application_id = :application order by c.id";
    private static final String OPEN = ROWS + """
             where d.confirmed and coalesce(p.paid, 0) < c.amount_sen and c.id > :after
               and (cast(:region as text) is null or region_within(c.village_code, array[cast(:region as text)]))
               and (:everything or region_within(c.village_code, :regions))
             order by c.id
             limit :rows""";
    private static final String ADD = """
            insert into misuse_claim (id, application_id, cooperative_id, village_code, purpose, amount_sen, reason,
                                        found_on, due_on, actor, person)
            values (:id, :application, :cooperative, :village, :purpose, :amount, :reason, :found, :due, :actor,
                    cast(:person as text))""";
    private static final String DECIDE = """
            insert into misuse_decision (claim_id, confirmed, reason, decided_on, actor, person)
            values (:claim, :confirmed, :reason, :day, :actor, cast(:person as text))""";
    private static final String PAY =
            "insert into misuse_payment (payment_id, claim_id, actor) values (:payment, :claim, :actor)";
    private static final String EARLY = """
            select paid_on from payment where id = :payment and loan_id = :loan and early and paid_on >= :since""";

    private final Session session;

    Claims(Session session) {
        this.session = session;
    }

    List<Claim> of(UUID applicationId) {
        return session.createNativeQuery(OF, Object[].class)
                .setParameter("application", applicationId)
                .getResultStream()
                .map(Claims::read)
                .toList();
    }

    /** One of an application, or the refusal that there is none. */
    Claim get(UUID applicationId, UUID claimId) {
        return of(applicationId).stream()
                .filter(claim -> claim.id().equals(claimId))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** Those that are confirmed and have not come back whole. */
    List<Claim> open(@Nullable String region, Reach reach, UUID after, int rows) {
        return session.createNativeQuery(OPEN, Object[].class)
                .setParameter("after", after)
                .setParameter("region", region, String.class)
                .setParameter("everything", reach.everything())
                .setParameter("regions", reach.regions().toArray(String[]::new))
                .setParameter("rows", rows)
                .getResultStream()
                .map(Claims::read)
                .toList();
    }

    void add(UUID id, Application application, Found found, Actor by) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", id)
                .setParameter("application", application.id())
                .setParameter("cooperative", application.cooperativeId())
                .setParameter("village", application.villageCode())
                .setParameter("purpose", found.purpose())
                .setParameter("amount", found.amount().sen())
                .setParameter("reason", found.reason())
                .setParameter("found", found.foundOn())
                .setParameter("due", found.dueOn())
                .setParameter("actor", by.subject())
                .setParameter("person", by.person(), String.class)
                .executeUpdate();
    }

    void decide(UUID claimId, Decision decision, Actor by) {
        session.createNativeMutationQuery(DECIDE)
                .setParameter("claim", claimId)
                .setParameter("confirmed", decision.confirmed())
                .setParameter("reason", decision.reason())
                .setParameter("day", decision.decidedOn())
                .setParameter("actor", by.subject())
                .setParameter("person", by.person(), String.class)
                .executeUpdate();
    }

    /** A payment settles one claim. */
    void pay(UUID claimId, UUID paymentId, Actor by) {
        session.createNativeMutationQuery(PAY)
                .setParameter("payment", paymentId)
                .setParameter("claim", claimId)
                .setParameter("actor", by.subject())
                .executeUpdate();
    }

    /** The day of a payment that repaid principal at once, from this day on; empty when it is none. */
    Optional<LocalDate> repaidAtOnce(UUID loanId, UUID paymentId, LocalDate since) {
        return session.createNativeQuery(EARLY, LocalDate.class)
                .setParameter("payment", paymentId)
                .setParameter("loan", loanId)
                .setParameter("since", since)
                .getResultStream()
                .findFirst();
    }

    private static Claim read(Object[] row) {
        return new Claim(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                new Found((String) row[4], rupiah(row[5]), (String) row[6], day(row[7]), day(row[8])),
                new Actor((String) row[9], (String) row[10], "fund-analyst"),
                row[11] == null ? null : new Decision((Boolean) row[11], (String) row[12], day(row[13])),
                rupiah(row[14]));
    }

    private static Rupiah rupiah(Object sen) {
        return Rupiah.ofSen(((Number) sen).longValue());
    }

    private static LocalDate day(Object date) {
        return date instanceof LocalDate local ? local : ((Date) date).toLocalDate();
    }
}
