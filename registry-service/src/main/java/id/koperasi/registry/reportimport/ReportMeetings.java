package id.koperasi.registry.reportimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds the annual meetings of which lines speak, among those of a region within the caller's reach. */
@ApplicationScoped
class ReportMeetings {

    private static final String MEANT = """
            with asked as (
                select *
                  from json_to_recordset(cast(:lines as json))
                       as a (line integer, meeting uuid, cooperative uuid, nik text, village text, year integer)
            ), named as (
                select a.line, m.id from asked a join meeting m on m.id = a.meeting
            ), unnamed as (
                select a.* from asked a where not exists (select from named n where n.line = a.line)
            ), whose as (
                select a.line, a.year, a.cooperative as id from unnamed a where a.cooperative is not null
                 union all
                select a.line, a.year, n.cooperative_id
                  from unnamed a join identity_number n on n.kind = 'NIK_KOPERASI' and n.number = a.nik
                 where a.cooperative is null
                 union all
                select a.line, a.year, c.id
                  from unnamed a
                  join cooperative c on c.village_code = a.village and c.second_reason is null
                                    and c.status in ('FORMED', 'SUSPENDED')
                 where a.cooperative is null and a.nik is null
            ), meant as (
                select n.line, n.id from named n
                 union all
                select w.line, m.id from whose w join meeting m on m.cooperative_id = w.id and m.book_year = w.year
            )
            select meant.line, m.id, m.cooperative_id, m.book_year, m.held_on, m.present, m.quorate
              from meant
              join meeting m on m.id = meant.id
             where m.kind = 'ANNUAL'
               and (:region = 'ID' or m.village_code = :region or starts_with(m.village_code, :region || '.'))
             order by meant.line, m.held_on, m.id""";

    private final Session session;
    private final ObjectMapper json;

    ReportMeetings(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** A meeting as its minutes tell of it. */
    record Held(UUID id, UUID cooperativeId, int bookYear, LocalDate heldOn, int present, boolean quorate) {}

    private record Asked(
            int line,
            @Nullable UUID meeting,
            @Nullable UUID cooperative,
            @Nullable String nik,
            @Nullable String village,
            @Nullable Integer year) {

        static Asked of(ReportLine line) {
            return new Asked(
                    line.number(),
                    line.meeting().id(),
                    line.meeting().cooperativeId(),
                    line.meeting().nikKoperasi(),
                    line.meeting().villageCode(),
                    line.minutes().bookYear());
        }
    }

    private record Meant(int line, Held meeting) {}

    /** Which meetings lines may mean, by the number of the line; an id that names none within reach says nothing. */
    Map<Integer, List<Held>> meant(Collection<ReportLine> lines, String region) {
        return session
                .createNativeQuery(MEANT, Object[].class)
                .setParameter("lines", written(lines.stream().map(Asked::of).toList()))
                .setParameter("region", region)
                .getResultList()
                .stream()
                .map(row -> new Meant(
                        (Integer) row[0],
                        new Held(
                                (UUID) row[1],
                                (UUID) row[2],
                                (Integer) row[3],
                                (LocalDate) row[4],
                                (Integer) row[5],
                                (Boolean) row[6])))
                .collect(Collectors.groupingBy(
                        Meant::line, Collectors.mapping(Meant::meeting, Collectors.toUnmodifiableList())));
    }

    private String written(List<Asked> asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lines cannot be written", e);
        }
    }
}
