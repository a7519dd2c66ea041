package id.koperasi.funding.support;

import id.koperasi.funding.application.Actor;
import id.koperasi.funding.filing.HandedInFile;
import id.koperasi.funding.support.Support.Document;
import id.koperasi.funding.support.Support.Stage;
import id.koperasi.funding.support.Support.State;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What was asked for loans within the caller's reach, with its documents. */
@ApplicationScoped
class Supports {

    private static final String COLUMNS = """
            select id, loan_id, source, region_code, due_on, short_sen, status, ask_by, asked_on, recommend_by,
                   recommended_on, place_by, placed_on, recommended_sen, recommended_by, recommended_person, payment_id
              from support""";
    private static final String OF = COLUMNS + " where loan_id = ? order by id";
    private static final String LATE = COLUMNS + " " + """
            where id > ? and status in ('PREPARED', 'ASKED', 'RECOMMENDED')
              and case status when 'PREPARED' then ask_by when 'ASKED' then recommend_by else place_by end < ?
            order by id
            limit ?""";
    private static final String PREPARE = """
            insert into support (id, loan_id, source, region_code, due_on, short_sen, ask_by, prepared_on, prepared_by, status)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED')""";
    private static final String ASK =
            "update support set status = 'ASKED', short_sen = ?, asked_on = ?, recommend_by = ? where id = ?";
    private static final String RECOMMEND = """
            update support
               set status = ?, recommended_on = ?, recommended_sen = ?, recommended_by = ?, recommended_person = ?,
                   place_by = ?
             where id = ?""";
    private static final String PLACE =
            "update support set status = 'PLACED', placed_on = ?, payment_id = ?, placed_by = ?, placed_person = ?"
                    + " where id = ?";
    private static final String WITHDRAW = """
            update support set status = 'WITHDRAWN', withdrawn_on = ?, withdrawn_by = ?, withdraw_reason = ? where id = ?""";
    private static final String HAND_IN = """
            insert into support_document (id, support_id, kind, file_id, file_name, media_type, size_bytes, digest,
                                          handed_in_at, handed_in_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String DOCUMENTS = """
            select id, kind, file_id, file_name, media_type, size_bytes, digest
              from support_document
             where support_id = ?
             order by id""";

    private final DataSource database;
    private final BusinessClock clock;

    Supports(DataSource database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A document that goes with the question.
     *
     * @param id its id
     * @param kind what it is
     * @param file the file
     */
    record HandedIn(UUID id, Document kind, HandedInFile file) {}

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All of a loan, the oldest first. */
    List<Support> of(UUID loanId) {
        return query(OF, Supports::read, loanId);
    }

    /** One of a loan, or the refusal that there is none. */
    Support get(UUID loanId, UUID id) {
        return of(loanId).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** Whose next step is late on a day, behind one of them in the order of their making. */
    List<Support> late(LocalDate day, UUID after, int rows) {
        return query(LATE, Supports::read, after, day, rows);
    }

    List<HandedIn> documents(UUID id) {
        return query(
                DOCUMENTS,
                row -> new HandedIn(
                        row.getObject(1, UUID.class),
                        Document.valueOf(row.getString(2)),
                        new HandedInFile(
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getString(5),
                                row.getLong(6),
                                row.getString(7))),
                id);
    }

    void prepare(Support support, LocalDate day, String by) {
        write(
                PREPARE,
                support.id(),
                support.loanId(),
                support.source().name(),
                support.regionCode(),
                support.dueOn(),
                support.missing().sen(),
                support.asking().by(),
                day,
                by);
    }

    void add(UUID id, HandedIn document, String by) {
        HandedInFile file = document.file();
        write(
                HAND_IN,
                document.id(),
                id,
                document.kind().name(),
                file.fileId(),
                file.fileName(),
                file.mediaType(),
                file.sizeBytes(),
                file.digest(),
                clock.now().atOffset(ZoneOffset.UTC),
                by);
    }

    void ask(UUID id, Rupiah missing, LocalDate askedOn, LocalDate recommendBy) {
        write(ASK, missing.sen(), askedOn, recommendBy, id);
    }

    void recommend(UUID id, State state, Rupiah amount, LocalDate day, Actor by, @Nullable LocalDate placeBy) {
        write(RECOMMEND, state.name(), day, amount.sen(), by.subject(), by.person(), placeBy, id);
    }

    void place(UUID id, LocalDate day, UUID paymentId, Actor by) {
        write(PLACE, day, paymentId, by.subject(), by.person(), id);
    }

    void withdraw(UUID id, LocalDate day, String by, String reason) {
        write(WITHDRAW, day, by, reason, id);
    }

    private void write(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("support could not be written", e);
        }
    }

    private <T> List<T> query(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, values);
            try (ResultSet row = select.executeQuery()) {
                var rows = new ArrayList<T>();
                while (row.next()) {
                    rows.add(reading.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("support could not be read", e);
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Support read(ResultSet row) throws SQLException {
        Long recommended = row.getObject("recommended_sen", Long.class);
        return new Support(
                row.getObject("id", UUID.class),
                row.getObject("loan_id", UUID.class),
                SupportSource.valueOf(row.getString("source")),
                row.getString("region_code"),
                row.getObject("due_on", LocalDate.class),
                Rupiah.ofSen(row.getLong("short_sen")),
                State.valueOf(row.getString("status")),
                stage(row, "ask_by", "asked_on"),
                stage(row, "recommend_by", "recommended_on"),
                stage(row, "place_by", "placed_on"),
                recommended == null ? null : Rupiah.ofSen(recommended),
                recommender(row),
                row.getObject("payment_id", UUID.class));
    }

    private static @Nullable Actor recommender(ResultSet row) throws SQLException {
        String by = row.getString("recommended_by");
        return by == null ? null : new Actor(by, row.getString("recommended_person"), "ministry");
    }

    private static Stage stage(ResultSet row, String by, String on) throws SQLException {
        return new Stage(row.getObject(by, LocalDate.class), row.getObject(on, LocalDate.class));
    }
}
