package id.koperasi.registry.notary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The register of notaries; it is public. */
@ApplicationScoped
class Notaries {

    private static final String INSERT = """
            insert into notary (id, name, number, evidence, registered_at)
            values (:id, :name, :number, :evidence, :at)""";
    private static final String SERVE = """
            insert into notary_district (notary_id, district_code, serves_from)
            select :notary, code, :day from region where level = 3 and code = any (:districts)
             order by code
                on conflict do nothing""";
    private static final String LEAVE = """
            update notary_district
               set serves_until = :day
             where notary_id = :notary and district_code = :district and serves_until is null and serves_from <= :day""";
    private static final String TIE = "update notary set account = :account where id = :notary";
    private static final String SERVED = """
            select distinct district_code from notary_district
             where notary_id = :notary and (cast(:day as date) is null
                   or serves_from <= :day and (serves_until is null or serves_until > :day))
             order by district_code""";
    private static final String NAME = """
            insert into notary_case as k (cooperative_id, notary_id, named_by, named_at)
            values (:cooperative, :notary, :by, :at)
                on conflict (cooperative_id) do update
               set notary_id = excluded.notary_id, named_by = excluded.named_by, named_at = excluded.named_at
             where k.notary_id <> excluded.notary_id""";
    private static final String RELEASE = "delete from notary_case where cooperative_id = :cooperative";
    private static final String VILLAGE = "select village_code from cooperative where id = :cooperative";
    private static final String EXISTS = "select count(*) from notary where id = :notary";
    private static final String DISTRICTS =
            "select code from region where level = 3 and code = any (:districts) order by code";
    private static final String LIST = """
            select n.id, n.name, n.number, n.evidence, array_agg(d.district_code order by d.district_code)
              from notary n
              join notary_district d on d.notary_id = n.id
             where d.serves_from <= :day and (d.serves_until is null or d.serves_until > :day)
               and (d.district_code = :region or d.district_code like :within) and n.id > :after
             group by n.id
             order by n.id
             limit :rows""";

    private final Session session;

    Notaries(Session session) {
        this.session = session;
    }

    /** A notary with the districts served on a day. */
    record Row(UUID notaryId, String name, String number, String evidence, List<String> districts) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void insert(UUID id, RegisterNotary command, Instant at) {
        session.createNativeMutationQuery(INSERT)
                .setParameter("id", id)
                .setParameter("name", command.name())
                .setParameter("number", command.number())
                .setParameter("evidence", command.evidence())
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** A district that is served already is served on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void serve(UUID notaryId, Collection<String> districts, LocalDate from) {
        session.createNativeMutationQuery(SERVE)
                .setParameter("notary", notaryId)
                .setParameter("day", from)
                .setParameter("districts", districts.toArray(String[]::new))
                .executeUpdate();
    }

    /** Whether the district was served until then. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean leave(UUID notaryId, String district, LocalDate firstDayWithout) {
        return session.createNativeMutationQuery(LEAVE)
                        .setParameter("notary", notaryId)
                        .setParameter("district", district)
                        .setParameter("day", firstDayWithout)
                        .executeUpdate()
                > 0;
    }

    /** From now on the notary signs in with this account, and with no other. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tie(UUID notaryId, String account) {
        session.createNativeMutationQuery(TIE)
                .setParameter("notary", notaryId)
                .setParameter("account", account)
                .executeUpdate();
    }

    /** The districts that a notary serves on a day; all that he ever served when it is null. */
    List<String> served(UUID notaryId, @Nullable LocalDate day) {
        return session.createNativeQuery(SERVED, String.class)
                .setParameter("notary", notaryId)
                .setParameter("day", day, LocalDate.class)
                .getResultList();
    }

    /** The village of a cooperative within reach. */
    Optional<String> village(UUID cooperativeId) {
        return session.createNativeQuery(VILLAGE, String.class)
                .setParameter("cooperative", cooperativeId)
                .uniqueResultOptional();
    }

    /** Names a notary for a case, in the place of who was named before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void name(UUID cooperativeId, UUID notaryId, String by, Instant at) {
        session.createNativeMutationQuery(NAME)
                .setParameter("cooperative", cooperativeId)
                .setParameter("notary", notaryId)
                .setParameter("by", by)
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Whether somebody was named. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean release(UUID cooperativeId) {
        return session.createNativeMutationQuery(RELEASE)
                        .setParameter("cooperative", cooperativeId)
                        .executeUpdate()
                > 0;
    }

    boolean exists(UUID notaryId) {
        return session.createNativeQuery(EXISTS, Long.class)
                        .setParameter("notary", notaryId)
                        .getSingleResult()
                > 0;
    }

    /** Those of these codes that are no district. */
    Set<String> unknown(Collection<String> districts) {
        var unknown = new TreeSet<>(districts);
        session.createNativeQuery(DISTRICTS, String.class)
                .setParameter("districts", districts.toArray(String[]::new))
                .getResultList()
                .forEach(unknown::remove);
        return unknown;
    }

    /** Who serves districts of a region on a day. */
    List<Row> list(String region, LocalDate day, UUID after, int rows) {
        return session
                .createNativeQuery(LIST, Object[].class)
                .setParameter("region", region)
                .setParameter("within", region + ".%")
                .setParameter("day", day)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(row -> new Row(
                        (UUID) row[0], (String) row[1], (String) row[2], (String) row[3], Arrays.asList((String[])
                                row[4])))
                .toList();
    }
}
