package id.koperasi.registry.cooperative;

import id.koperasi.registry.founding.FoundingLimits;
import id.koperasi.registry.founding.FoundingMeeting;
import id.koperasi.registry.founding.Payment;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.region.Villages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A cooperative goes its way from the founding meeting to the decree, a step at a time. */
@ApplicationScoped
class FormingCooperatives {

    private final Cooperatives cooperatives;
    private final FormationSteps steps;
    private final FormationRecords records;
    private final FoundingLimits limits;
    private final Villages villages;

    FormingCooperatives(
            Cooperatives cooperatives,
            FormationSteps steps,
            FormationRecords records,
            FoundingLimits limits,
            Villages villages) {
        this.cooperatives = cooperatives;
        this.steps = steps;
        this.records = records;
        this.limits = limits;
        this.villages = villages;
    }

    @Transactional
    Cooperative meet(UUID id, FoundingMeeting meeting) {
        Cooperative cooperative = cooperatives.locked(id);
        var record = new FormationRecord();
        steps.meet(record, cooperative, meeting, limits.history().on(meeting.heldOn()));
        records.write(record);
        return cooperative;
    }

    @Transactional
    Cooperative sign(UUID id, Deed deed) {
        Cooperative cooperative = cooperatives.locked(id);
        var record = new FormationRecord();
        steps.sign(record, cooperative, deed);
        records.write(record);
        return cooperative;
    }

    @Transactional
    Cooperative form(UUID id, Decree decree, List<Payment> payments) {
        Cooperative cooperative = cooperatives.locked(id);
        Village village = villages.find(cooperative.villageCode()).orElseThrow();
        var record = new FormationRecord();
        var paid = steps.form(record, cooperative, village, cooperatives.people(id), decree, payments);
        records.write(record);
        records.pay(paid);
        return cooperative;
    }
}
