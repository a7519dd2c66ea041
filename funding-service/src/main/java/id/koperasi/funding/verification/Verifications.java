package id.koperasi.funding.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The verifications within the caller's reach, with their pictures. */
@ApplicationScoped
class Verifications {

    private final EntityManager entities;

    Verifications(EntityManager entities) {
        this.entities = entities;
    }

    void add(Verification verification) {
        entities.persist(verification);
        entities.flush();
    }

    void add(Photograph photograph) {
        entities.persist(photograph);
    }

    /** In the order in which they were recorded. */
    List<Verification> of(UUID applicationId) {
        return entities.createQuery(
                        "from Verification where applicationId = :application order by id", Verification.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    List<Photograph> photographsOf(UUID applicationId) {
        return entities.createQuery("from Photograph where applicationId = :application order by id", Photograph.class)
                .setParameter("application", applicationId)
                .getResultList();
    }
}
