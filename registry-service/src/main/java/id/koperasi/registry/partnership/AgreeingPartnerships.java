package id.koperasi.registry.partnership;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.AgreementEvent.PartnershipAgreed;
import id.koperasi.registry.partnership.PartnershipRejection.EndsBeforeItBegins;
import id.koperasi.registry.partnership.PartnershipRejection.VolumeWithoutUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** A cooperative and a partner agree. An agreement may begin later than today. */
@ApplicationScoped
class AgreeingPartnerships {

    private final FormedCooperatives cooperatives;
    private final Partnerships partnerships;
    private final Outbox outbox;
    private final Ids ids;

    AgreeingPartnerships(FormedCooperatives cooperatives, Partnerships partnerships, Outbox outbox, Ids ids) {
        this.cooperatives = cooperatives;
        this.partnerships = partnerships;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Partnership agree(UUID cooperativeId, AgreePartnership command) {
        CooperativeProfile cooperative = cooperatives.formed(cooperativeId);
        check(command);
        var partnership = new Partnership(ids.next(), cooperative, command);
        partnerships.persist(partnership);
        announce(partnership);
        return partnership;
    }

    /** Tells integrators what was agreed; of one that was corrected, what holds now. */
    void announce(Partnership partnership) {
        outbox.append(new PartnershipAgreed(
                partnership.cooperativeId(),
                partnership.id(),
                partnership.kind().name(),
                partnership.partner(),
                partnership.commodity(),
                partnership.volume(),
                partnership.unit(),
                partnership.from(),
                partnership.until(),
                partnership.agreementNumber()));
    }

    static void check(AgreePartnership command) {
        LocalDate until = command.until();
        if (until != null && until.isBefore(command.from())) {
            throw new RejectedException(new EndsBeforeItBegins(command.from(), until));
        }
        if ((command.volume() == null) != (command.unit() == null)) {
            throw new RejectedException(new VolumeWithoutUnit());
        }
    }
}
