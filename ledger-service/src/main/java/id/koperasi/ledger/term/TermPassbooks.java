package id.koperasi.ledger.term;

import id.koperasi.ledger.term.TermMovement.What;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happened to each deposit, within the caller's reach. */
@ApplicationScoped
class TermPassbooks {

    private static final String OF_DEPOSIT = """
            select what, entry_number, effective_date, principal_sen, interest_sen, fee_sen, balance_sen
              from term_deposit_movement
             where cooperative_id = :cooperative and deposit_id = :id and entry_number <= :entries
             order by nr
             limit 1000""";
    private static final String ADD = """
            insert into term_deposit_movement (cooperative_id, deposit_id, nr, what, entry_number, effective_date,
                                               principal_sen, interest_sen, fee_sen, balance_sen)
            select :cooperative, :id, count(*) + 1, :what, :entry, :day, :principal, :interest, :fee,
                   coalesce(sum(principal_sen), 0) + :principal
              from term_deposit_movement
             where cooperative_id = :cooperative and deposit_id = :id""";

    private final EntityManager entities;

    TermPassbooks(EntityManager entities) {
        this.entities = entities;
    }

    /** A movement, and what the deposit held after it. */
    record Line(TermMovement movement, Rupiah balance) {}

    /** In the order of the journal; a deposit has at most one a month, and two at its ends. */
    List<Line> of(TermDeposit deposit) {
        return of(deposit, Long.MAX_VALUE);
    }

    /** The same, in the first entries of the book. */
    List<Line> of(TermDeposit deposit, long entries) {
        List<?> rows = entities.createNativeQuery(OF_DEPOSIT, Tuple.class)
                .setParameter("cooperative", deposit.cooperativeId())
                .setParameter("id", deposit.id())
                .setParameter("entries", entries)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(TermPassbooks::line).toList();
    }

    /** Call it with the book locked. */
    void add(UUID cooperativeId, UUID depositId, TermMovement movement) {
        entities.createNativeQuery(ADD)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", depositId)
                .setParameter("what", movement.what().name())
                .setParameter("entry", movement.entryNumber())
                .setParameter("day", movement.effectiveDate())
                .setParameter("principal", movement.principal().sen())
                .setParameter("interest", movement.interest().sen())
                .setParameter("fee", movement.fee().sen())
                .executeUpdate();
    }

    private static Line line(Tuple row) {
        return new Line(
                new TermMovement(
                        What.valueOf(row.get("what", String.class)),
                        row.get("entry_number", Long.class),
                        row.get("effective_date", LocalDate.class),
                        Rupiah.ofSen(row.get("principal_sen", Long.class)),
                        Rupiah.ofSen(row.get("interest_sen", Long.class)),
                        Rupiah.ofSen(row.get("fee_sen", Long.class))),
                Rupiah.ofSen(row.get("balance_sen", Long.class)));
    }
}
