package id.koperasi.registry.cooperative;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nothing more is known of any cooperative while no other feature tells. */
@DefaultBean
@ApplicationScoped
class NoParticulars implements CooperativeParticulars {

    @Override
    public Particulars of(UUID cooperativeId, @Nullable Instant knownAt) {
        return Particulars.NONE;
    }
}
