package id.koperasi.funding.grantuse;

import id.koperasi.funding.event.FundingEvent.GrantUseReported;
import id.koperasi.funding.grantuse.UseRejection.MoreThanTheGrant;
import id.koperasi.funding.grantuse.Uses.Received;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Chair or treasurer tell what a grant was spent on; never more than was received. */
@ApplicationScoped
class ReportingUses {

    private final Uses uses;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Outbox outbox;

    ReportingUses(Uses uses, StatedDates dates, CurrentCaller caller, Outbox outbox) {
        this.uses = uses;
        this.dates = dates;
        this.caller = caller;
        this.outbox = outbox;
    }

    @Transactional
    void report(UUID allocationId, List<Use> spent) {
        Received grant = get(allocationId);
        for (Use use : spent) {
            dates.mustHaveCome(use.spentOn(), IndonesianZone.ofRegion(grant.villageCode()));
            dates.mustNotPrecede(use.spentOn(), grant.receivedOn());
        }
        Rupiah used = uses.add(allocationId, grant, spent, caller.get().subject());
        if (used.compareTo(grant.amount()) > 0) {
            throw new RejectedException(new MoreThanTheGrant(grant.amount(), used));
        }
        outbox.append(new GrantUseReported(grant.cooperativeId(), allocationId, grant.amount(), used));
        Log.infof("Use of a grant reported: allocation=%s used=%s", allocationId, used);
    }

    /** A grant that was received, or the refusal that there is none within reach. */
    Received get(UUID allocationId) {
        return uses.received(allocationId).orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
