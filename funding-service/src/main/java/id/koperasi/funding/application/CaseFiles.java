package id.koperasi.funding.application;

import id.koperasi.funding.ledger.Bookings;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What belongs to applications and is never changed once it is written: steps, appraisals, votes, agreements, tranches. */
@ApplicationScoped
public class CaseFiles {

    private static final String HOLD = """
            update application_budget set disbursed_sen = disbursed_sen + :amount
             where application_id = :application and purpose = :purpose and disbursed_sen + lapsed_sen + :amount <= amount_sen""";

    private static final String GIVE_BACK = """
            update application_budget set disbursed_sen = disbursed_sen - :amount
             where application_id = :application and purpose = :purpose and disbursed_sen >= :amount""";
    private static final String OPEN = """
            select amount_sen - disbursed_sen - lapsed_sen from application_budget
             where application_id = :application and purpose = :purpose""";
    private static final String CLOSE =
            "update application_budget set lapsed_sen = amount_sen - disbursed_sen where application_id = :application";
    private static final String RETURN = """
            insert into tranche_return (id, tranche_id, returned_on) values (:id, :tranche, :day)""";
    /** An order that was released may be paid at any moment. */
    private static final String UNDERWAY = """
            select exists (select from payment_order
                            where application_id = :application and status in ('RELEASED', 'SENT'))""";

    private static final String DECLARE = """
            insert into interest_declaration (application_id, actor, person, nature, declared_at)
            values (:application, :actor, cast(:person as text), :nature, :now)""";
    private static final String DECLARED = """
            select exists (select from interest_declaration
                            where application_id = :application
                              and (actor = :actor or person = cast(:person as text)))""";

    private final EntityManager entities;
    private final Bookings bookings;
    private final BusinessClock clock;
    private final Ids ids;

    CaseFiles(EntityManager entities, Bookings bookings, BusinessClock clock, Ids ids) {
        this.entities = entities;
        this.bookings = bookings;
        this.clock = clock;
        this.ids = ids;
    }

    /** The whole file of an application. */
    CaseFile of(Application application) {
        UUID id = application.id();
        List<Tranche> tranches = tranchesOf(id);
        return new CaseFile(
                application,
                stepsOf(id),
                list(AppraisalReturn.class, id, "id"),
                entities.find(Appraisal.class, id),
                votesOf(id),
                entities.find(Agreement.class, id),
                tranches,
                bookings.of(tranches.stream().map(Tranche::id).toList()));
    }

    List<ApplicationStep> stepsOf(UUID applicationId) {
        return list(ApplicationStep.class, applicationId, "id");
    }

    /** When it was last submitted. */
    public Optional<LocalDate> submittedOn(UUID applicationId) {
        return stepsOf(applicationId).stream()
                .filter(step -> step.step() == Step.SUBMITTED)
                .map(ApplicationStep::happenedOn)
                .reduce((earlier, later) -> later);
    }

    /** When that was told. */
    public Optional<Instant> submittedAt(UUID applicationId) {
        return stepsOf(applicationId).stream()
                .filter(step -> step.step() == Step.SUBMITTED)
                .map(ApplicationStep::recordedAt)
                .reduce((earlier, later) -> later);
    }

    /** When it was approved. */
    public Optional<LocalDate> approvedOn(UUID applicationId) {
        return stepsOf(applicationId).stream()
                .filter(step -> step.step() == Step.APPROVED)
                .map(ApplicationStep::happenedOn)
                .findFirst();
    }

    List<Vote> votesOf(UUID applicationId) {
        return list(Vote.class, applicationId, "id");
    }

    List<Tranche> tranchesOf(UUID applicationId) {
        return list(Tranche.class, applicationId, "number");
    }

    @Nullable Appraisal appraisalOf(UUID applicationId) {
        return entities.find(Appraisal.class, applicationId);
    }

    /** Writes down what just happened; the application is in its new state already. */
    public void record(Application application, Step step, @Nullable Status before, LocalDate day, Actor actor) {
        entities.persist(new ApplicationStep(
                ids.next(), application.id(), step, before, application.status(), day, actor, clock.now()));
    }

    void add(Appraisal appraisal) {
        entities.persist(appraisal);
    }

    void add(AppraisalReturn sentBack) {
        entities.persist(sentBack);
    }

    void add(Vote vote) {
        entities.persist(vote);
    }

