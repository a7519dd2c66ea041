package id.koperasi.ledger.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Entries that events ask for. The event's transaction only notes them; {@link PostingAwaited} posts them in batches
 * right after, in the order of locks that everybody keeps, or as soon as the book is open.
 */
@ApplicationScoped
public class AwaitedEntries {

    private static final String NOTE = """
            insert into awaited_entry (cooperative_id, reference, request) values (?, ?, ?::jsonb)
                on conflict (cooperative_id, reference) do nothing""";

    private final DataSource database;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;
    private final PostingAwaited posting;

    AwaitedEntries(
            DataSource database,
            ObjectMapper json,
            TransactionSynchronizationRegistry transaction,
            PostingAwaited posting) {
        this.database = database;
        this.json = json;
        this.transaction = transaction;
        this.posting = posting;
    }

    /** Notes an entry when, and only when, the running transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(AwaitedEntry entry) {
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setObject(1, entry.cooperativeId());
            note.setString(2, entry.reference());
            note.setString(3, json.writeValueAsString(RequestedEntry.of(entry)));
            note.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("an entry could not be noted", e);
        }
        wakeAfterwards();
    }

    /** Has another look at what waits once the running transaction is over: a book may have been opened. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void wakeAfterwards() {
        if (transaction.getResource(AwaitedEntries.class) == null) {
            var waking = new Waking();
            transaction.putResource(AwaitedEntries.class, waking);
            transaction.registerInterposedSynchronization(waking);
        }
    }

    private final class Waking implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing is left to write.
        }

        @Override
        public void afterCompletion(int status) {
            posting.wake();
        }
    }
}
