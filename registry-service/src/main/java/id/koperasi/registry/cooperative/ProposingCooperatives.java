package id.koperasi.registry.cooperative;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.CooperativeRejection.UnknownVillage;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageOutsideRegion;
import id.koperasi.registry.event.RegistryEvent;
import id.koperasi.registry.event.RegistryEvent.CooperativeProposed;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.region.Villages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The village meeting is called: a cooperative begins. */
@ApplicationScoped
class ProposingCooperatives {

    private final Cooperatives cooperatives;
    private final Villages villages;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Ids ids;

    ProposingCooperatives(
            Cooperatives cooperatives,
            Villages villages,
            CurrentCaller caller,
            Outbox outbox,
            BusinessClock clock,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.villages = villages;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Cooperative propose(ProposeCooperative command) {
        if (!caller.reach().coversRegion(command.villageCode())) {
            throw new RejectedException(new VillageOutsideRegion(command.villageCode()));
        }
        Village village = villages.find(command.villageCode())
                .orElseThrow(() -> new RejectedException(new UnknownVillage(command.villageCode())));
        var cooperative = Cooperative.proposed(ids.next(), village, clock.today(village.zone()));
        cooperatives.persist(cooperative);
        outbox.append(announcement(cooperative, village));
        return cooperative;
    }

    private static CooperativeProposed announcement(Cooperative cooperative, Village village) {
        return new CooperativeProposed(
                cooperative.id(),
                cooperative.name(),
                cooperative.kind().name(),
                new RegistryEvent.Village(
                        village.code(), village.name(), village.district(), village.regency(), village.province()),
                cooperative.proposedOn());
    }
}
