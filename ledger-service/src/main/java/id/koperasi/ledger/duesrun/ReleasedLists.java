package id.koperasi.ledger.duesrun;

import id.koperasi.ledger.duesrun.OwedDues.Cooperative;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** In which cooperatives employers' lists wait for a run. */
@ApplicationScoped
class ReleasedLists {

    /** In front of all cooperatives, and no run. */
    private static final UUID NONE = new UUID(0, 0);

    /** More than there are cooperatives. */
    private static final int ALL = 1_000_000;

    private static final String COOPERATIVES = """
            select cooperative_id, zone
              from payroll_cooperatives(:region, cast(:cooperative as uuid), :month, :run, :behind, :most)""";

    private final Session session;

    ReleasedLists(Session session) {
        this.session = session;
    }

    /** How many there are. */
    int cooperatives(String regionCode, @Nullable UUID cooperativeId, YearMonth month) {
        return find(regionCode, cooperativeId, month, NONE, NONE, ALL).size();
    }

    /** The next of a run. */
    Optional<Cooperative> after(DuesRun run, UUID cooperative) {
        return find(run.regionCode(), run.cooperativeId(), run.month(), run.id(), cooperative, 1).stream()
                .findFirst();
    }

    private List<Cooperative> find(
            String regionCode, @Nullable UUID cooperativeId, YearMonth month, UUID run, UUID behind, int most) {
        return session
                .createNativeQuery(COOPERATIVES, Tuple.class)
                .setParameter("region", regionCode)
                .setParameter("cooperative", cooperativeId, UUID.class)
                .setParameter("month", month.atDay(1))
                .setParameter("run", run)
                .setParameter("behind", behind)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new Cooperative(row.get("cooperative_id", UUID.class), row.get("zone", String.class)))
                .toList();
    }
}
