package id.koperasi.training.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The cooperatives this service has heard of, within the caller's reach. */
@ApplicationScoped
class KnownCooperatives implements PanacheRepositoryBase<KnownCooperative, UUID> {}
