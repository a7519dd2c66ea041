package id.koperasi.deploy.sealer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The ledger's tables, of which the sealer reads the columns that the chain covers. */
final class Journal {

    private static final String ENTRIES = """
            select e.number, e.id, e.kind, e.effective_date, e.booked_at, e.reference, e.reverses, e.hash,
                   p.line, p.effective_date as line_date, p.account, p.member_id, p.source_of_funds, p.unit_id,
                   p.amount_sen, p.balance_after_sen, p.party
              from public.journal_entry e
              left join public.posting p on p.cooperative_id = e.cooperative_id and p.entry_number = e.number
             where e.cooperative_id = ? and e.number > ? and e.number <= ?
             order by e.number, p.line""";

    private final Connection connection;

    Journal(Connection connection) {
        this.connection = connection;
    }

    /** The entries of a book behind one number and up to another, in their order. */
    List<Entry> entries(UUID cooperativeId, long after, long upTo) throws SQLException {
        var entries = new ArrayList<Entry>();
        try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
            query.setObject(1, cooperativeId);
            query.setLong(2, after);
            query.setLong(3, upTo);
            try (ResultSet row = query.executeQuery()) {
                boolean more = row.next();
                while (more) {
                    Entry head = head(cooperativeId, row);
                    var lines = new ArrayList<Entry.Line>();
                    do {
                        if (row.getObject("line") != null) {
                            lines.add(line(row));
                        }
                        more = row.next();
                    } while (more && row.getLong("number") == head.number());
                    entries.add(head.with(lines));
                }
            }
        }
        return entries;
    }

    private static Entry head(UUID cooperativeId, ResultSet row) throws SQLException {
        return new Entry(
                cooperativeId,
                row.getLong("number"),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("effective_date", LocalDate.class),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                row.getString("reference"),
                row.getObject("reverses", Long.class),
                Hash.of(row.getBytes("hash")),
                List.of());
    }

    private static Entry.Line line(ResultSet row) throws SQLException {
        return new Entry.Line(
                row.getInt("line"),
                row.getObject("line_date", LocalDate.class),
                row.getString("account"),
                row.getObject("member_id", UUID.class),
                row.getString("source_of_funds"),
                row.getObject("unit_id", UUID.class),
                row.getLong("amount_sen"),
                row.getLong("balance_after_sen"),
                row.getString("party"));
    }
}
