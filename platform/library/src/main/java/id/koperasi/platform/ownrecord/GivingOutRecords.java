package id.koperasi.platform.ownrecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.koperasi.platform.audit.AuditEntry;
import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.ownrecord.OwnRecords.OfTenant;
import id.koperasi.platform.ownrecord.OwnRecords.Section;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives out what a service holds on whoever is signed in: what its view {@code held_on_person} says. Each time is written into
 * the audit trail before it is read, for what cannot be recorded is not shown. It is read as the service: a person reads his
 * own wherever it is, and nobody else's is asked for. A program of a region gets what is held in cooperatives there.
 */
@ApplicationScoped
public class GivingOutRecords {

    private static final String HIS_OWN = "hak subjek data pribadi (UU 27/2022 pasal 7)";
    private static final List<String> EVERYTHING = List.of("name", "records");
    private static final TypeReference<List<Map<String, @Nullable Object>>> ROWS = new TypeReference<>() {};
    private static final String HELD = """
            select cooperative_id, tenant_name(cooperative_id), about, jsonb_agg(what order by what)::text
              from held_on_person
             where person = ?
               and (cast(? as text) is null or region_within(tenant_region(cooperative_id), array[?]))
             group by cooperative_id, about
             order by 2, 1, about""";

    private final DataSource database;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final ObjectReader rows;

    GivingOutRecords(
            DataSource database, AuditTrail audit, CurrentCaller caller, BusinessClock clock, ObjectMapper json) {
        this.database = database;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.rows = json.readerFor(ROWS).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    private record Where(Optional<UUID> tenant, Optional<String> name) {}

    /** All that is held on him. */
    @Transactional
    public OwnRecords toHimself() {
        String person = Objects.requireNonNull(caller.get().person()); // the table lets in whom his token names
        audit.record(new AuditEntry(
                caller.operation(), null, null, "person/" + person, HIS_OWN, EVERYTHING, null, null, null));
        String region = caller.get().clientRegion();
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> heldOn(person, region)));
    }

    private OwnRecords heldOn(String person, @Nullable String region) throws SQLException {
        Map<Where, List<Section>> held = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(HELD)) {
            ask.setString(1, person);
            ask.setString(2, region);
            ask.setString(3, region);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    var where = new Where(
                            Optional.ofNullable(row.getObject(1, UUID.class)), Optional.ofNullable(row.getString(2)));
                    held.computeIfAbsent(where, unknown -> new ArrayList<>())
                            .add(new Section(row.getString(3), read(row.getString(4))));
                }
            }
        }
        return new OwnRecords(
                clock.now(),
                region,
                held.entrySet().stream()
                        .map(one -> new OfTenant(
                                one.getKey().tenant().orElse(null),
                                one.getKey().name().orElse(null),
                                one.getValue()))
                        .toList());
    }

    private List<Map<String, @Nullable Object>> read(String written) {
        try {
            return rows.readValue(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is held on a person cannot be read", e);
        }
    }
}
