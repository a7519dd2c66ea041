package id.koperasi.registry.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.request.Cursor;
import id.koperasi.registry.region.Region;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Officers of a region who hold an office in another cooperative too. It reads as the service, because the other one may
 * lie outside the caller's region; names and offices are public by deed.
 */
@ApplicationScoped
class Conflicts {

    private static final String LIST = """
            select a.appointment_id, a.name, a.office, a.cooperative_id, c.name as cooperative, a.village_code,
                   (select cast(json_agg(json_build_object('cooperativeId', oc.id, 'cooperative', oc.name, 'villageCode',
                                                      o.village_code, 'office', o.office, 'termFrom', o.term_from)
                                    order by o.village_code collate "C", o.appointment_id) as text)
                      from officer_appointment o
                      join cooperative oc on oc.id = o.cooperative_id
                     where o.person = a.person and o.cooperative_id <> a.cooperative_id and o.ended_on is null
                       and oc.status in ('FORMED', 'SUSPENDED') and :today between o.term_from and o.term_until) as others
              from officer_appointment a
              join cooperative c on c.id = a.cooperative_id
             where a.ended_on is null and c.status in ('FORMED', 'SUSPENDED') and :today between a.term_from and a.term_until
               and a.village_code collate "C" >= :first and a.village_code collate "C" < :beyond
               and (a.village_code collate "C", a.appointment_id)
                   > (cast(:village as text) collate "C", cast(:id as uuid))
            """;
    private static final String IN_ORDER = """
             order by a.village_code collate "C", a.appointment_id
             limit :rows""";

    private static final String ELSEWHERE = """
               and exists (
                select from officer_appointment o
                  join cooperative oc on oc.id = o.cooperative_id
                 where o.person = a.person and o.cooperative_id <> a.cooperative_id and o.ended_on is null
                   and oc.status in ('FORMED', 'SUSPENDED') and :today between o.term_from and o.term_until)
            """;

    /** For the nation one pass over the index finds them; for a region asking each officer costs less. */
    private static final String AMONG_ALL = """
               and a.person in (
                select o.person
                  from officer_appointment o
                  join cooperative oc on oc.id = o.cooperative_id
                 where o.ended_on is null and oc.status in ('FORMED', 'SUSPENDED')
                   and :today between o.term_from and o.term_until
                 group by o.person
                having count(distinct o.cooperative_id) > 1)
            """;

    private static final TypeReference<List<OtherOffice>> OTHERS = new TypeReference<>() {};

    private final Session session;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    Conflicts(Session session, CurrentCaller caller, ObjectMapper json) {
        this.session = session;
        this.caller = caller;
        this.json = json;
    }

    @Schema(name = "OtherOffice", description = "An office in another cooperative.")
    record OtherOffice(UUID cooperativeId, String cooperative, String villageCode, String office, LocalDate termFrom) {}

    @Schema(
            name = "OfficeConflict",
            description = "Somebody who holds an office in two cooperatives; names are public by deed.")
    record ConflictView(
            UUID appointmentId,
            String name,
            String office,
            UUID cooperativeId,
            String cooperative,
            String villageCode,

            @Schema(description = "What he holds elsewhere, wherever that is.")
            List<OtherOffice> others) {}

    List<ConflictView> of(String region, LocalDate today, @Nullable Cursor after, int rows) {
        boolean nation = region.equals(Region.NATION);
        String sql = LIST + (nation ? AMONG_ALL : ELSEWHERE) + IN_ORDER;
        return caller.asService(() -> QuarkusTransaction.requiringNew()
                .call(() -> session
                        .createNativeQuery(sql, Object[].class)
                        .setParameter("today", today)
                        .setParameter("first", nation ? "" : region)
                        .setParameter("beyond", nation ? "~" : region + "/")
                        .setParameter("village", after == null ? "" : after.text(0))
                        .setParameter("id", after == null ? new UUID(0, 0) : after.uuid(1))
                        .setParameter("rows", rows)
                        .getResultList()
                        .stream()
                        .map(this::view)
                        .toList()));
    }

    private ConflictView view(Object[] row) {
        try {
            return new ConflictView(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    (UUID) row[3],
                    (String) row[4],
                    (String) row[5],
                    json.readValue((String) row[6], OTHERS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("offices elsewhere cannot be read", e);
        }
    }
}
