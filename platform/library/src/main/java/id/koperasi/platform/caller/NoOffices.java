package id.koperasi.platform.caller;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** A service that keeps no projection of offices knows of none, so that no permission by office is ever given. */
@DefaultBean
@ApplicationScoped
class NoOffices implements Offices {

    @Override
    public Set<Office> heldBy(String person) {
        return Set.of();
    }
}
