package id.koperasi.ledger.payroll;

import id.koperasi.ledger.payroll.PayrollRow.Outcome;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows of lists, within the caller's reach. */
@ApplicationScoped
class PayrollRows {

    private static final String INSERT = """
            insert into payroll_row (cooperative_id, list_id, number, member_number, member_id, kind, amount_sen, fault)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String PAGE = """
            select number, member_number, member_id, kind, amount_sen, fault, outcome, refusal
              from payroll_row
             where cooperative_id = :cooperative and list_id = :list and number > :after
               and (not :wrong or fault is not null or outcome = 'REFUSED')
             order by number
             limit :most""";

    private final Session session;

    PayrollRows(Session session) {
        this.session = session;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID cooperativeId, UUID listId, List<PayrollRow> rows) {
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (PayrollRow row : rows) {
                    bind(insert, cooperativeId, listId, row);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private static void bind(PreparedStatement insert, UUID cooperativeId, UUID listId, PayrollRow row)
            throws SQLException {
        insert.setObject(1, cooperativeId);
        insert.setObject(2, listId);
        insert.setInt(3, row.number());
        insert.setObject(4, row.memberNumber(), Types.BIGINT);
        insert.setObject(5, row.memberId(), Types.OTHER);
        insert.setString(6, name(row.kind()));
        insert.setObject(7, row.amount() == null ? null : row.amount().sen(), Types.BIGINT);
        insert.setString(8, name(row.fault()));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** In the order of the list; of all rows, or of those that are wrong or were refused. */
    List<PayrollRow> page(UUID cooperativeId, UUID listId, long after, boolean wrong, int most) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("list", listId)
                .setParameter("after", after)
                .setParameter("wrong", wrong)
                .setParameter("most", most)
                .getResultStream()
                .map(PayrollRows::row)
                .toList();
    }

    private static PayrollRow row(Object[] row) {
        return new PayrollRow(
                (Integer) row[0],
                (Long) row[1],
                (UUID) row[2],
                row[3] == null ? null : SavingsKind.valueOf((String) row[3]),
                row[4] == null ? null : Rupiah.ofSen((Long) row[4]),
                row[5] == null ? null : PayrollFault.valueOf((String) row[5]),
                row[6] == null ? null : Outcome.valueOf((String) row[6]),
                (String) row[7]);
    }
}
