package id.koperasi.registry.business;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The licences of units within the caller's reach. */
@ApplicationScoped
class UnitLicences {

    private static final String RECORD = """
            insert into business_unit_licence (id, unit_id, cooperative_id, village_code, licence, number, issued_on,
                                               valid_until, recorded_at, recorded_roles)
            values (:id, :unit, :cooperative, :village, :licence, :number, :issuedOn, cast(:validUntil as date), :now, :roles)""";

    private static final String TELL_ANEW = """
            update business_unit_licence
               set licence = :licence, number = :number, issued_on = :issuedOn, valid_until = cast(:validUntil as date)
             where id = :id""";

    private static final String COLUMNS = """
            select l.id, l.unit_id, u.name, l.licence, l.number, l.issued_on, l.valid_until, l.recorded_at, l.recorded_roles
              from business_unit_licence l join business_unit u on u.id = l.unit_id
             where l.cooperative_id = :cooperative
            """;

    private static final String FIND = COLUMNS + "and l.unit_id = :unit and l.id = :id";

    private static final String LIST = COLUMNS + """
               and (cast(:unit as uuid) is null or l.unit_id = cast(:unit as uuid)) and l.id > :after
             order by l.id
             limit :rows""";

    private final Session session;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    UnitLicences(Session session, BusinessClock clock, CurrentCaller caller) {
        this.session = session;
        this.clock = clock;
        this.caller = caller;
    }

    /** A licence on record: what it says now, and when and in which roles it was first recorded. */
    record Kept(
            UUID id, UUID unitId, String unit, LicenceFacts facts, Instant recordedAt, List<String> recordedByRoles) {}

    void record(UUID id, BusinessUnit unit, LicenceFacts told) {
        session.createNativeMutationQuery(RECORD)
                .setParameter("id", id)
                .setParameter("unit", unit.id())
                .setParameter("cooperative", unit.cooperativeId())
                .setParameter("village", unit.villageCode())
                .setParameter("licence", told.licence())
                .setParameter("number", told.number())
                .setParameter("issuedOn", told.issuedOn())
                .setParameter("validUntil", told.validUntil(), LocalDate.class)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("roles", caller.get().rolesInOrder().toArray(String[]::new))
                .executeUpdate();
    }

    void tellAnew(UUID id, LicenceFacts told) {
        session.createNativeMutationQuery(TELL_ANEW)
                .setParameter("id", id)
                .setParameter("licence", told.licence())
                .setParameter("number", told.number())
                .setParameter("issuedOn", told.issuedOn())
                .setParameter("validUntil", told.validUntil(), LocalDate.class)
                .executeUpdate();
    }

    Optional<Kept> find(UUID cooperativeId, UUID unitId, UUID id) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("unit", unitId)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(UnitLicences::kept);
    }

    /** Of one unit, or of all units of a cooperative; the first that was recorded first. */
    List<Kept> list(UUID cooperativeId, @Nullable UUID unitId, UUID after, int rows) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("unit", unitId, UUID.class)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(UnitLicences::kept)
                .toList();
    }

    private static Kept kept(Object[] row) {
        return new Kept(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                new LicenceFacts((String) row[3], (String) row[4], (LocalDate) row[5], (LocalDate) row[6]),
                (Instant) row[7],
                Arrays.asList((String[]) row[8]));
    }
}
