package id.koperasi.funding.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The consents within the caller's reach. */
@ApplicationScoped
class Consents implements PanacheRepositoryBase<Consent, UUID> {}
