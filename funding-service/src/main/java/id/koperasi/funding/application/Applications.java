package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.caller.Reach;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The applications within the caller's reach. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

    private static final String REWRITE =
            "select rewrite_application(:id, :amount, :tenor, :grace, :purposes, :kinds, :amounts)";

    /** What is signed is open until its loan is repaid or written off. */
    private static final String OPEN = """
            select a.*
              from application a
              left join loan l on l.id = a.id
             where a.cooperative_id = :cooperative and a.programme_code = :programme
               and a.status not in ('REJECTED', 'WITHDRAWN', 'LAPSED')
               and coalesce(l.status, 'SIGNED') not in ('SETTLED', 'LAPSED', 'WRITTEN_OFF')
             order by a.id
             limit 1""";

    private static final Set<Status> DONE = Set.of(Status.REJECTED, Status.WITHDRAWN, Status.LAPSED, Status.DISBURSED);

    private final AuditTrail audit;

    Applications(AuditTrail audit) {
        this.audit = audit;
    }

    /** The application, or the refusal that there is none within reach. */
    public Application get(UUID id) {
        return known(findByIdOptional(id));
    }

    /** The application, for this transaction alone: two steps at once would each be taken from the same state. */
    public Application locked(UUID id) {
        return known(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Application known(Optional<Application> found) {
        Application application = found.orElseThrow(() -> new RejectedException(new NotFound()));
        audit.concerns(application.cooperativeId(), application.villageCode());
        return application;
    }

    /** The application under other terms, while it is being written; refused with its state when it is not. */
    public Application rewrite(Application application, LoanTerms terms) {
        Boolean rewritten = (Boolean) getEntityManager()
                .createNativeQuery(REWRITE, Boolean.class)
                .setParameter("id", application.id())
                .setParameter("amount", terms.amount().sen())
                .setParameter("tenor", terms.tenorMonths())
                .setParameter("grace", terms.graceMonths())
                .setParameter(
                        "purposes",
                        terms.budget().stream().map(BudgetLine::purpose).toArray(String[]::new))
                .setParameter(
                        "kinds",
                        terms.budget().stream().map(line -> line.kind().name()).toArray(String[]::new))
                .setParameter(
                        "amounts",
                        terms.budget().stream().map(line -> line.amount().sen()).toArray(Long[]::new))
                .getSingleResult();
        if (!rewritten) {
            throw new RejectedException(new WrongState(application.status()));
        }
        getEntityManager().detach(application);
        return locked(application.id());
    }

    /** The one that stands in the way of another to the same programme. */
    Optional<Application> open(UUID cooperativeId, String programmeCode) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(OPEN, Application.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("programme", programmeCode)
                .getResultStream()
                .findFirst();
    }

    /** The one that adds to a loan and stands in the way of another that does. */
    Optional<Application> openTopUp(UUID cooperativeId, String programmeCode) {
        return find(
                        "cooperativeId = ?1 and programmeCode = ?2 and topsUp is not null and status not in ?3",
                        cooperativeId,
                        programmeCode,
                        DONE)
                .firstResultOptional();
    }

    /**
     * In the order in which they were drafted. The query names the caller's own regions and cooperatives too: row-level
     * security would hide the rest, but only after having looked at every row of the nation.
     */
    List<Application> after(Reach reach, @Nullable String region, @Nullable Status status, PageRequest page) {
        var conditions = new ArrayList<String>();
        Map<String, Object> parameters = new HashMap<>();
        conditions.add("id > :after");
        parameters.put(
                "after", page.after() == null ? new UUID(0, 0) : page.after().uuid(0));
        if (status != null) {
            conditions.add("status = :status");
            parameters.put("status", status);
        }
        if (region != null) {
            conditions.add(within(Set.of(region), "asked", parameters));
        }
        if (!reach.everything()) {
            parameters.put("tenants", reach.tenants());
            conditions.add("(cooperativeId in :tenants or " + within(reach.regions(), "reached", parameters) + ")");
        }
        return find(String.join(" and ", conditions), Sort.by("id"), parameters)
                .range(0, page.rowsToRead() - 1)
                .list();
    }

    private static String within(Set<String> regions, String name, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        for (String region : regions) {
            String parameter = name + conditions.size();
            conditions.add("villageCode = :" + parameter + " or villageCode like :" + parameter + "below");
            parameters.put(parameter, region);
            parameters.put(parameter + "below", region + ".%");
        }
        return conditions.isEmpty() ? "1 = 0" : "(" + String.join(" or ", conditions) + ")";
    }
}
