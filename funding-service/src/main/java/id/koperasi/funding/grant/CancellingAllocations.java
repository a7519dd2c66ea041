package id.koperasi.funding.grant;

import id.koperasi.funding.grant.GrantRejection.AllocationCancelled;
import id.koperasi.funding.grant.GrantRejection.AllocationReceived;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was set aside and not received is taken back, so that the pledge has it for others. */
@ApplicationScoped
class CancellingAllocations {

    private final GrantProgrammes programmes;
    private final Pledges pledges;
    private final Allocations allocations;
    private final Receipts receipts;
    private final StatedDates dates;
    private final CurrentCaller caller;

    CancellingAllocations(
            GrantProgrammes programmes,
            Pledges pledges,
            Allocations allocations,
            Receipts receipts,
            StatedDates dates,
            CurrentCaller caller) {
        this.programmes = programmes;
        this.pledges = pledges;
        this.allocations = allocations;
        this.receipts = receipts;
        this.dates = dates;
        this.caller = caller;
    }

    @Transactional
    Allocation cancel(String code, UUID allocationId, String reason, LocalDate cancelledOn) {
        GrantProgramme programme = programmes.get(code);
        Pledge pledge = pledges.locked(programme, List.of(allocationId)).stream()
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
        Allocation allocation = allocations.findById(allocationId);
        dates.mustHaveCome(cancelledOn, IndonesianZone.ofRegion(programme.regionCode()));
        dates.mustNotPrecede(cancelledOn, allocation.allocatedOn());
        LocalDate before = allocation.cancelledOn();
        if (before != null) {
            throw new RejectedException(new AllocationCancelled(before));
        }
        receipts.findByIdOptional(allocationId).ifPresent(receipt -> {
            throw new RejectedException(new AllocationReceived(receipt.receivedOn()));
        });
        allocation.cancel(cancelledOn, reason, caller.get().subject());
        pledge.release(allocation.amount());
        Log.infof("Grant taken back: programme=%s allocation=%s", code, allocationId);
        return allocation;
    }
}
