package id.koperasi.funding.reconciliation;

import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was announced with what the ledger says it booked. What a receipt comes to in the journal is the sum of its
 * debits; what it does to the debt is its principal, and an entry of another amount is taken to be principal by the difference.
 */
@ApplicationScoped
class Reconciliations {

    private static final String ASKED = """
            where (?::text is null or e.programme_code = ?::text) and (?::uuid is null or e.cooperative_id = ?::uuid)
            """;
    private static final String SUMS = """
            select count(distinct e.cooperative_id), coalesce(sum(e.debt_sen), 0)::bigint,
                   coalesce(sum(e.debt_sen + e.direction * (e.booked_sen - e.expected_sen)), 0)::bigint,
                   count(*) filter (where e.booked_sen is distinct from e.expected_sen),
                   coalesce(sum(e.debt_sen) filter (where e.loan_status = 'TRANSFERRED'), 0)::bigint,
                   coalesce(sum(e.debt_sen) filter (where e.loan_status = 'WRITTEN_OFF'), 0)::bigint
              from debt_event e
            """ + ASKED;
    private static final String DIFFERENCES = """
            select e.cooperative_id, e.id, e.event, e.day, e.expected_sen, e.booked_sen, e.debt_sen, e.reversed_by
              from debt_event e
            """ + ASKED + """
               and e.booked_sen is distinct from e.expected_sen and e.id > ?
             order by e.id
             limit ?""";

    private final DataSource database;

    Reconciliations(DataSource database) {
        this.database = database;
    }

    /**
     * Which loans are meant.
     *
     * @param programme of one programme
     * @param cooperativeId of one cooperative
     */
    record Asked(@Nullable String programme, @Nullable UUID cooperativeId) {}

    /**
     * Both sides.
     *
     * @param cooperatives that ever had a loan
     * @param outstanding the debt by this service
     * @param booked the debt by the books, as the ledger told
     * @param differences how many events stand between them
     * @param transferred what of the debt PUPN collects; the books of the cooperative owe it all the same
     * @param writtenOff what of the debt is written off; the books of the cooperative owe it all the same
     */
    record Sums(
            long cooperatives,
            Rupiah outstanding,
            Rupiah booked,
            long differences,
            Rupiah transferred,
            Rupiah writtenOff) {}

    /**
     * An event that the books do not hold as it was announced.
     *
     * @param cooperativeId whose books
     * @param causeId the tranche, its return or the receipt
     * @param event which kind of event
     * @param day its business date
     * @param expected what the entry should come to
     * @param booked what it comes to; absent when there is none, or none any more
     * @param debt by how much it changes the debt
     * @param reversedBy the entry that undid what was booked
     */
    record Difference(
            UUID cooperativeId,
            UUID causeId,
            String event,
            LocalDate day,
            Rupiah expected,
            @Nullable Rupiah booked,
            Rupiah debt,
            @Nullable UUID reversedBy) {}

    Sums sums(Asked asked) {
        return query(
                        SUMS,
                        asked,
                        List.of(),
                        row -> new Sums(
                                row.getLong(1),
                                Rupiah.ofSen(row.getLong(2)),
                                Rupiah.ofSen(row.getLong(3)),
                                row.getLong(4),
                                Rupiah.ofSen(row.getLong(5)),
                                Rupiah.ofSen(row.getLong(6))))
                .getFirst();
    }

    List<Difference> differences(Asked asked, UUID after, int rows) {
        return query(DIFFERENCES, asked, List.of(after, rows), row -> {
            Long booked = row.getObject(6, Long.class);
            return new Difference(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getObject(4, LocalDate.class),
                    Rupiah.ofSen(row.getLong(5)),
                    booked == null ? null : Rupiah.ofSen(booked),
                    Rupiah.ofSen(row.getLong(7)),
                    row.getObject(8, UUID.class));
        });
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Asked asked, List<Object> more, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int place = 1;
            select.setString(place++, asked.programme());
            select.setString(place++, asked.programme());
            select.setObject(place++, asked.cooperativeId());
            select.setObject(place++, asked.cooperativeId());
            for (Object value : more) {
                select.setObject(place++, value);
            }
            try (ResultSet row = select.executeQuery()) {
                var rows = new ArrayList<T>();
                while (row.next()) {
                    rows.add(reading.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a reconciliation could not be made", e);
        }
    }
}
