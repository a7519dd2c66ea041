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

    private static final String CAUSES = """
            with cause as (
                select l.cooperative_id, l.status, t.id, 'id.koperasi.funding.tranche-disbursed.v1' as event, t.disbursed_on as day,
                       t.amount_sen as expected, t.amount_sen as debt
                  from loan l
                  join tranche t on t.application_id = l.id
                 where (?::text is null or l.programme_code = ?::text) and (?::uuid is null or l.cooperative_id = ?::uuid)
                union all
                select l.cooperative_id, l.status, r.id, 'id.koperasi.funding.tranche-returned.v1', r.returned_on, t.amount_sen,
                       -t.amount_sen
                  from loan l
                  join tranche t on t.application_id = l.id
                  join tranche_return r on r.tranche_id = t.id
                 where (?::text is null or l.programme_code = ?::text) and (?::uuid is null or l.cooperative_id = ?::uuid)
                union all
                select l.cooperative_id, l.status, r.id, 'id.koperasi.funding.instalment-received.v1', r.received_on,
                       greatest(r.principal_sen, 0) + greatest(r.interest_sen, 0) + greatest(r.credit_sen, 0)
                           + greatest(-r.amount_sen, 0),
                       -r.principal_sen
                  from loan l
                  join loan_receipt r on r.loan_id = l.id
                 where (?::text is null or l.programme_code = ?::text) and (?::uuid is null or l.cooperative_id = ?::uuid)
            )""";
    private static final int PARTS = 3;
    private static final String SUMS = CAUSES + """
            select count(distinct c.cooperative_id), coalesce(sum(c.debt), 0)::bigint,
                   coalesce(sum(c.debt + case c.event when 'id.koperasi.funding.tranche-disbursed.v1' then 1 else -1 end
                                           * (b.amount_sen - c.expected)), 0)::bigint,
                   count(*) filter (where b.amount_sen is distinct from c.expected),
                   coalesce(sum(c.debt) filter (where c.status = 'TRANSFERRED'), 0)::bigint,
                   coalesce(sum(c.debt) filter (where c.status = 'WRITTEN_OFF'), 0)::bigint
              from cause c
              left join booking b on b.cause_id = c.id""";
    private static final String DIFFERENCES = CAUSES + """
            select c.cooperative_id, c.id, c.event, c.day, c.expected, b.amount_sen, c.debt
              from cause c
              left join booking b on b.cause_id = c.id
             where b.amount_sen is distinct from c.expected and c.id > ?
             order by c.id
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
     * @param booked what it comes to; absent when there is none
     * @param debt by how much it changes the debt
     */
    record Difference(
            UUID cooperativeId,
            UUID causeId,
            String event,
            LocalDate day,
            Rupiah expected,
            @Nullable Rupiah booked,
            Rupiah debt) {}

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
                    Rupiah.ofSen(row.getLong(7)));
        });
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Asked asked, List<Object> more, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int place = 1;
            for (int part = 0; part < PARTS; part++) {
                select.setString(place++, asked.programme());
                select.setString(place++, asked.programme());
                select.setObject(place++, asked.cooperativeId());
                select.setObject(place++, asked.cooperativeId());
            }
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
