package id.koperasi.registry.business;

import id.koperasi.registry.business.UnitChanges.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** A cooperative that is no more has no open unit. */
@ApplicationScoped
public class ClosingUnits {

    private final BusinessUnits units;
    private final UnitChanges changes;

    ClosingUnits(BusinessUnits units, UnitChanges changes) {
        this.units = units;
        this.changes = changes;
    }

    /** All its open units close on that day, or on the later one on which they opened; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allClose(UUID cooperativeId, LocalDate day, String reason) {
        units.lockOpen(cooperativeId)
                .forEach(unit -> changes.close(
                        unit,
                        day.isBefore(unit.changedOn()) ? unit.changedOn() : day,
                        Cause.COOPERATIVE_ENDED,
                        reason));
    }

    /** The cooperative ended on another day than was told, so what closed with it closed on that day. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allClosedOtherwise(UUID cooperativeId, LocalDate before, LocalDate now, String reason) {
        changes.closedOtherwise(cooperativeId, before, now, reason)
                .forEach((unitId, day) -> units.lock(cooperativeId, unitId)
                        .ifPresent(unit -> changes.closedWithItsCooperative(unit, day)));
    }
}
