package id.koperasi.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this request is about, as whoever looked it up has said; of what it is about several of, it names none. */
@RequestScoped
class CurrentMatter {

    private boolean known;
    private boolean severalTenants;
    private boolean severalRegions;
    private @Nullable UUID tenant;
    private @Nullable String region;

    void is(@Nullable UUID whose, @Nullable String where) {
        severalTenants |= known && !Objects.equals(tenant, whose);
        severalRegions |= known && !Objects.equals(region, where);
        known = true;
        tenant = severalTenants ? null : whose;
        region = severalRegions ? null : where;
    }

    @Nullable UUID tenant() {
        return tenant;
    }

    @Nullable String region() {
        return region;
    }
}
