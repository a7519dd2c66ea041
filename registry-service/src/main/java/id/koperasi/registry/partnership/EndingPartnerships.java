package id.koperasi.registry.partnership;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.AgreementEvent.PartnershipEnded;
import id.koperasi.registry.partnership.PartnershipRejection.PartnershipOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Partnerships end before their last day. */
@ApplicationScoped
public class EndingPartnerships {

    private final FormedCooperatives cooperatives;
    private final Partnerships partnerships;
    private final StatedDates dates;
    private final Outbox outbox;

    EndingPartnerships(FormedCooperatives cooperatives, Partnerships partnerships, StatedDates dates, Outbox outbox) {
        this.cooperatives = cooperatives;
        this.partnerships = partnerships;
        this.dates = dates;
        this.outbox = outbox;
    }

    /** Why one ends early. */
    private enum Cause {
        TERMINATED,
        COOPERATIVE_ENDED
    }

    @Transactional
    Partnership end(UUID cooperativeId, UUID partnershipId, LocalDate day, String reason) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        Partnership partnership = partnerships
                .lock(cooperative.id(), partnershipId)
                .orElseThrow(() -> new RejectedException(new NotFound()));
        dates.mustHaveCome(day, cooperative.zone());
        dates.mustNotPrecede(day, partnership.from());
        LocalDate last = partnership.lastDay();
        if (last != null && (partnership.endedOn() != null || !day.isBefore(last))) {
            throw new RejectedException(new PartnershipOver(last));
        }
        end(partnership, day, Cause.TERMINATED, reason);
        return partnership;
    }

    /** The cooperative is no more, so nothing it agreed goes on; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allEnd(UUID cooperativeId, LocalDate day, String reason) {
        partnerships
                .lockNotOver(cooperativeId, day)
                .forEach(partnership -> end(partnership, day, Cause.COOPERATIVE_ENDED, reason));
    }

    /**
     * The cooperative ended on another day than was told, so what ended with it ended on that day, at the latest on its agreed
     * last one; a part of the running transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allEndedOtherwise(UUID cooperativeId, LocalDate before, LocalDate now, String reason) {
        partnerships.lockEndedOn(cooperativeId, before, reason).forEach(partnership -> {
            LocalDate last = partnership.until();
            if (last != null && !last.isAfter(now)) {
                partnership.endAsAgreed();
                announce(partnership, Cause.COOPERATIVE_ENDED, last);
            } else {
                end(partnership, now, Cause.COOPERATIVE_ENDED, reason);
            }
        });
        partnerships.flush();
        allEnd(cooperativeId, now, reason);
    }

    private void end(Partnership partnership, LocalDate day, Cause cause, String reason) {
        partnership.end(day, reason);
        announce(partnership, cause, day);
    }

    private void announce(Partnership partnership, Cause cause, LocalDate day) {
        outbox.append(new PartnershipEnded(partnership.cooperativeId(), partnership.id(), cause.name(), day));
    }
}
