package id.koperasi.registry.business;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.event.RegionEvent.VillagePotentialRecorded;
import id.koperasi.registry.region.VillageRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What villages could live on. It is about villages and nobody in them, so everybody may see it. */
@ApplicationScoped
class Potentials {

    private static final String RECORD = """
            insert into village_potential (id, village_code, commodity, size, unit, source, year, area_hectares, people,
                                           value_sen)
            values (:id, :village, :commodity, :size, :unit, :source, :year, :area, :people, :value)""";

    private static final String LIST = """
            select id, village_code, commodity, size, unit, source, year, area_hectares, people, value_sen
              from village_potential
             where village_code collate "C" >= :first and village_code collate "C" < :beyond
               and (cast(:village as text) is null
                    or (village_code collate "C", id) > (cast(:village as text) collate "C", cast(:id as uuid)))
             order by village_code collate "C", id
             limit :rows""";

    private static final String LOCKED = """
            select id, village_code, commodity, size, unit, source, year, area_hectares, people, value_sen
              from village_potential
             where id = :id
               for update""";

    private static final String TELL = """
            update village_potential
               set commodity = :commodity, size = :size, unit = :unit, source = :source, year = :year,
                   area_hectares = :area, people = :people, value_sen = :value
             where id = :id""";

    private static final String IS_OF =
            "select exists (select from village_potential where id = :id and village_code = :village)";

    private static final String UNUSED = """
            select p.village_code, array_agg(distinct p.commodity order by p.commodity) as commodities
              from village_potential p
             where p.village_code collate "C" >= :first and p.village_code collate "C" < :beyond
               and p.village_code collate "C" > :after
               and not exists (select from business_unit u
                                where u.village_code collate "C" = p.village_code collate "C" and u.active)
               and not exists (select from served_village s join business_unit u on u.cooperative_id = s.cooperative_id
                                where s.village_code = p.village_code and s.served_until is null and u.active)
             group by p.village_code
             order by p.village_code collate "C"
             limit :rows""";

    private final Session session;
    private final Outbox outbox;

    Potentials(Session session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    /**
     * What a village could live on.
     *
     * @param id which one
     * @param villageCode where
     * @param commodity of what
     * @param size how much
     * @param unit in what that is measured
     * @param source who says so
     * @param year of which year that is
     * @param areaHectares on how many hectares, where that is told
     * @param people how many live on it, where that is told
     * @param value what it is worth a year, where somebody has estimated it
     */
    record Potential(
            UUID id,
            String villageCode,
            String commodity,
            BigDecimal size,
            String unit,
            String source,
            int year,
            @Nullable BigDecimal areaHectares,
            @Nullable Integer people,
            @Nullable Rupiah value) {}

    /** A village that could live on something, and neither it nor the cooperative it shares has an open unit. */
    record Unused(String villageCode, List<String> commodities) {}

    void record(Potential potential) {
        session.createNativeMutationQuery(RECORD)
                .setParameter("id", potential.id())
                .setParameter("village", potential.villageCode())
                .setParameter("commodity", potential.commodity())
                .setParameter("size", potential.size())
                .setParameter("unit", potential.unit())
                .setParameter("source", potential.source())
                .setParameter("year", potential.year())
                .setParameter("area", potential.areaHectares(), BigDecimal.class)
                .setParameter("people", potential.people(), Integer.class)
                .setParameter(
                        "value",
                        potential.value() == null ? null : potential.value().sen(),
                        Long.class)
                .executeUpdate();
        announce(potential);
    }

    /** Whether it is a potential of this village. */
    boolean isOf(UUID potentialId, String villageCode) {
        return session.createNativeQuery(IS_OF, Boolean.class)
                .setParameter("id", potentialId)
                .setParameter("village", villageCode)
                .getSingleResult();
    }

    List<Potential> list(String region, @Nullable String village, @Nullable UUID after, int rows) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("village", village, String.class)
                .setParameter("id", after, UUID.class)
                .setParameter("rows", rows)
                .getResultStream()
                .map(Potentials::potential)
                .toList();
    }

    /** One that is told anew; whoever comes second waits, and then finds what the first has told. */
    Optional<Potential> locked(UUID id) {
        return session.createNativeQuery(LOCKED, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(Potentials::potential)
                .findFirst();
    }

    /** The id of a potential that is on record; refuses one that nobody recorded. */
    UUID existing(UUID id) {
        return session.createNativeQuery("select id from village_potential where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    void tell(Potential potential) {
        session.createNativeMutationQuery(TELL)
                .setParameter("id", potential.id())
                .setParameter("commodity", potential.commodity())
                .setParameter("size", potential.size())
                .setParameter("unit", potential.unit())
                .setParameter("source", potential.source())
                .setParameter("year", potential.year())
                .setParameter("area", potential.areaHectares(), BigDecimal.class)
                .setParameter("people", potential.people(), Integer.class)
                .setParameter(
                        "value",
                        potential.value() == null ? null : potential.value().sen(),
                        Long.class)
                .executeUpdate();
        announce(potential);
    }

    private void announce(Potential potential) {
        outbox.append(new VillagePotentialRecorded(
                potential.villageCode(),
                potential.id(),
                potential.commodity(),
                potential.size(),
                potential.unit(),
                potential.year()));
    }

    private static Potential potential(Object[] row) {
        return new Potential(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (BigDecimal) row[3],
                (String) row[4],
                (String) row[5],
                (Integer) row[6],
                (BigDecimal) row[7],
                (Integer) row[8],
                row[9] == null ? null : Rupiah.ofSen((Long) row[9]));
    }

    /** For callers who see the whole region: of units that are hidden from them they would not know. */
    List<Unused> unused(String region, @Nullable String after, int rows) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(UNUSED, Object[].class)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("after", after == null ? "" : after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new Unused((String) row[0], Arrays.asList((String[]) row[1])))
                .toList();
    }
}
