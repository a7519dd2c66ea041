package id.koperasi.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this request is about, as whoever looked it up has said; one that is about several names none of them. */
@RequestScoped
class CurrentMatter {

    private boolean known;
    private boolean several;
    private @Nullable UUID tenant;
    private @Nullable String region;

    void is(@Nullable UUID whose, @Nullable String where) {
        several |= known && !(Objects.equals(tenant, whose) && Objects.equals(region, where));
        known = true;
        tenant = several ? null : whose;
        region = several ? null : where;
    }

    @Nullable UUID tenant() {
        return tenant;
    }

    @Nullable String region() {
        return region;
    }
}
