package id.koperasi.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.trace.TraceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a service puts the facts it announces. They are written when the transaction is about to commit,
 * after everything else, so that the locks on their streams are taken last and held shortest.
 */
@ApplicationScoped
public class Outbox {

    private static final String APPEND = "select outbox_append(?, ?, ?, ?, ?, ?, ?)";

    private final String service;
    private final DataSource database;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final Ids ids;
    private final RelaySignal relay;

    Outbox(
            @ConfigProperty(name = "quarkus.application.name") String service,
            DataSource database,
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            ObjectMapper json,
            BusinessClock clock,
            Ids ids,
            RelaySignal relay) {
        this.service = service;
        this.database = database;
        this.entities = entities;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
        this.relay = relay;
    }

    /**
     * Announces a fact when, and only when, the running transaction commits.
     *
     * @return the id of the event, for who keeps it as evidence
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID append(DomainEvent event) {
        EventType type = EventNames.typeOf(event.getClass());
        UUID id = ids.next();
        pending()
                .add(new Row(
                        id,
                        type.channel().of(service),
                        event.subject(),
                        type.value(),
                        clock.now(),
                        trace(),
                        write(event)));
        return id;
    }

    private List<Row> pending() {
        if (transaction.getResource(Outbox.class) instanceof Flush flush) {
            return flush.rows;
        }
        // Joins now what the flush will ask for: a transaction that is about to commit takes no newcomer.
        entities.joinTransaction();
        var flush = new Flush();
        transaction.putResource(Outbox.class, flush);
        transaction.registerInterposedSynchronization(flush);
        return flush.rows;
    }

    private String write(DomainEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written: " + event.getClass(), e);
        }
    }

    private static @Nullable String trace() {
        return TraceContext.current();
    }

    private void insert(List<Row> rows) {
        entities.flush();
        try (Connection connection = database.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setArray(1, array(connection, "uuid", rows, Row::id));
            append.setArray(2, array(connection, "text", rows, Row::aggregateType));
            append.setArray(3, array(connection, "text", rows, Row::subject));
            append.setArray(4, array(connection, "text", rows, Row::type));
            append.setArray(
                    5, array(connection, "timestamptz", rows, row -> row.time().toString()));
            append.setArray(6, array(connection, "text", rows, Row::trace));
            append.setArray(7, array(connection, "json", rows, Row::payload));
            append.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be written", e);
        }
    }

    private static Array array(
            Connection connection, String type, List<Row> rows, Function<Row, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    private record Row(
            UUID id,
            String aggregateType,
            String subject,
            String type,
            Instant time,
            @Nullable String trace,
            String payload) {}

    private final class Flush implements Synchronization {

        private final List<Row> rows = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            insert(rows);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
