package id.koperasi.registry.cooperative;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeRejection.NoFirstCooperative;
import id.koperasi.registry.cooperative.CooperativeRejection.SecondWithoutExisting;
import id.koperasi.registry.cooperative.CooperativeRejection.UnknownVillage;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageOutsideRegion;
import id.koperasi.registry.founding.FoundingLimits;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.region.Villages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The village meeting is called: a cooperative begins. */
@ApplicationScoped
class ProposingCooperatives {

    private final Cooperatives cooperatives;
    private final FormationSteps steps;
    private final FormationRecords records;
    private final FoundingLimits limits;
    private final Villages villages;
    private final CurrentCaller caller;

    ProposingCooperatives(
            Cooperatives cooperatives,
            FormationSteps steps,
            FormationRecords records,
            FoundingLimits limits,
            Villages villages,
            CurrentCaller caller) {
        this.cooperatives = cooperatives;
        this.steps = steps;
        this.records = records;
        this.limits = limits;
        this.villages = villages;
        this.caller = caller;
    }

    @Transactional
    Cooperative propose(ProposeCooperative command) {
        if (!caller.reach().coversRegion(command.villageCode())) {
            throw new RejectedException(new VillageOutsideRegion(command.villageCode()));
        }
        Village village = villages.find(command.villageCode())
                .orElseThrow(() -> new RejectedException(new UnknownVillage(command.villageCode())));
        var record = new FormationRecord();
        var cooperative = steps.propose(record, village, name(village, command), command, limits.history());
        cooperatives.persist(cooperative);
        records.write(record);
        return cooperative;
    }

    /** A further one of the same village is numbered, since no two are called the same (Permenkum 13/2025, art. 7). */
    private String name(Village village, ProposeCooperative command) {
        if (command.second() == null) {
            return village.cooperativeName();
        }
        command.second().mustBeStated();
        if (command.existing() == null) {
            throw new RejectedException(new SecondWithoutExisting());
        }
        long before = cooperatives.countIn(village.code());
        if (before == 0) {
            throw new RejectedException(new NoFirstCooperative());
        }
        return cooperatives.furtherName(village.cooperativeName(), before + 1);
    }
}
