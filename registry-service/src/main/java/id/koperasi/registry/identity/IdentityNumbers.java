package id.koperasi.registry.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** The identity numbers within the caller's reach. */
@ApplicationScoped
public class IdentityNumbers implements PanacheRepositoryBase<IdentityNumber, UUID> {

    /** Makes everybody who records a number of this cooperative wait, so that the third of three knows the other two. */
    void lock(UUID cooperativeId) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:lock, 0))", Object.class)
                .setParameter("lock", "identity-numbers/" + cooperativeId)
                .getSingleResult();
    }

    /** What looks odd about its numbers is told anew, since the cooperative was in another village than was told. */
    @Transactional(TxType.MANDATORY)
    public void doubtAnew(UUID cooperativeId) {
        of(cooperativeId).forEach(IdentityNumber::doubtAnew);
        flush();
    }

    /** All numbers of one cooperative, at most one of each kind. */
    public List<IdentityNumber> of(UUID cooperativeId) {
        return list("cooperativeId = ?1 order by kind", cooperativeId);
    }
}
