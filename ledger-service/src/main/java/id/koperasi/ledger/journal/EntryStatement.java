package id.koperasi.ledger.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.office.PostingOffices;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one statement that posts entries. Its text, {@code post_entries} of the migrations, says what it checks. */
@ApplicationScoped
class EntryStatement {

    private static final String POST = """
        select outcome, code, data, entry_id, number, hash, status, headers, body, balance_sen
          from post_entries(?, ?, ?::jsonb, ?)\
        """;

    /** What is to go into a book that others hold. */
    private static final String BUSY = "BUSY";

    private final BusinessClock clock;
    private final ObjectMapper json;
    private final OutcomeReading reading;

    EntryStatement(BusinessClock clock, ObjectMapper json, OutcomeReading reading) {
        this.clock = clock;
        this.json = json;
        this.reading = reading;
    }

    /** Posts a batch; one outcome for each entry, in their order. Waits for books that others hold. */
    List<PostingOutcome> run(Connection connection, List<PostEntry> entries) throws SQLException {
        return run(connection, entries, true).stream()
                .map(outcome -> outcome.orElseThrow(() -> new IllegalStateException("a book was passed over")))
                .toList();
    }

    /** Posts a batch and waits for nobody: an entry whose book others hold has no outcome, and nothing of it happened. */
    List<Optional<PostingOutcome>> runWhereFree(Connection connection, List<PostEntry> entries) throws SQLException {
        return run(connection, entries, false);
    }

    private List<Optional<PostingOutcome>> run(Connection connection, List<PostEntry> entries, boolean waits)
            throws SQLException {
        try (PreparedStatement post = connection.prepareStatement(POST)) {
            post.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            post.setArray(2, connection.createArrayOf("text", PostingOffices.names()));
            post.setString(3, write(entries));
            post.setBoolean(4, waits);
            try (ResultSet row = post.executeQuery()) {
                var outcomes = new ArrayList<Optional<PostingOutcome>>(entries.size());
                while (row.next()) {
                    outcomes.add(
                            BUSY.equals(row.getString("outcome"))
                                    ? Optional.empty()
                                    : Optional.of(reading.outcome(entries.get(outcomes.size()), row)));
                }
                if (outcomes.size() != entries.size()) {
                    throw new IllegalStateException(outcomes.size() + " outcomes of " + entries.size() + " entries");
                }
                return outcomes;
            }
        }
    }

    private String write(List<PostEntry> entries) {
        try {
            return json.writeValueAsString(
                    entries.stream().map(RequestedEntry::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a batch of entries cannot be written", e);
        }
    }
}
