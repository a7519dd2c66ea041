package id.koperasi.registry.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The campaigns within the caller's reach. */
@ApplicationScoped
class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The campaigns of a region itself, the oldest first. */
    List<Campaign> of(String regionCode, @Nullable UUID after, int rows) {
        return find("regionCode = ?1 and id > ?2 order by id", regionCode, after == null ? BEFORE_ALL : after)
                .range(0, rows - 1)
                .list();
    }
}
