package id.koperasi.ledger.cashbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The rows of workbooks within the caller's reach. */
@ApplicationScoped
class CashRows {

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String KEEP = """
            insert into cash_import_row
            select * from json_populate_recordset(null::cash_import_row, cast(:rows as json))""";
    private static final String ONE = RowReading.COLUMNS + " and nr = :nr for update";
    private static final String PAGE = RowReading.COLUMNS
            + " and (cast(:state as text) is null or state = :state) and nr > :after order by nr limit :most";
    private static final String SOME = RowReading.COLUMNS + " and nr = any (:nrs) order by nr for update";
    private static final String LIKE = RowReading.COLUMNS + """
             and rule_words = :words and book = :book and confirmed_by is null
             and state in ('READY', 'NEEDS_DECISION')
             order by nr
             limit 2000
               for update""";
    private static final String TO_POST = RowReading.COLUMNS + """
             and state = 'READY' and confirmed_by is not null
             and (day, received_sen is null, nr) > (cast(:day as date), :paid, :nr)
             order by day, received_sen is null, nr
             limit :most""";
    private static final String WRITE = """
            update cash_import_row
               set day = :day, received_sen = :received, paid_sen = :paid, state = :state, settled = :settled,
                   needs = :needs, purpose = cast(:purpose as jsonb), purpose_from = :source
             where cooperative_id = :cooperative and import_id = :id and nr = :nr""";
    private static final String CONFIRM = """
            update cash_import_row set confirmed_by = :person
             where cooperative_id = :cooperative and import_id = :id and nr = :nr""";

    private final Session session;
    private final ObjectMapper json;
    private final RowReading reading;

    CashRows(Session session, ObjectMapper json, RowReading reading) {
        this.session = session;
        this.json = json;
        this.reading = reading;
    }

    void keep(UUID cooperativeId, UUID importId, List<CashRow> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<RowRecord> some = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size())).stream()
                    .map(row -> RowRecord.of(cooperativeId, importId, row))
                    .toList();
            session.createNativeMutationQuery(KEEP)
                    .setParameter("rows", write(some))
                    .executeUpdate();
        }
    }

    /** One to be changed: whoever comes second waits, and then finds what the first has done. */
    CashRow locked(UUID cooperativeId, UUID importId, int nr) {
        return reading
                .rows(of(ONE, cooperativeId, importId).setParameter("nr", nr).getResultList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    List<CashRow> locked(UUID cooperativeId, UUID importId, List<Integer> nrs) {
        return reading.rows(of(SOME, cooperativeId, importId)
                .setParameter("nrs", nrs.toArray(Integer[]::new))
                .getResultList());
    }

    /** Rows of the same words in the same book that nobody has confirmed, to follow what was. */
    List<CashRow> like(UUID cooperativeId, UUID importId, String words, CashBook book) {
        return reading.rows(of(LIKE, cooperativeId, importId)
                .setParameter("words", words)
                .setParameter("book", book.name())
                .getResultList());
    }

    Page<CashRow> page(UUID cooperativeId, UUID importId, @Nullable RowState state, PageRequest request) {
        Cursor after = request.after();
        List<CashRow> rows = reading.rows(of(PAGE, cooperativeId, importId)
                .setParameter("state", state == null ? null : state.name(), String.class)
                .setParameter("after", after == null ? 0 : Math.toIntExact(after.number(0)))
                .setParameter("most", request.rowsToRead())
                .getResultList());
        return Page.of(rows, request.limit(), row -> Cursor.of(row.nr()));
    }

    /** Confirmed rows in the order of their days; of a day what came in stands before what went out. */
    Page<CashRow> toPost(UUID cooperativeId, UUID importId, PageRequest request) {
        Cursor after = request.after();
        List<CashRow> rows = reading.rows(of(TO_POST, cooperativeId, importId)
                .setParameter("day", after == null ? LocalDate.EPOCH : LocalDate.ofEpochDay(after.number(0)))
                .setParameter("paid", after != null && after.number(1) == 1)
                .setParameter("nr", after == null ? 0 : Math.toIntExact(after.number(2)))
                .setParameter("most", request.rowsToRead())
                .getResultList());
        return Page.of(rows, request.limit(), CashRows::place);
    }

    private static Cursor place(CashRow row) {
        LocalDate day = row.money().day();
        return Cursor.of(day == null ? 0L : day.toEpochDay(), row.money().received() == null ? 1 : 0, row.nr());
    }

    void write(UUID cooperativeId, UUID importId, CashRow row) {
        var source = row.meaning().source();
        change(WRITE, cooperativeId, importId)
                .setParameter("nr", row.nr())
                .setParameter("day", row.money().day(), LocalDate.class)
                .setParameter("received", RowRecord.sen(row.money().received()), Long.class)
                .setParameter("paid", RowRecord.sen(row.money().paid()), Long.class)
                .setParameter("state", row.status().state().name())
                .setParameter("settled", row.status().settled())
                .setParameter(
                        "needs", row.meaning().needs().stream().map(Enum::name).toArray(String[]::new))
                .setParameter(
                        "purpose",
                        row.meaning().purpose() == null
                                ? null
                                : write(row.meaning().purpose()),
                        String.class)
                .setParameter("source", source == null ? null : source.name(), String.class)
                .executeUpdate();
    }

    void confirm(UUID cooperativeId, UUID importId, int nr, @Nullable String person) {
        change(CONFIRM, cooperativeId, importId)
                .setParameter("nr", nr)
                .setParameter("person", person, String.class)
                .executeUpdate();
    }

    private NativeQuery<Tuple> of(String query, UUID cooperativeId, UUID importId) {
        return session.createNativeQuery(query, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", importId);
    }

    private MutationQuery change(String statement, UUID cooperativeId, UUID importId) {
        return session.createNativeMutationQuery(statement)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", importId);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row of a cash book cannot be written", e);
        }
    }
}
