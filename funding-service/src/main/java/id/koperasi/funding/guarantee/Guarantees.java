package id.koperasi.funding.guarantee;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What secures the loans within the caller's reach. */
@ApplicationScoped
class Guarantees {

    private final EntityManager entities;

    Guarantees(EntityManager entities) {
        this.entities = entities;
    }

    /** Written at once, so that a constraint answers here. */
    void add(Object guarantee) {
        entities.persist(guarantee);
        entities.flush();
    }

    /** What became of them is written before what follows from it. */
    void write() {
        entities.flush();
    }

    /** Every asset that was offered for a loan, in order. */
    List<Collateral> collateralsOf(UUID applicationId) {
        return entities.createQuery("from Collateral where applicationId = :application order by id", Collateral.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    /** The asset of this loan, or the refusal that there is none. */
    Collateral collateral(UUID applicationId, UUID collateralId) {
        return collateralsOf(applicationId).stream()
                .filter(each -> each.id().equals(collateralId))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** Every valuation of the assets of a loan, the latest last. */
    List<Valuation> valuationsOf(UUID applicationId) {
        return entities.createQuery(
                        "from Valuation v where collateralId in"
                                + " (select c.id from Collateral c where c.applicationId = :application)"
                                + " order by valuedOn, id",
                        Valuation.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    /** Every personal guarantee of a loan, in order. */
    List<PersonalGuarantee> personalOf(UUID applicationId) {
        return entities.createQuery(
                        "from PersonalGuarantee where applicationId = :application order by id",
                        PersonalGuarantee.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    /** Who answers for a loan by this office and was not released. */
    Optional<PersonalGuarantee> bound(UUID applicationId, String office) {
        return personalOf(applicationId).stream()
                .filter(each -> each.office().equals(office) && each.releasedOn() == null)
                .findFirst();
    }
}
