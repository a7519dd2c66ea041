package id.koperasi.ledger.journal;

import id.koperasi.platform.event.RelaySignal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Posts many entries at once, in the running transaction. */
@ApplicationScoped
public class PostingBatches {

    private final DataSource database;
    private final EntryStatement statement;
    private final TransactionSynchronizationRegistry transaction;
    private final RelaySignal relay;

    PostingBatches(
            DataSource database,
            EntryStatement statement,
            TransactionSynchronizationRegistry transaction,
            RelaySignal relay) {
        this.database = database;
        this.statement = statement;
        this.transaction = transaction;
        this.relay = relay;
    }

    /** Posts a batch; one outcome for each entry, in their order. Call it last: it locks books and streams. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PostingOutcome> post(List<PostEntry> entries) {
        transaction.registerInterposedSynchronization(new WakingRelay());
        try (Connection connection = database.getConnection()) {
            return statement.run(connection, entries);
        } catch (SQLException e) {
            throw new IllegalStateException("a batch of entries could not be posted", e);
        }
    }

    private final class WakingRelay implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing is left to write.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
