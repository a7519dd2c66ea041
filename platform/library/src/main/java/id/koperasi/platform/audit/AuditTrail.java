package id.koperasi.platform.audit;

import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.CurrentCaller;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Appends to the audit trail. The runtime role may insert and read there and nothing else. */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT = """
            insert into audit_entry (actor, person, roles, client, address, operation, tenant, region, object, purpose,
                                     fields, before_digest, after_digest, request_hash, trace)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final CurrentCaller caller;
    private final Instance<RoutingContext> request;

    AuditTrail(DataSource database, CurrentCaller caller, Instance<RoutingContext> request) {
        this.database = database;
        this.caller = caller;
        this.request = request;
    }

    /** Writes an entry in the running transaction: without it the act does not happen either. */
    @Transactional(TxType.MANDATORY)
    public void record(AuditEntry entry) {
        Caller who = caller.get();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, who.subject());
            insert.setString(2, who.person());
            insert.setArray(3, connection.createArrayOf("text", who.roles().toArray()));
            insert.setString(4, who.client());
            insert.setString(5, address());
            insert.setString(6, entry.operation());
            insert.setObject(7, entry.tenant());
            insert.setString(8, entry.region());
            insert.setString(9, entry.object());
            insert.setString(10, entry.purpose());
            insert.setArray(11, connection.createArrayOf("text", entry.fields().toArray()));
            insert.setBytes(12, bytes(entry.before()));
            insert.setBytes(13, bytes(entry.after()));
            insert.setBytes(14, bytes(entry.request()));
            insert.setString(15, trace());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail could not be written", e);
        }
    }

    private static byte @Nullable [] bytes(@Nullable Digest digest) {
        return digest == null ? null : digest.bytes();
    }

    private @Nullable String address() {
        return request.isResolvable()
                        && request.get().request() != null
                        && request.get().request().remoteAddress() != null
                ? request.get().request().remoteAddress().hostAddress()
                : null;
    }

    private static @Nullable String trace() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
