package id.koperasi.registry.premises;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.AgreementEvent.FacilityAgreementEnded;
import id.koperasi.registry.premises.PremisesRejection.AgreementOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Agreements on stores of the government end before their last day. */
@ApplicationScoped
public class EndingAgreements {

    private final FormedCooperatives cooperatives;
    private final Facilities facilities;
    private final OperatingAgreements agreements;
    private final StatedDates dates;
    private final Outbox outbox;

    EndingAgreements(
            FormedCooperatives cooperatives,
            Facilities facilities,
            OperatingAgreements agreements,
            StatedDates dates,
            Outbox outbox) {
        this.cooperatives = cooperatives;
        this.facilities = facilities;
        this.agreements = agreements;
        this.dates = dates;
        this.outbox = outbox;
    }

    /** Why one ends early. */
    private enum Cause {
        TERMINATED,
        COOPERATIVE_ENDED
    }

    /** The facility is held, as it is while an agreement is recorded. */
    @Transactional
    OperatingAgreement end(UUID cooperativeId, UUID facilityId, UUID agreementId, LocalDate day, String reason) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        facilities.lock(cooperativeId, facilityId);
        OperatingAgreement agreement =
                agreements.find(facilityId, agreementId).orElseThrow(() -> new RejectedException(new NotFound()));
        dates.mustHaveCome(day, cooperative.zone());
        dates.mustNotPrecede(day, agreement.from());
        if (agreement.endedOn() != null || !day.isBefore(agreement.until())) {
            throw new RejectedException(new AgreementOver(agreement.lastDay()));
        }
        end(agreement, day, Cause.TERMINATED, reason);
        return agreement;
    }

    /** The cooperative is no more, so it runs nothing; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allEnd(UUID cooperativeId, LocalDate day, String reason) {
        agreements
                .lockNotOver(cooperativeId, day)
                .forEach(agreement -> end(agreement, day, Cause.COOPERATIVE_ENDED, reason));
    }

    /**
     * The cooperative ended on another day than was told, so what ended with it ended on that day, at the latest on its agreed
     * last one; a part of the running transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allEndedOtherwise(UUID cooperativeId, LocalDate before, LocalDate now, String reason) {
        agreements.lockEndedOn(cooperativeId, before, reason).forEach(agreement -> {
            LocalDate last = agreement.until();
            if (!last.isAfter(now)) {
                agreement.endAsAgreed();
                announce(agreement, Cause.COOPERATIVE_ENDED, last);
            } else {
                end(agreement, now, Cause.COOPERATIVE_ENDED, reason);
            }
        });
        agreements.flush();
        allEnd(cooperativeId, now, reason);
    }

    private void end(OperatingAgreement agreement, LocalDate day, Cause cause, String reason) {
        agreement.end(day, reason);
        announce(agreement, cause, day);
    }

    private void announce(OperatingAgreement agreement, Cause cause, LocalDate day) {
        outbox.append(new FacilityAgreementEnded(
                agreement.cooperativeId(), agreement.facilityId(), agreement.id(), cause.name(), day));
    }
}
