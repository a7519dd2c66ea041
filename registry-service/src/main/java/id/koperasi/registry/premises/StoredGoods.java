package id.koperasi.registry.premises;

import id.koperasi.registry.region.VillageRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** How full warehouses are, by their last report. */
@ApplicationScoped
class StoredGoods {

    private static final String REPORT = """
            insert into stored_goods (agreement_id, reported_on, cooperative_id, village_code, used)
            values (:agreement, :day, :cooperative, :village, :used)""";

    private static final String TOLD =
            "select used from stored_goods where agreement_id = :agreement and reported_on = :day";

    private static final String TELL =
            "update stored_goods set used = :used where agreement_id = :agreement and reported_on = :day";

    private static final String REPORTED = """
            select min(reported_on), max(reported_on), max(used) from stored_goods where agreement_id = :agreement""";

    private static final String CAPACITY = """
            select f.kind, a.unit, count(*) as facilities, sum(a.capacity) as capacity,
                   sum(coalesce(last.used, 0)) as used, count(last.used) as reported
              from operating_agreement a
              join facility f on f.id = a.facility_id
              left join lateral (
                       select g.used from stored_goods g
                        where g.agreement_id = a.id and g.reported_on <= :day
                        order by g.reported_on desc limit 1) as last on true
             where a.village_code collate "C" >= :first and a.village_code collate "C" < :beyond
               and :day between a.from_on and coalesce(a.ended_on, a.until_on)
             group by f.kind, a.unit
             order by f.kind, a.unit""";

    private final Session session;

    StoredGoods(Session session) {
        this.session = session;
    }

    /**
     * What a region can store in one kind of facility.
     *
     * @param kind which kind
     * @param unit in what it is measured
     * @param facilities how many agreements are in force
     * @param capacity how much fits in
     * @param used how much is in by the last reports
     * @param reported how many have reported at all
     */
    record Capacity(
            FacilityKind kind,
            CapacityUnit unit,
            long facilities,
            BigDecimal capacity,
            BigDecimal used,
            long reported) {}

    /**
     * What was reported under one agreement.
     *
     * @param first the first day
     * @param last the last day
     * @param most the most of any day, in the unit of the agreement
     */
    record Reported(LocalDate first, LocalDate last, BigDecimal most) {}

    /** What was told for a day; nothing when nobody told anything. */
    Optional<BigDecimal> told(UUID agreementId, LocalDate day) {
        return session.createNativeQuery(TOLD, BigDecimal.class)
                .setParameter("agreement", agreementId)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    void report(OperatingAgreement agreement, BigDecimal used, LocalDate day) {
        session.createNativeMutationQuery(REPORT)
                .setParameter("agreement", agreement.id())
                .setParameter("day", day)
                .setParameter("cooperative", agreement.cooperativeId())
                .setParameter("village", agreement.villageCode())
                .setParameter("used", used)
                .executeUpdate();
    }

    /** For this day something else was told before. */
    void tell(UUID agreementId, BigDecimal used, LocalDate day) {
        session.createNativeMutationQuery(TELL)
                .setParameter("agreement", agreementId)
                .setParameter("day", day)
                .setParameter("used", used)
                .executeUpdate();
    }

    /** What was reported under an agreement; nothing when nobody has reported. */
    Optional<Reported> reported(UUID agreementId) {
        Object[] row = session.createNativeQuery(REPORTED, Object[].class)
                .setParameter("agreement", agreementId)
                .getSingleResult();
        return row[0] == null
                ? Optional.empty()
                : Optional.of(new Reported((LocalDate) row[0], (LocalDate) row[1], (BigDecimal) row[2]));
    }

    /** What the villages of a region can store on a day. */
    List<Capacity> capacity(String region, LocalDate day) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(CAPACITY, Object[].class)
                .addScalar("kind", String.class)
                .addScalar("unit", String.class)
                .addScalar("facilities", Long.class)
                .addScalar("capacity", BigDecimal.class)
                .addScalar("used", BigDecimal.class)
                .addScalar("reported", Long.class)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new Capacity(
                        FacilityKind.valueOf((String) row[0]),
                        CapacityUnit.valueOf((String) row[1]),
                        (Long) row[2],
                        (BigDecimal) row[3],
                        (BigDecimal) row[4],
                        (Long) row[5]))
                .toList();
    }
}
