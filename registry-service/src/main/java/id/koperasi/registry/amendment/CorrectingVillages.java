package id.koperasi.registry.amendment;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.amendment.AmendmentRejection.PlansCitePotentials;
import id.koperasi.registry.amendment.AmendmentRejection.SaysSoAlready;
import id.koperasi.registry.amendment.ParticularChange.Told;
import id.koperasi.registry.cooperative.Announced;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.CooperativeRejection.HasEnded;
import id.koperasi.registry.cooperative.CooperativeRejection.UnknownVillage;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageOutsideRegion;
import id.koperasi.registry.cooperative.Particular;
import id.koperasi.registry.event.FormationEvent.CooperativeChanged;
import id.koperasi.registry.identity.IdentityNumbers;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.region.Villages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/**
 * A cooperative was written down in the wrong village. Its name must be one for the right one, which has no other first
 * cooperative and shares none; kind, figures, campaigns and everything that says where it is follow. Villages that share it
 * stay with it, so it moves within their regency.
 */
@ApplicationScoped
class CorrectingVillages {

    private static final String CITING =
            "select count(*) from business_plan where cooperative_id = :cooperative and potential_id is not null";

    private final ChangingCooperatives changing;
    private final ParticularChanges changes;
    private final Villages villages;
    private final Values values;
    private final IdentityNumbers numbers;
    private final Session session;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Ids ids;

    CorrectingVillages(
            ChangingCooperatives changing,
            ParticularChanges changes,
            Villages villages,
            Values values,
            IdentityNumbers numbers,
            Session session,
            BusinessClock clock,
            CurrentCaller caller,
            Outbox outbox,
            Ids ids) {
        this.changing = changing;
        this.changes = changes;
        this.villages = villages;
        this.values = values;
        this.numbers = numbers;
        this.session = session;
        this.clock = clock;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    ParticularChange correct(CorrectVillage command) {
        CooperativeProfile cooperative = changing.lock(command.cooperativeId());
        Village village = reached(command, cooperative);
        String before = cooperative.villageCode();
        String called = Objects.requireNonNull(changing.told(cooperative.id(), Particular.NAME));
        String name = values.name(command.name() == null ? called : command.name(), null, cooperative, village);
        mustCiteNothing(cooperative.id());
        changing.tell(cooperative.id(), Particular.NAME, name);
        changing.tell(cooperative.id(), Particular.VILLAGE, village.code());
        changing.moved(cooperative.id(), before, village.code());
        numbers.doubtAnew(cooperative.id());
        var told = new Told(clock.now(), caller.get().subject(), caller.get().rolesInOrder(), null);
        if (!name.equals(called)) {
            changes.persist(new ParticularChange(
                    ids.next(), village.code(), command.telling(Particular.NAME, name), called, told));
            outbox.append(new CooperativeChanged(cooperative.id(), Particular.NAME.name(), name, "CORRECTION", null));
        }
        var change = new ParticularChange(
                ids.next(), village.code(), command.telling(Particular.VILLAGE, village.code()), before, told);
        changes.persist(change);
        outbox.append(new CooperativeChanged(
                cooperative.id(),
                Particular.VILLAGE.name(),
                village.code(),
                "CORRECTION",
                null,
                Announced.village(village),
                changing.lock(cooperative.id()).kind().name()));
        return change;
    }

    /** Whoever moves it is in charge of both villages. */
    private Village reached(CorrectVillage command, CooperativeProfile cooperative) {
        if (cooperative.status().ended()) {
            throw new RejectedException(new HasEnded(cooperative.status()));
        }
        if (!caller.reach().coversRegion(command.villageCode())) {
            throw new RejectedException(new VillageOutsideRegion(command.villageCode()));
        }
        Village village = villages.find(command.villageCode())
                .orElseThrow(() -> new RejectedException(new UnknownVillage(command.villageCode())));
        if (village.code().equals(cooperative.villageCode())) {
            throw new RejectedException(new SaysSoAlready(Particular.VILLAGE));
        }
        return village;
    }

    private void mustCiteNothing(UUID cooperativeId) {
        long citing = session.createNativeQuery(CITING, Long.class)
                .setParameter("cooperative", cooperativeId)
                .getSingleResult();
        if (citing > 0) {
            throw new RejectedException(new PlansCitePotentials(citing));
        }
    }
}
