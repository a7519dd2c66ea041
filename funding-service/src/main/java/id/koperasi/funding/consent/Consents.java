package id.koperasi.funding.consent;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The consents within the caller's reach. */
@ApplicationScoped
class Consents implements PanacheRepositoryBase<Consent, UUID> {

    /** The consent for a cooperative, or the refusal that there is none within reach. */
    Consent get(UUID cooperativeId, UUID consentId) {
        return find("id = ?1 and cooperativeId = ?2", consentId, cooperativeId)
                .firstResultOptional()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    List<Consent> of(UUID cooperativeId) {
        return list("cooperativeId = ?1 order by id", cooperativeId);
    }

    Optional<ConsentMinutes> minutesOf(Consent consent) {
        return Optional.ofNullable(getEntityManager().find(ConsentMinutes.class, consent.id()));
    }

    /** Written at once, so that minutes that are there are refused before anything else is done. */
    void add(ConsentMinutes minutes) {
        getEntityManager().persist(minutes);
        getEntityManager().flush();
    }
}
