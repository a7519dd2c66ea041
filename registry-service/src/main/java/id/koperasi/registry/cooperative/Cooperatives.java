package id.koperasi.registry.cooperative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The cooperatives within the caller's reach. */
@ApplicationScoped
class Cooperatives implements PanacheRepositoryBase<Cooperative, UUID> {}
