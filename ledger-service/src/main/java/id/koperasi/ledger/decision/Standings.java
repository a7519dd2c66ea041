package id.koperasi.ledger.decision;

import id.koperasi.ledger.decision.StandingRejection.CooperativeTakesNoMembers;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where cooperatives stand, from the registry's events. */
@ApplicationScoped
public class Standings {

    private static final String CHANGED = """
            insert into cooperative_standing (cooperative_id, standing, since)
            values (:cooperative, :standing, :since)
                on conflict (cooperative_id) do update set standing = excluded.standing, since = excluded.since""";

    private final EntityManager entities;

    Standings(EntityManager entities) {
        this.entities = entities;
    }

    /** Where a cooperative can stand. */
    enum Standing {
        ACTIVE,
        SUSPENDED,
        MERGED,
        DISSOLVED
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void changed(UUID cooperativeId, Standing standing, LocalDate since) {
        entities.createNativeQuery(CHANGED)
                .setParameter("cooperative", cooperativeId)
                .setParameter("standing", standing.name())
                .setParameter("since", since)
                .executeUpdate();
    }

    /** Refuses new members of a cooperative that is suspended, merged or dissolved; those it has it goes on serving. */
    public void mustTakeMembers(UUID cooperativeId) {
        String standing = against(cooperativeId);
        if (standing != null) {
            throw new RejectedException(new CooperativeTakesNoMembers(Standing.valueOf(standing)));
        }
    }

    /** Whether a cooperative takes new members. */
    public boolean takesMembers(UUID cooperativeId) {
        return against(cooperativeId) == null;
    }

    private @Nullable String against(UUID cooperativeId) {
        return (String) entities.createNativeQuery("select takes_members(:cooperative)", String.class)
                .setParameter("cooperative", cooperativeId)
                .getSingleResult();
    }
}
