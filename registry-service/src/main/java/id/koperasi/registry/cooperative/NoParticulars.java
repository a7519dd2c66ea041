package id.koperasi.registry.cooperative;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Nothing more is known of any cooperative while no other feature tells. */
@DefaultBean
@ApplicationScoped
class NoParticulars implements CooperativeParticulars {

    @Override
    public Particulars of(UUID cooperativeId) {
        return Particulars.NONE;
    }
}
