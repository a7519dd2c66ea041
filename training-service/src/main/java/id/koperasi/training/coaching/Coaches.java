package id.koperasi.training.coaching;

import id.koperasi.platform.request.Cursor;
import id.koperasi.training.region.Region;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The coaches within the caller's reach. */
@ApplicationScoped
class Coaches implements PanacheRepositoryBase<Coach, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    Optional<Coach> same(String name, Organisation organisation, Region region) {
        return find("organisation = ?1 and regionCode = ?2 and name = ?3", organisation, region.code(), name)
                .firstResultOptional();
    }

    /** Coaches of a region and of those within it, or of all within reach. */
    List<Coach> of(Optional<Region> region, @Nullable Cursor after, int most) {
        String from = region.map(Region::code).orElse("");
        return find(
                        "regionCode >= ?1 and regionCode < ?2 and (regionCode, id) > (?3, ?4) order by regionCode, id",
                        from,
                        region.map(Region::end).orElse("~"),
                        after == null ? from : after.text(0),
                        after == null ? FIRST : after.uuid(1))
                .range(0, most - 1)
                .list();
    }
}
