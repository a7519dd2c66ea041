package id.koperasi.ledger.interest;

import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;

/** What the voluntary savings of somebody who leaves earned since the last month that was credited. */
@ApplicationScoped
public class DepartureInterest {

    /** What the cooperative pays for savings, in its chart of accounts. */
    public static final String EXPENSE = "541";

    private static final String EARNED = "select savings_interest_at_departure(:cooperative, :member, :left, :today)";

    private final EntityManager entities;

    DepartureInterest(EntityManager entities) {
        this.entities = entities;
    }

    /** By the balance at the end of each day, rounded per month to the sen, half a sen up, as a run does. */
    public Rupiah of(UUID cooperativeId, UUID memberId, LocalDate leftOn, LocalDate today) {
        return Rupiah.ofSen((Long) entities.createNativeQuery(EARNED, Long.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .setParameter("left", leftOn)
                .setParameter("today", today)
                .getSingleResult());
    }
}
