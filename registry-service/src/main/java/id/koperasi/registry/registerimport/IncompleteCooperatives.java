package id.koperasi.registry.registerimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Cooperatives that registers name without their decree, in villages that have no legal entity yet. */
@ApplicationScoped
class IncompleteCooperatives {

    private static final String STILL = """
            select i.id, i.village_code, i.name, i.reference, i.missing, i.decree_number, i.decree_on, i.cooperative_number,
                   i.npwp, i.nib, i.stated_on, i.evidence
              from register_incomplete i
             where i.village_code collate "C" between :first and :last
               and (i.village_code collate "C", i.id) > (:village, :id)
               and not exists (select from cooperative c
                                where c.village_code = i.village_code and c.decree_number is not null
                                  and c.status not in ('MERGED', 'DISSOLVED', 'WITHDRAWN'))
             order by i.village_code collate "C", i.id
             limit :rows""";

    private final Session session;

    IncompleteCooperatives(Session session) {
        this.session = session;
    }

    /**
     * One that is known and no legal entity.
     *
     * @param reference what the ministry refers to it by
     * @param missing what no register tells of it
     * @param statedOn as of which day the last register speaks that names it
     */
    record Incomplete(
            UUID id,
            String villageCode,
            String name,
            @Nullable String reference,
            List<String> missing,
            @Nullable String decreeNumber,
            @Nullable LocalDate decreeOn,
            @Nullable String nikKoperasi,
            @Nullable String npwp,
            @Nullable String nib,
            LocalDate statedOn,
            String evidence) {}

    /** Those of a region behind a place in the list. */
    List<Incomplete> of(String region, String village, UUID id, int rows) {
        return session
                .createNativeQuery(STILL, Object[].class)
                .setParameter("first", region.equals("ID") ? "" : region)
                .setParameter("last", region.equals("ID") ? "~" : region + "~")
                .setParameter("village", village)
                .setParameter("id", id)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(row -> new Incomplete(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        List.of((String[]) row[4]),
                        (String) row[5],
                        (LocalDate) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9],
                        (LocalDate) row[10],
                        (String) row[11]))
                .toList();
    }
}
