package id.koperasi.registry.cooperative;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.caller.Reach;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.cooperative.CooperativeDetails.FoundingCapital;
import id.koperasi.registry.cooperative.CooperativeDetails.OfficerView;
import id.koperasi.registry.cooperative.CooperativeParticulars.Particulars;
import id.koperasi.registry.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Lists and pasts of the cooperatives within the caller's reach. */
@ApplicationScoped
class CooperativeReads {

    private static final String OF_REGIONS = """
            exists (select from unnest(cast(:regions as text[])) as r (code)
                     where c.village_code = r.code or starts_with(c.village_code, r.code || '.') or r.code = 'ID')""";

    private static final String ASSIGNED = "c.id = any (cast(:tenants as uuid[]))";

    /** An id that we gave knows when it was given; when an end was told, its event knows; what was told anew, its correction. */
    private static final String OFFICERS = """
            select appointment_id, name, office, coalesce(cast(earlier.told ->> 'termFrom' as date), term_from) as term_from,
                   coalesce(cast(earlier.told ->> 'termUntil' as date), term_until),
                   case when coalesce(told.first, '-infinity') <= :known
                        then coalesce(cast(earlier.told ->> 'endedOn' as date), ended_on) end
              from officer_appointment
              left join lateral (
                   select r.told_before as told
                     from record_correction r
                    where r.record = 'TERM_OF_OFFICE' and r.record_id = cast(appointment_id as text)
                      and r.recorded_at > :known
                    order by r.id
                    limit 1) as earlier on true
             cross join lateral (
                   select min(o.recorded_at) as first
                     from outbox o
                    where o.aggregateid = 'cooperative/' || cooperative_id and ended_on is not null
                      and o.type = 'id.koperasi.registry.officer-term-ended.v1'
                      and o.payload ->> 'appointmentId' = appointment_id::text) as told
             where cooperative_id = :cooperative
               and coalesce(uuid_extract_timestamp(appointment_id), '-infinity') <= :known
             order by 4 desc, array_position(
                          array['chair', 'vice-chair-business', 'vice-chair-membership', 'secretary', 'treasurer',
                                'board-member', 'manager', 'supervisor-chair', 'supervisor'], office), name""";

    private static final String CAPITAL = """
            select granted_sen, proven_sen, evidence from founding_capital where cooperative_id = :cooperative""";

    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Session session;
    private final Histories histories;
    private final CurrentCaller caller;

    CooperativeReads(Session session, Histories histories, CurrentCaller caller) {
        this.session = session;
        this.histories = histories;
        this.caller = caller;
    }

    /** Where a page ended. */
    record Place(String villageCode, UUID id) {}

    List<Cooperative> list(@Nullable String region, @Nullable Status status, @Nullable Place after, int rows) {
        String asked = region == null ? Region.NATION : region;
        List<String> regions = within(asked, caller.reach());
        Set<UUID> tenants = caller.reach().tenants();
        List<String> bounds = tenants.isEmpty() ? regions : List.of(asked);
        if (bounds.isEmpty()) {
            return List.of();
        }
        boolean nation = bounds.contains(Region.NATION);
        String reached = Stream.of(regions.isEmpty() ? "" : OF_REGIONS, tenants.isEmpty() ? "" : ASSIGNED)
                .filter(some -> !some.isEmpty())
                .collect(Collectors.joining(" or "));
        var query = session.createNativeQuery(listOf(reached), Cooperative.class);
        if (!regions.isEmpty()) {
            query.setParameter("regions", regions.toArray(String[]::new));
        }
        if (!tenants.isEmpty()) {
            query.setParameter("tenants", tenants.toArray(UUID[]::new));
        }
        return query.setParameter(
                        "first",
                        nation ? "" : bounds.stream().min(String::compareTo).orElseThrow())
                .setParameter(
                        "beyond",
                        nation ? "~" : bounds.stream().max(String::compareTo).orElseThrow() + "/")
                .setParameter("status", status == null ? null : status.name(), String.class)
                .setParameter("village", after == null ? null : after.villageCode(), String.class)
                .setParameter("id", after == null ? null : after.id(), UUID.class)
                .setParameter("rows", rows)
                .getResultList();
    }

    /** The regions asked for narrow the index themselves, and so do those assigned; row-level security only confirms. */
    private static String listOf(String reached) {
        return """
            select c.*
              from cooperative c
             where (%s)
               and c.village_code collate "C" >= :first and c.village_code collate "C" < :beyond
               and (cast(:status as text) is null or c.status = :status)
               and (cast(:village as text) is null
                    or (c.village_code collate "C", c.id) > (cast(:village as text) collate "C", cast(:id as uuid)))
             order by c.village_code collate "C", c.id
             limit :rows""".formatted(reached);
    }

    /** Where a region that is asked for and the caller's own ones meet. */
    private static List<String> within(String asked, Reach reach) {
        if (reach.everything()) {
            return List.of(asked);
        }
        return reach.regions().stream()
                .flatMap(own -> {
                    if (asked.equals(Region.NATION) || own.startsWith(asked + ".")) {
                        return Stream.of(own);
                    }
                    return asked.equals(own) || asked.startsWith(own + ".") ? Stream.of(asked) : Stream.of();
                })
                .distinct()
                .toList();
    }

    /**
     * Makes a cooperative what it was; refused as not found when there was none.
     *
     * @return what other features kept of it then
     */
    Particulars rewind(Cooperative cooperative, Particulars known, Past past) {
        session.detach(cooperative);
        List<Happening> history = histories.of(cooperative.id(), past.knownAt());
        if (!past.rewind(cooperative, history)) {
            throw new RejectedException(new NotFound());
        }
        return past.rewind(known, history);
    }

    /** What was proven of the capital with which a cooperative within reach began; null where nothing was. */
    @Nullable FoundingCapital capital(UUID cooperativeId) {
        return session.createNativeQuery(CAPITAL, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .uniqueResultOptional()
                .map(row ->
                        new FoundingCapital(Rupiah.ofSen((Long) row[0]), Rupiah.ofSen((Long) row[1]), (String) row[2]))
                .orElse(null);
    }

    /** Everybody who ever held an office, as that was known at a moment; now when it is null. */
    List<OfficerView> officers(UUID cooperativeId, @Nullable Instant knownAt) {
        return session.createNativeQuery(OFFICERS, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("known", (knownAt == null ? EVER : knownAt).atOffset(ZoneOffset.UTC))
                .getResultStream()
                .map(row -> new OfficerView(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (LocalDate) row[3],
                        (LocalDate) row[4],
                        (LocalDate) row[5]))
                .toList();
    }
}
