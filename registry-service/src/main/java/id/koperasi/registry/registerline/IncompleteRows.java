package id.koperasi.registry.registerline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.identity.NumberKind;
import id.koperasi.registry.registerfile.RegisterRow;
import id.koperasi.registry.registerfile.RegisterRow.StatedNumber;
import id.koperasi.registry.registerline.Judgement.Incomplete;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps cooperatives that a register names without their decree, each once by its village and name. */
@ApplicationScoped
class IncompleteRows {

    private static final String KEEP = """
            insert into register_incomplete
            select * from json_populate_recordset(null::register_incomplete, cast(:rows as json))
                on conflict (village_code, name_key) do update
               set name = excluded.name, reference = coalesce(excluded.reference, register_incomplete.reference),
                   missing = coalesce(
                       nullif(
                           array_remove(
                               array_remove(
                                   excluded.missing,
                                   case when register_incomplete.decree_number is not null then 'DECREE_NUMBER' end),
                               case when register_incomplete.decree_on is not null then 'DECREE_DATE' end),
                           '{}'),
                       excluded.missing),
                   decree_number = coalesce(excluded.decree_number, register_incomplete.decree_number),
                   decree_on = coalesce(excluded.decree_on, register_incomplete.decree_on),
                   cooperative_number =
                       coalesce(excluded.cooperative_number, register_incomplete.cooperative_number),
                   npwp = coalesce(excluded.npwp, register_incomplete.npwp),
                   nib = coalesce(excluded.nib, register_incomplete.nib),
                   import_id = excluded.import_id, line = excluded.line, stated_on = excluded.stated_on,
                   evidence = excluded.evidence
             where register_incomplete.stated_on <= excluded.stated_on""";

    private static final String RETIRE = """
            delete from register_incomplete i
             using unnest(:references, :villages) as placed (reference, village_code)
             where i.reference = placed.reference and i.village_code <> placed.village_code and i.stated_on <= :day""";

    private final Session session;
    private final ObjectMapper json;
    private final Ids ids;

    IncompleteRows(Session session, ObjectMapper json, Ids ids) {
        this.session = session;
        this.json = json;
        this.ids = ids;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(
            UUID id,
            String villageCode,
            String nameKey,
            String name,
            @Nullable String reference,
            List<Missing> missing,
            @Nullable String decreeNumber,
            @Nullable LocalDate decreeOn,
            @Nullable String cooperativeNumber,
            @Nullable String npwp,
            @Nullable String nib,
            UUID importId,
            int line,
            LocalDate statedOn,
            String evidence,
            Instant recordedAt) {}

    /** Keeps those that lack something; what an older register says does not undo what a newer one said. */
    void keep(RegisterOrigin register, List<Judged> judged, Instant now) {
        retire(register, judged);
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Judged each : judged) {
            if (each.judgement() instanceof Incomplete incomplete) {
                Row row = row(register, each.candidate(), incomplete, now);
                rows.put(row.villageCode() + "/" + row.nameKey(), row);
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
            throw new IllegalStateException("incomplete rows cannot be written", e);
        }
    }

    /** What is in one village now is no longer in the one where its reference was said to be before. */
    private void retire(RegisterOrigin register, List<Judged> judged) {
        Map<String, String> villages = new LinkedHashMap<>();
        for (Judged each : judged) {
            String reference = each.candidate().row().reference();
            String village = village(each.judgement());
            if (reference != null && village != null) {
                villages.put(reference, village);
            }
        }
        if (villages.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(RETIRE)
                .setParameter("references", villages.keySet().toArray(String[]::new))
                .setParameter("villages", villages.values().toArray(String[]::new))
                .setParameter("day", register.statedOn())
                .executeUpdate();
    }

    private static @Nullable String village(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Unheard unheard -> unheard.village().code();
            case Judgement.More more -> more.cooperative().villageCode();
            case Judgement.Placed placed -> placed.village().code();
            case Incomplete incomplete -> incomplete.village().code();
            case Judgement.Same same -> null;
            case Judgement.Refused refused -> null;
            case Judgement.Doubtful doubtful -> null;
        };
    }

    private Row row(RegisterOrigin register, Candidate candidate, Incomplete incomplete, Instant now) {
        RegisterRow row = candidate.row();
        String name =
                Objects.requireNonNullElse(row.name(), incomplete.village().cooperativeName());
        int line = candidate.line().number();
        return new Row(
                ids.next(),
                incomplete.village().code(),
                StatedName.letters(name),
                name,
                row.reference(),
                incomplete.missing(),
                candidate.decree().isEmpty() ? null : candidate.decree(),
                row.decreeOn(),
                number(candidate, NumberKind.NIK_KOPERASI),
                number(candidate, NumberKind.NPWP),
                number(candidate, NumberKind.NIB),
                register.importId(),
                line,
                register.statedOn(),
                register.evidence(line),
                now);
    }

    private static @Nullable String number(Candidate candidate, NumberKind kind) {
        StatedNumber stated = candidate.number(kind);
        return stated == null ? null : stated.number();
    }
}
