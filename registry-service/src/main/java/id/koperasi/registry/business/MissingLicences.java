package id.koperasi.registry.business;

import id.koperasi.registry.region.VillageRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Open units that trade without the business number of their cooperative or without a licence their KBLI asks for. */
@ApplicationScoped
class MissingLicences {

    /** The licence that is a number of the cooperative and so of all its units. */
    static final String NIB = "NIB";

    private static final String MISSING = """
              from business_unit u
              join cooperative c on c.id = u.cooperative_id and c.status in ('FORMED', 'SUSPENDED')
              join kbli_licence_rule r on u.kbli between r.first_code and r.last_code and r.valid_from <= :day
                                      and (r.valid_until is null or r.valid_until >= :day)
             where u.active
               and case r.licence
                   when 'NIB'
                   then not exists (select from identity_number n
                                     where n.cooperative_id = u.cooperative_id and n.kind = 'NIB' and n.issued_on <= :day)
                   else not exists (select from business_unit_licence l
                                     where l.unit_id = u.id and l.licence = r.licence and l.issued_on <= :day
                                       and (l.valid_until is null or l.valid_until >= :day)) end
            """;

    private static final String WITHIN =
            " and u.village_code collate \"C\" >= :first and u.village_code collate \"C\" < :beyond ";

    private static final String OF = "select u.id, r.licence, r.issuer, r.source, r.confirmed, r.doubt" + MISSING
            + " and u.cooperative_id = :cooperative" + " order by u.id, r.licence";

    private static final String COUNT = "select count(distinct u.id) filter (where r.licence = 'NIB'),"
            + " count(distinct u.id) filter (where r.licence <> 'NIB' and r.confirmed),"
            + " count(distinct u.id) filter (where not r.confirmed)" + MISSING + WITHIN;

    private static final String LIST = "select u.id, u.cooperative_id, c.name, u.village_code, u.name as unit, u.kbli,"
            + " array_agg(r.licence order by r.licence) as licences,"
            + " coalesce(array_agg(r.licence order by r.licence) filter (where not r.confirmed), '{}') as unconfirmed"
            + MISSING + WITHIN + """
              and (cast(:licence as text) is null or r.licence = :licence)
              and (u.village_code collate "C", u.id) > (cast(:village as text) collate "C", cast(:id as uuid))
            group by u.id, u.cooperative_id, c.name, u.village_code, u.name, u.kbli
            order by u.village_code collate "C", u.id
            limit :rows""";

    private static final String KNOWN =
            "select distinct licence from kbli_licence_rule where licence <> 'NIB' order by licence";

    private final Session session;

    MissingLicences(Session session) {
        this.session = session;
    }

    /** A licence that is missing, who gives it, and where it says so. */
    @Schema(name = "MissingLicence", description = "What a unit trades without, though its KBLI asks for it.")
    record Missing(
            @Schema(examples = "SAVINGS_AND_LOANS") String licence,
            @Schema(examples = "OSS, dinas koperasi") String issuer,

            @Schema(examples = "PP 7/2021; Permenkop 8/2023: izin usaha simpan pinjam")
            String source,

            @Schema(description = "Whether it is certain that the unit needs it.")
            boolean confirmed,

            @Schema(description = "What a lawyer has to look at, where it is not certain.") @Nullable String doubt) {}

    /** How many units trade without an NIB, without a licence of their own, and without one that they may need. */
    record Counts(long withoutNib, long withoutLicence, long perhapsWithoutLicence) {}

    /** A unit and what it trades without. */
    record Row(
            UUID unitId,
            UUID cooperativeId,
            String cooperative,
            String villageCode,
            String unit,
            String kbli,
            List<String> licences,
            List<String> unconfirmed) {}

    /** Where a page ended. */
    record Place(String villageCode, UUID unitId) {

        static final Place START = new Place("", new UUID(0, 0));
    }

    /** By unit of a cooperative; closed ones trade no more and miss nothing. */
    Map<UUID, List<Missing>> of(UUID cooperativeId, LocalDate day) {
        return session.createNativeQuery(OF, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new Missing(
                                        (String) row[1], (String) row[2], (String) row[3], (Boolean) row[4], (String)
                                                row[5]),
                                Collectors.toList())));
    }

    Counts count(String region, LocalDate day) {
        VillageRange range = VillageRange.of(region);
        Object[] row = session.createNativeQuery(COUNT, Object[].class)
                .setParameter("day", day)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .getSingleResult();
        return new Counts((Long) row[0], (Long) row[1], (Long) row[2]);
    }

    List<Row> list(String region, @Nullable String licence, LocalDate day, Place after, int rows) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("day", day)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("licence", licence)
                .setParameter("village", after.villageCode())
                .setParameter("id", after.unitId())
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new Row(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        Arrays.asList((String[]) row[6]),
                        Arrays.asList((String[]) row[7])))
                .toList();
    }

    /** The licences a unit may have, of whatever day. */
    List<String> known() {
        return session.createNativeQuery(KNOWN, String.class).getResultList();
    }
}
