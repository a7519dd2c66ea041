package id.koperasi.platform.audit;

import id.koperasi.platform.caller.AccessGrant;
import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.CurrentCaller;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.Arc;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
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
    private final CurrentMatter matter;

    AuditTrail(DataSource database, CurrentCaller caller, Instance<RoutingContext> request, CurrentMatter matter) {
        this.database = database;
        this.caller = caller;
        this.request = request;
        this.matter = matter;
    }

    /**
     * Says what this request is about, where it is looked up, so that its entry names it though its address does not. One that
     * looks up things of several is about none of them alone.
     */
    public void concerns(@Nullable UUID tenant, @Nullable String region) {
        if (Arc.container().requestContext().isActive()) {
            matter.is(tenant, region);
        }
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
            UUID tenant = tenant(entry);
            insert.setObject(7, tenant);
            insert.setString(8, region(entry, tenant));
            insert.setString(9, entry.object());
            insert.setString(10, purpose(entry));
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

    /** Where nothing tells where it was done, it was where the actor is in charge: an entry without a place hides from most. */
    private @Nullable String region(AuditEntry entry, @Nullable UUID tenant) {
        String told = entry.region() == null ? matter.region() : entry.region();
        return told == null && tenant == null ? caller.region() : told;
    }

    private @Nullable UUID tenant(AuditEntry entry) {
        UUID told = entry.tenant() == null ? matter.tenant() : entry.tenant();
        AccessGrant letter = caller.accessGrant();
        return told == null && letter != null ? letter.tenant() : told;
    }

    /** Whoever reads by a letter names it with everything he reads, and says beside it what he is asked to say. */
    private @Nullable String purpose(AuditEntry entry) {
        AccessGrant letter = caller.accessGrant();
        if (letter == null) {
            return entry.purpose();
        }
        return entry.purpose() == null ? letter.letterNumber() : letter.letterNumber() + ": " + entry.purpose();
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
