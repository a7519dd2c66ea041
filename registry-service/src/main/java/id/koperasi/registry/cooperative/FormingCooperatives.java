package id.koperasi.registry.cooperative;

import id.koperasi.registry.cooperative.FormationRecord.CapitalRow;
import id.koperasi.registry.founding.Capital;
import id.koperasi.registry.founding.FoundingLimits;
import id.koperasi.registry.founding.FoundingMeeting;
import id.koperasi.registry.founding.Limits;
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

    /** With its deed, and whether it is known that its notary serves there. */
    record Signed(Cooperative cooperative, boolean notaryKnown) {}

    @Transactional
    Signed sign(UUID id, Deed deed) {
        Cooperative cooperative = cooperatives.locked(id);
        var record = new FormationRecord();
        boolean known = steps.sign(record, cooperative, deed, limits.history().on(deed.signedOn()));
        records.write(record);
        return new Signed(cooperative, known);
    }

    @Transactional
    Cooperative form(UUID id, ToldDecree told, List<Payment> payments, Capital capital) {
        Cooperative cooperative = cooperatives.locked(id);
        Decree decree = Decree.settled(told, cooperative.route(), cooperatives.olderNumber(id));
        Village village = villages.find(cooperative.villageCode()).orElseThrow();
        var record = new FormationRecord();
        Limits rules = limits.history().on(decree.decidedOn());
        var paid = steps.form(
                record,
                cooperative,
                village,
                cooperatives.people(id),
                decree,
                payments,
                capital.brokenBy(payments, rules));
        if (capital.proven() != null) {
            record.capitals.add(CapitalRow.of(cooperative, capital));
        }
        records.write(record);
        records.pay(paid);
        return cooperative;
    }
}
