package id.koperasi.funding.registry;

import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The cooperatives this service has heard of, within the caller's reach. */
@ApplicationScoped
public class KnownCooperatives implements PanacheRepositoryBase<KnownCooperative, UUID> {

    private static final String KNOW = """
            insert into known_cooperative as k (id, village_code, name, kind)
            values (?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name where k.name <> excluded.name""";

    /** As the index has the codes, which are compared by their bytes. */
    private static final String BELOW = """
            select * from known_cooperative
             where village_code collate "C" >= :region and village_code collate "C" < :beyond
             order by id""";
    /** What comes next behind the point that stands between the parts of a code. */
    private static final String BEHIND_THE_POINT = "/";

    private static final String RENAME = "update known_cooperative set name = ? where id = ?";

    private final DataSource database;

    private final AuditTrail audit;

    KnownCooperatives(DataSource database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /** The cooperative, or the refusal that tells nobody whether it exists. */
    public KnownCooperative get(UUID cooperativeId) {
        KnownCooperative known =
                findByIdOptional(cooperativeId).orElseThrow(() -> new RejectedException(new NotFound()));
        audit.concerns(cooperativeId, known.villageCode());
        return known;
    }

    /** Those of these that are within reach. */
    public Map<UUID, KnownCooperative> among(Collection<UUID> cooperativeIds) {
        return list("id in ?1", cooperativeIds).stream()
                .collect(Collectors.toMap(KnownCooperative::id, Function.identity()));
    }

    /** Those of a region within reach, behind one of them in the order of their ids. */
    public List<KnownCooperative> below(String region, UUID after, int most) {
        return find(
                        "(villageCode = ?1 or villageCode like ?2) and id > ?3",
                        Sort.by("id"),
                        region,
                        region + ".%",
                        after)
                .range(0, most - 1)
                .list();
    }

    /** All of a region within reach, in the order of their ids; a province has fewer than ten thousand. */
    public Map<UUID, KnownCooperative> below(String region) {
        List<?> rows = getEntityManager()
                .createNativeQuery(BELOW, KnownCooperative.class)
                .setParameter("region", region)
                .setParameter("beyond", region + BEHIND_THE_POINT)
                .getResultList();
        Map<UUID, KnownCooperative> below = new LinkedHashMap<>();
        rows.forEach(row -> below.put(((KnownCooperative) row).id(), (KnownCooperative) row));
        return below;
    }

    /** It has another name; letters that were issued keep the one they bear. */
    void rename(UUID cooperativeId, String name) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(RENAME)) {
            update.setString(1, name);
            update.setObject(2, cooperativeId);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a cooperative could not be renamed", e);
        }
    }

    /** Takes in what the registry says of a cooperative now; where one that is known stands, {@link id.koperasi.platform.place.PlacingTenants} says. */
    void know(UUID cooperativeId, String villageCode, String name, String kind) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(KNOW)) {
            insert.setObject(1, cooperativeId);
            insert.setString(2, villageCode);
            insert.setString(3, name);
            insert.setString(4, kind);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a cooperative could not be kept", e);
        }
    }
}
