package id.koperasi.registry.registerline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.registerfile.RegisterRow;
import id.koperasi.registry.registerline.Judgement.More;
import id.koperasi.registry.registerline.Judgement.Unheard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What registers say of cooperatives that no other table holds, such as who chairs one, by name alone. */
@ApplicationScoped
class RegisterStatements {

    private static final String INSERT = """
            insert into register_statement
            select * from json_populate_recordset(null::register_statement, cast(:rows as json))
                on conflict (cooperative_id, import_id) do nothing""";

    private final Session session;
    private final ObjectMapper json;
    private final Ids ids;

    RegisterStatements(Session session, ObjectMapper json, Ids ids) {
        this.session = session;
        this.json = json;
        this.ids = ids;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(
            UUID id,
            UUID cooperativeId,
            String villageCode,
            UUID importId,
            int line,
            LocalDate statedOn,
            Instant recordedAt,
            String evidence,
            @Nullable String name,
            @Nullable Integer members,
            @Nullable String chair,
            @Nullable String treasurer) {}

    void state(RegisterOrigin register, List<Judged> told, Instant now) {
        List<Row> rows = new ArrayList<>();
        for (Judged each : told) {
            switch (each.judgement()) {
                case Unheard unheard ->
                    rows.add(row(
                            register,
                            each.candidate(),
                            unheard.id(),
                            unheard.village().code(),
                            now));
                case More more ->
                    rows.add(row(
                            register,
                            each.candidate(),
                            more.cooperative().id(),
                            more.cooperative().villageCode(),
                            now));
                case Judgement.Incomplete incomplete -> {}
                case Judgement.Placed placed -> {}
                case Judgement.Same same -> {}
                case Judgement.Refused refused -> {}
                case Judgement.Doubtful doubtful -> {}
            }
        }
        try {
            session.createNativeMutationQuery(INSERT)
                    .setParameter("rows", json.writeValueAsString(rows))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("statements cannot be written", e);
        }
    }

    private Row row(RegisterOrigin register, Candidate candidate, UUID cooperative, String village, Instant now) {
        RegisterRow row = candidate.row();
        int line = candidate.line().number();
        return new Row(
                ids.next(),
                cooperative,
                village,
                register.importId(),
                line,
                register.statedOn(),
                now,
                register.evidence(line),
                row.name(),
                row.members(),
                row.chair(),
                row.treasurer());
    }
}
