package id.koperasi.registry.registerline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * In which village a cooperative lies by the reference that the ministry gives it ({@code koperasi_ref}). Its table of
 * cooperatives tells no village, and its table of villages no name; each row that tells both is remembered.
 */
@ApplicationScoped
class MinistryReferences {

    /** What our own export writes there finds its cooperative by its village and decree. */
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String OF = """
            select reference, village_code from ministry_reference where reference = any (:references)""";
    private static final String KEEP = """
            insert into ministry_reference
            select * from json_populate_recordset(null::ministry_reference, cast(:rows as json))
                on conflict (reference) do update
               set village_code = excluded.village_code, stated_on = excluded.stated_on,
                   import_id = excluded.import_id, recorded_at = excluded.recorded_at
             where ministry_reference.stated_on <= excluded.stated_on
               and ministry_reference.village_code <> excluded.village_code
               and exists (select from register_import i
                            where i.id = excluded.import_id
                              and (i.region_code = 'ID'
                                   or region_within(ministry_reference.village_code, array[i.region_code])))""";

    private final Session session;
    private final ObjectMapper json;

    MinistryReferences(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(String reference, String villageCode, LocalDate statedOn, UUID importId, Instant recordedAt) {}

    /** The villages of those of these references that are known. */
    Map<String, String> of(Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        return session
                .createNativeQuery(OF, Object[].class)
                .setParameter("references", references.toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** Remembers what rows tell that stand; an older statement does not undo a newer one, nor a region that of another. */
    void keep(RegisterOrigin register, List<Judged> judged, Instant now) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Judged each : judged) {
            String reference = each.candidate().row().reference();
            String village = village(each);
            if (reference != null && village != null && !OWN.matcher(reference).matches()) {
                rows.put(reference, new Row(reference, village, register.statedOn(), register.importId(), now));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        try {
            session.createNativeMutationQuery(KEEP)
                    .setParameter("rows", json.writeValueAsString(rows.values()))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("references cannot be written", e);
        }
    }

    /** The village that the row itself tells by its code, unless it is refused or somebody has to look at it. */
    private static @Nullable String village(Judged judged) {
        return switch (judged.judgement()) {
            case Judgement.Refused refused -> null;
            case Judgement.Doubtful doubtful -> null;
            case Judgement.Unheard unheard -> told(judged);
            case Judgement.More more -> told(judged);
            case Judgement.Incomplete incomplete -> told(judged);
            case Judgement.Placed placed -> told(judged);
            case Judgement.Same same -> told(judged);
        };
    }

    private static @Nullable String told(Judged judged) {
        return judged.candidate().row().where().code();
    }
}
