package id.koperasi.registry.launch;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.region.VillageRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Memoranda of understanding, which everybody may see. */
@ApplicationScoped
class Memoranda {

    private static final String SIGN = """
            insert into memorandum (id, number, subject, parties, signed_on, until_on)
            values (:id, :number, :subject, :parties, :signed, :until)""";

    private static final String COVER = """
            insert into memorandum_region (memorandum_id, region_code) select :id, unnest(cast(:regions as text[]))""";

    private static final String UNCOVER = "delete from memorandum_region where memorandum_id = :id";

    private static final String TELL = """
            update memorandum
               set number = :number, subject = :subject, parties = :parties, signed_on = :signed, until_on = :until
             where id = :id""";

    private static final String LOCKED = """
            select m.id, m.number, m.subject, m.parties, m.signed_on, m.until_on,
                   (select array_agg(r.region_code order by r.region_code)
                      from memorandum_region r where r.memorandum_id = m.id) as regions
              from memorandum m
             where m.id = :id
               for update""";

    private static final String LIST = """
            select m.id, m.number, m.subject, m.parties, m.signed_on, m.until_on,
                   (select array_agg(r.region_code order by r.region_code)
                      from memorandum_region r where r.memorandum_id = m.id) as regions
              from memorandum m
             where (cast(:after as uuid) is null or m.id > cast(:after as uuid))
               and m.id in (select r.memorandum_id
                              from memorandum_region r
                             where r.region_code = any (cast(:above as text[]))
                                or (r.region_code collate "C" >= :first and r.region_code collate "C" < :beyond))
             order by m.id
             limit :rows""";

    private final Session session;

    Memoranda(Session session) {
        this.session = session;
    }

    /** What parties agreed for some regions. */
    record Memorandum(
            UUID id,
            String number,
            String subject,
            List<String> parties,
            LocalDate signedOn,
            @Nullable LocalDate until,
            List<String> regions) {}

    void sign(Memorandum memorandum) {
        write(SIGN, memorandum);
    }

    /** What it says is told anew. */
    void tell(Memorandum memorandum) {
        session.createNativeMutationQuery(UNCOVER)
                .setParameter("id", memorandum.id())
                .executeUpdate();
        write(TELL, memorandum);
    }

    private void write(String statement, Memorandum memorandum) {
        session.createNativeMutationQuery(statement)
                .setParameter("id", memorandum.id())
                .setParameter("number", memorandum.number())
                .setParameter("subject", memorandum.subject())
                .setParameter("parties", memorandum.parties().toArray(String[]::new))
                .setParameter("signed", memorandum.signedOn())
                .setParameter("until", memorandum.until(), LocalDate.class)
                .executeUpdate();
        session.createNativeMutationQuery(COVER)
                .setParameter("id", memorandum.id())
                .setParameter("regions", memorandum.regions().toArray(String[]::new))
                .executeUpdate();
    }

    /** The id of a memorandum that is on record; refuses one that nobody recorded. */
    UUID existing(UUID id) {
        return session.createNativeQuery("select id from memorandum where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** One that is told anew; whoever comes second waits, and then finds what the first has told. */
    Optional<Memorandum> locked(UUID id) {
        return session.createNativeQuery(LOCKED, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(Memoranda::memorandum)
                .findFirst();
    }

    /** Those that cover a region, something above it or something in it. */
    List<Memorandum> of(String region, @Nullable UUID after, int rows) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("after", after, UUID.class)
                .setParameter("above", CoveredRegions.withAllAbove(region).toArray(String[]::new))
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("rows", rows)
                .getResultStream()
                .map(Memoranda::memorandum)
                .toList();
    }

    private static Memorandum memorandum(Object[] row) {
        return new Memorandum(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Arrays.asList((String[]) row[3]),
                (LocalDate) row[4],
                (LocalDate) row[5],
                Arrays.asList((String[]) row[6]));
    }
}