    /** Written at once, so that a number that is taken is refused before anything else is done. */
    void add(Agreement agreement) {
        entities.persist(agreement);
        entities.flush();
    }

    void add(Tranche tranche) {
        entities.persist(tranche);
    }

    /** Keeps that somebody has an interest, by account and by person. */
    void declareInterest(UUID applicationId, Actor actor, String nature) {
        entities.createNativeQuery(DECLARE)
                .setParameter("application", applicationId)
                .setParameter("actor", actor.subject())
                .setParameter("person", actor.person())
                .setParameter("nature", nature)
                .setParameter("now", clock.now())
                .executeUpdate();
    }

    boolean hasDeclaredInterest(UUID applicationId, Actor actor) {
        return (Boolean) entities.createNativeQuery(DECLARED, Boolean.class)
                .setParameter("application", applicationId)
                .setParameter("actor", actor.subject())
                .setParameter("person", actor.person())
                .getSingleResult();
    }

    /** On which conditions those are for it who are for it, each once and as soon as one of them asks it. */
    public List<VoteCondition> conditionsOf(UUID applicationId) {
        var conditions = new LinkedHashMap<String, VoteCondition>();
        votesOf(applicationId).stream()
                .flatMap(vote -> vote.conditions().stream())
                .forEach(each -> conditions.merge(each.what(), each, VoteCondition::sooner));
        return List.copyOf(conditions.values());
    }

    /** Holds an amount of a line of the budget; false when it does not hold that much. */
    boolean hold(Application application, String purpose, Rupiah amount) {
        return line(HOLD, application, purpose)
                        .setParameter("amount", amount.sen())
                        .executeUpdate()
                == 1;
    }

    void giveBack(Application application, String purpose, Rupiah amount) {
        if (line(GIVE_BACK, application, purpose)
                        .setParameter("amount", amount.sen())
                        .executeUpdate()
                != 1) {
            throw new IllegalStateException("a line of the budget gives back more than it held");
        }
    }

    /** What no line of the budget has paid out by now can be ordered no more. */
    void closeLines(Application application) {
        entities.createNativeQuery(CLOSE)
                .setParameter("application", application.id())
                .executeUpdate();
    }

    /** What a line of the budget still holds. */
    Rupiah open(Application application, String purpose) {
        return Rupiah.ofSen(((Number) line(OPEN, application, purpose).getSingleResult()).longValue());
    }

    private Query line(String sql, Application application, String purpose) {
        return entities.createNativeQuery(sql)
                .setParameter("application", application.id())
                .setParameter("purpose", purpose);
    }

    /** A tranche comes back once. */
    void addReturn(UUID id, UUID trancheId, LocalDate day) {
        entities.createNativeQuery(RETURN)
                .setParameter("id", id)
                .setParameter("tranche", trancheId)
                .setParameter("day", day)
                .executeUpdate();
    }

    /** Whether the bank may pay something of it at any moment. */
    boolean hasMoneyUnderway(UUID applicationId) {
        return (Boolean) entities.createNativeQuery(UNDERWAY, Boolean.class)
                .setParameter("application", applicationId)
                .getSingleResult();
    }

    /**
     * A part of a loan that was paid out and did not come back.
     *
     * @param purpose the line of the budget
     * @param amount rupiah
     * @param day when
     */
    public record PaidOut(String purpose, Rupiah amount, LocalDate day) {}

    /** What of a loan was paid out and did not come back, in order. */
    public List<PaidOut> paidOut(UUID applicationId) {
        return tranchesOf(applicationId).stream()
                .filter(tranche -> !tranche.isReturned())
                .map(tranche -> new PaidOut(tranche.purpose(), tranche.amount(), tranche.disbursedOn()))
                .toList();
    }

    /** When the agreement was signed; the application must be that far. */
    public LocalDate signedOn(UUID applicationId) {
        return entities.find(Agreement.class, applicationId).signedOn();
    }

    /** A number for an agreement that brings none. */
    String nextAgreementNumber(String programmeCode, LocalDate signedOn) {
        long number = (Long) entities.createNativeQuery("select nextval('agreement_number')", Long.class)
                .getSingleResult();
        return "%s/%d/%06d".formatted(programmeCode, signedOn.getYear(), number);
    }

    private <T> List<T> list(Class<T> type, UUID applicationId, String order) {
        return entities.createQuery(
                        "from " + type.getSimpleName() + " where applicationId = :application order by " + order, type)
                .setParameter("application", applicationId)
                .getResultList();
    }
}
