package id.koperasi.registry.sharing;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.FormationEvent.VillageJoined;
import id.koperasi.registry.event.FormationEvent.VillageLeft;
import id.koperasi.registry.founding.FoundingLimits;
import id.koperasi.registry.progress.Coverage;
import id.koperasi.registry.region.Villages;
import id.koperasi.registry.sharing.SharingRejection.VillageElsewhere;
import id.koperasi.registry.sharing.SharingRejection.VillageTooLarge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** A small village joins the cooperative of another, or leaves it to found its own. */
@ApplicationScoped
public class SharingCooperatives {

    private static final int REGENCY = "00.00".length();

    private final FormedCooperatives cooperatives;
    private final ServedVillages served;
    private final Villages villages;
    private final FoundingLimits limits;
    private final Coverage coverage;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Outbox outbox;

    SharingCooperatives(
            FormedCooperatives cooperatives,
            ServedVillages served,
            Villages villages,
            FoundingLimits limits,
            Coverage coverage,
            StatedDates dates,
            CurrentCaller caller,
            Outbox outbox) {
        this.cooperatives = cooperatives;
        this.served = served;
        this.villages = villages;
        this.limits = limits;
        this.coverage = coverage;
        this.dates = dates;
        this.caller = caller;
        this.outbox = outbox;
    }

    @Transactional
    ServedVillage join(ServeVillage command) {
        CooperativeProfile cooperative = cooperatives.formed(command.cooperativeId());
        String village = command.villageCode();
        boolean elsewhere = !village.startsWith(cooperative.villageCode().substring(0, REGENCY) + ".");
        if (elsewhere
                || !caller.reach().coversRegion(village)
                || villages.find(village).isEmpty()) {
            throw new RejectedException(new VillageElsewhere());
        }
        dates.mustHaveCome(command.servedFrom(), cooperative.zone());
        dates.mustNotPrecede(command.servedFrom(), Objects.requireNonNull(cooperative.formedOn()));
        int limit = limits.history().on(command.servedFrom()).sharedPopulation();
        if (command.population() >= limit) {
            throw new RejectedException(new VillageTooLarge(command.population(), limit));
        }
        var shares = new ServedVillage(cooperative, command);
        served.persistAndFlush(shares);
        coverage.begins(village, command.servedFrom());
        outbox.append(new VillageJoined(cooperative.id(), village, command.servedFrom()));
        return shares;
    }

    /** The cooperative has ended, so its villages are on their own; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allLeave(UUID cooperativeId, LocalDate day) {
        served.of(cooperativeId).stream()
                .filter(shares -> shares.servedUntil() == null)
                .forEach(shares -> end(shares, later(day, shares.servedFrom())));
    }

    /** The cooperative ended on another day than was told, so those that left with it left on that day. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allLeftOtherwise(UUID cooperativeId, LocalDate before, LocalDate now) {
        served.of(cooperativeId).stream()
                .filter(shares -> later(before, shares.servedFrom()).equals(shares.servedUntil()))
                .forEach(shares -> {
                    LocalDate day = later(now, shares.servedFrom());
                    served.tell(shares, shares.servedFrom(), day);
                    coverage.begins(shares.villageCode(), later(before, shares.servedFrom()));
                    coverage.ends(shares.villageCode(), day);
                    outbox.append(new VillageLeft(shares.cooperativeId(), shares.villageCode(), day));
                });
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    @Transactional
    ServedVillage leave(UUID cooperativeId, String villageCode, LocalDate leftOn) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        ServedVillage shares =
                served.served(cooperativeId, villageCode).orElseThrow(() -> new RejectedException(new NotFound()));
        dates.mustHaveCome(leftOn, cooperative.zone());
        dates.mustNotPrecede(leftOn, shares.servedFrom());
        end(shares, leftOn);
        return shares;
    }

    private void end(ServedVillage shares, LocalDate day) {
        shares.leaves(day);
        coverage.ends(shares.villageCode(), day);
        outbox.append(new VillageLeft(shares.cooperativeId(), shares.villageCode(), day));
    }
}
