package id.koperasi.registry.pilot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The pilots within the caller's reach. */
@ApplicationScoped
public class PilotDesignations implements PanacheRepositoryBase<PilotDesignation, UUID> {}
