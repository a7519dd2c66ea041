package id.koperasi.ledger.cashbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Who decided what about rows, and why. */
@ApplicationScoped
class RowDecisions {

    private static final String RECORD = """
            insert into cash_row_decision (cooperative_id, import_id, nr, number, person, decided_at, decision, reason)
            select :cooperative, :id, :nr, count(*) + 1, :person, :now, cast(:decision as jsonb), :reason
              from cash_row_decision
             where cooperative_id = :cooperative and import_id = :id and nr = :nr""";
    private static final String OF_ROW = """
            select number, person, decided_at, decision::text as decision
              from cash_row_decision
             where cooperative_id = :cooperative and import_id = :id and nr = :nr
             order by number desc
             limit 1000""";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    RowDecisions(EntityManager entities, ObjectMapper json, CurrentCaller caller, BusinessClock clock) {
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** A decision that was recorded. */
    record RowDecision(int number, String person, Instant decidedAt, DecideRow decision) {}

    /** Records a decision on a row that is locked. */
    void record(UUID cooperativeId, UUID importId, int nr, DecideRow decision) {
        try {
            entities.createNativeQuery(RECORD)
                    .setParameter("cooperative", cooperativeId)
                    .setParameter("id", importId)
                    .setParameter("nr", nr)
                    .setParameter("person", Objects.requireNonNull(caller.get().person())) // his token named him
                    .setParameter("now", clock.now())
                    .setParameter("decision", json.writeValueAsString(decision))
                    .setParameter("reason", decision.reason().strip())
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision cannot be written", e);
        }
    }

    /** The latest first. */
    List<RowDecision> of(UUID cooperativeId, UUID importId, int nr) {
        List<?> rows = entities.createNativeQuery(OF_ROW, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", importId)
                .setParameter("nr", nr)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(this::decision).toList();
    }

    private RowDecision decision(Tuple row) {
        try {
            return new RowDecision(
                    row.get("number", Integer.class),
                    row.get("person", String.class),
                    row.get("decided_at", Instant.class),
                    json.readValue(row.get("decision", String.class), DecideRow.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision cannot be read", e);
        }
    }
}
