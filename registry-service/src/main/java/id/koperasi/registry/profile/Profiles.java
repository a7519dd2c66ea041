package id.koperasi.registry.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What cooperatives say of themselves, one statement each. */
@ApplicationScoped
public class Profiles {

    private static final String OF = """
            select cooperative_id, address, postal_code, category, approved_by, about, management
              from cooperative_statement
             where cooperative_id = any (:ids)""";
    private static final String TELL = """
            insert into cooperative_statement (cooperative_id, village_code, address, postal_code, category, approved_by,
                                               about, management)
            values (:cooperative, :village, :address, :postal, :category, :approved, :about, :management)
                on conflict (cooperative_id) do update
               set address = excluded.address, postal_code = excluded.postal_code, category = excluded.category,
                   approved_by = excluded.approved_by, about = excluded.about, management = excluded.management""";

    private static final String FILL = """
            insert into cooperative_statement as s (cooperative_id, village_code, address, postal_code, category, approved_by,
                                                    about, management)
            values (:cooperative, :village, :address, :postal, :category, :approved, :about, :management)
                on conflict (cooperative_id) do update
               set address = coalesce(s.address, excluded.address),
                   postal_code = coalesce(s.postal_code, excluded.postal_code),
                   category = coalesce(s.category, excluded.category),
                   approved_by = coalesce(s.approved_by, excluded.approved_by),
                   about = coalesce(s.about, excluded.about),
                   management = coalesce(s.management, excluded.management)""";

    private final Session session;

    Profiles(Session session) {
        this.session = session;
    }

    /** What one says; one that says nothing where nobody told. */
    public StatedProfile of(UUID cooperativeId) {
        return of(List.of(cooperativeId)).getOrDefault(cooperativeId, StatedProfile.NONE);
    }

    /** What each of these says that says something. */
    public Map<UUID, StatedProfile> of(Collection<UUID> cooperatives) {
        Map<UUID, StatedProfile> found = new HashMap<>();
        if (cooperatives.isEmpty()) {
            return found;
        }
        session.createNativeQuery(OF, Object[].class)
                .setParameter("ids", cooperatives.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> found.put((UUID) row[0], profile(row)));
        return found;
    }

    /** From now on it says this, and nothing else. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID cooperativeId, String villageCode, StatedProfile profile) {
        write(TELL, cooperativeId, villageCode, profile);
    }

    /** What nobody told of it is this; what somebody told, be it a moment ago, stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fill(UUID cooperativeId, String villageCode, StatedProfile profile) {
        write(FILL, cooperativeId, villageCode, profile);
    }

    private void write(String statement, UUID cooperativeId, String villageCode, StatedProfile profile) {
        Management management = profile.management();
        session.createNativeMutationQuery(statement)
                .setParameter("cooperative", cooperativeId)
                .setParameter("village", villageCode)
                .setParameter("address", profile.address(), String.class)
                .setParameter("postal", profile.postalCode(), String.class)
                .setParameter("category", profile.category(), String.class)
                .setParameter("approved", profile.approvedBy(), String.class)
                .setParameter("about", profile.about(), String.class)
                .setParameter("management", management == null ? null : management.name(), String.class)
                .executeUpdate();
    }

    private static StatedProfile profile(Object[] row) {
        return new StatedProfile(
                text(row[1]),
                text(row[2]),
                text(row[3]),
                text(row[4]),
                text(row[5]),
                row[6] == null ? null : Management.valueOf((String) row[6]));
    }

    private static @Nullable String text(@Nullable Object value) {
        return (String) value;
    }
}
