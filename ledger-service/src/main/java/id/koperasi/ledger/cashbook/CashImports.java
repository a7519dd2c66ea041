package id.koperasi.ledger.cashbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.cashsheet.Finding;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The workbooks within the caller's reach. */
@ApplicationScoped
class CashImports {

    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final String COLUMNS = """
            select id, file_name, sent_at, expired_at is not null as expired, findings::text as findings
              from cash_import
             where cooperative_id = :cooperative""";
    private static final String ONE = COLUMNS + " and id = :id";
    private static final String PAGE = COLUMNS + " and id < :before order by id desc limit :most";
    private static final String COUNTS = """
            select state, count(*) as rows
              from cash_import_row
             where cooperative_id = :cooperative and import_id = :id
             group by state""";
    private static final String KEEP = """
            insert into cash_import (cooperative_id, id, file_id, file_name, person, sent_at, findings)
            values (:cooperative, :id, :file, :name, :person, :now, cast(:findings as jsonb))""";

    private static final String OVER = """
            select cooperative_id, id, file_id
              from cash_import
             where expired_at is null
               and sent_at <= cast(:moment as timestamptz) - make_interval(days => cash_import_days(:moment))
             order by sent_at
             limit :most""";
    private static final String EXPIRE = "select expire_cash_import(:cooperative, :id, :moment)";

    private final EntityManager entities;
    private final ObjectMapper json;

    CashImports(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** A workbook that nobody can see is refused as one that does not exist. */
    CashImport of(UUID cooperativeId, UUID importId) {
        List<?> rows = entities.createNativeQuery(ONE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", importId)
                .getResultList();
        return rows.stream()
                .map(row -> cashImport(cooperativeId, (Tuple) row))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** The newest first. */
    Page<CashImport> page(UUID cooperativeId, PageRequest request) {
        Cursor after = request.after();
        List<?> rows = entities.createNativeQuery(PAGE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("before", after == null ? AFTER_ALL : after.uuid(0))
                .setParameter("most", request.rowsToRead())
                .getResultList();
        List<CashImport> imports =
                rows.stream().map(row -> cashImport(cooperativeId, (Tuple) row)).toList();
        return Page.of(imports, request.limit(), last -> Cursor.of(last.id()));
    }

    void keep(
            UUID cooperativeId, UUID id, UUID fileId, String person, Instant now, String name, List<Finding> findings) {
        try {
            entities.createNativeQuery(KEEP)
                    .setParameter("cooperative", cooperativeId)
                    .setParameter("id", id)
                    .setParameter("file", fileId)
                    .setParameter("name", name)
                    .setParameter("person", person)
                    .setParameter("now", now)
                    .setParameter("findings", json.writeValueAsString(findings))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings cannot be written", e);
        }
    }

    /** A workbook whose time is over. */
    record Expired(UUID cooperativeId, UUID id, UUID fileId) {}

    /** Those whose time is over and that are still there, the oldest first. */
    List<Expired> over(Instant moment, int most) {
        List<?> rows = entities.createNativeQuery(OVER, Tuple.class)
                .setParameter("moment", moment)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Expired(
                        row.get("cooperative_id", UUID.class),
                        row.get("id", UUID.class),
                        row.get("file_id", UUID.class)))
                .toList();
    }

    /** Whether it was still there. */
    boolean expire(Expired over, Instant moment) {
        return (Boolean) entities.createNativeQuery(EXPIRE, Boolean.class)
                .setParameter("cooperative", over.cooperativeId())
                .setParameter("id", over.id())
                .setParameter("moment", moment)
                .getSingleResult();
    }

    private CashImport cashImport(UUID cooperativeId, Tuple row) {
        UUID id = row.get("id", UUID.class);
        try {
            return new CashImport(
                    id,
                    row.get("file_name", String.class),
                    row.get("sent_at", Instant.class),
                    row.get("expired", Boolean.class),
                    json.readValue(row.get("findings", String.class), FINDINGS),
                    counts(cooperativeId, id));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings cannot be read", e);
        }
    }

    private Map<RowState, Long> counts(UUID cooperativeId, UUID id) {
        List<?> rows = entities.createNativeQuery(COUNTS, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", id)
                .getResultList();
        var counts = new EnumMap<RowState, Long>(RowState.class);
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row ->
                        counts.put(RowState.valueOf(row.get("state", String.class)), row.get("rows", Long.class)));
        return counts;
    }
}
