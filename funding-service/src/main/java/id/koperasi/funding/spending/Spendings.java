package id.koperasi.funding.spending;

import id.koperasi.funding.application.Actor;
import id.koperasi.funding.spending.Deviation.Decision;
import id.koperasi.funding.spending.Deviation.Wish;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What of loans within the caller's reach is accounted for. */
@ApplicationScoped
public class Spendings {

    private static final String OF = "from Spending where applicationId = :application order by id";
    private static final String USED =
            "select purpose, sum(amount_sen)::bigint from spending where application_id = :application group by purpose";
    private static final String DEVIATIONS = """
            select d.id, d.purpose, d.instead, d.amount_sen, d.reason, d.asked_on, v.approved, v.reason as said, v.decided_on
              from spending_deviation d
              left join deviation_decision v on v.deviation_id = d.id
             where d.application_id = :application
             order by d.id""";
    private static final String ASK = """
            insert into spending_deviation (id, application_id, purpose, instead, amount_sen, reason, asked_on, actor)
            values (:id, :application, :purpose, :instead, :amount, :reason, :day, :actor)""";
    private static final String DECIDE = """
            insert into deviation_decision (deviation_id, approved, reason, decided_on, actor, person)
            values (:deviation, :approved, :reason, :day, :actor, cast(:person as text))""";

    private final Session session;

    Spendings(Session session) {
        this.session = session;
    }

    /** What is accounted for of each line of the budget. */
    public Map<String, Rupiah> used(UUID applicationId) {
        return session.createNativeQuery(USED, Object[].class)
                .setParameter("application", applicationId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> Rupiah.ofSen((Long) row[1])));
    }

    List<Spending> of(UUID applicationId) {
        return session.createQuery(OF, Spending.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    /** Written at once, so that a receipt that is there is refused before anything else is done. */
    void add(Spending spending) {
        session.persist(spending);
        session.flush();
    }

    List<Deviation> deviationsOf(UUID applicationId) {
        return session.createNativeQuery(DEVIATIONS, Object[].class)
                .setParameter("application", applicationId)
                .getResultStream()
                .map(Spendings::read)
                .toList();
    }

    Optional<Deviation> deviation(UUID applicationId, UUID deviationId) {
        return deviationsOf(applicationId).stream()
                .filter(deviation -> deviation.id().equals(deviationId))
                .findFirst();
    }

    void ask(UUID id, UUID applicationId, Wish wish, String actor) {
        session.createNativeMutationQuery(ASK)
                .setParameter("id", id)
                .setParameter("application", applicationId)
                .setParameter("purpose", wish.purpose())
                .setParameter("instead", wish.instead())
                .setParameter("amount", wish.amount().sen())
                .setParameter("reason", wish.reason())
                .setParameter("day", wish.askedOn())
                .setParameter("actor", actor)
                .executeUpdate();
    }

    void decide(UUID deviationId, Decision decision, Actor by) {
        session.createNativeMutationQuery(DECIDE)
                .setParameter("deviation", deviationId)
                .setParameter("approved", decision.approved())
                .setParameter("reason", decision.reason())
                .setParameter("day", decision.decidedOn())
                .setParameter("actor", by.subject())
                .setParameter("person", by.person())
                .executeUpdate();
    }

    private static Deviation read(Object[] row) {
        var wish = new Wish(
                (String) row[1],
                (String) row[2],
                Rupiah.ofSen(((Number) row[3]).longValue()),
                (String) row[4],
                day(row[5]));
        return new Deviation((UUID) row[0], wish, decision(row));
    }

    private static @Nullable Decision decision(Object[] row) {
        return row[6] == null ? null : new Decision((Boolean) row[6], (String) row[7], day(row[8]));
    }

    private static LocalDate day(Object date) {
        return date instanceof LocalDate local ? local : ((Date) date).toLocalDate();
    }
}
