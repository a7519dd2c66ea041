package id.koperasi.registry.launch;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.event.RegionEvent.LaunchHeld;
import id.koperasi.registry.event.RegionEvent.MouSigned;
import id.koperasi.registry.launch.LaunchRejection.NotToBeLaunched;
import id.koperasi.registry.launch.Launches.Launch;
import id.koperasi.registry.launch.Memoranda.Memorandum;
import id.koperasi.registry.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An office signs with others, or launches what was formed. */
@ApplicationScoped
class RecordingLaunches {

    private final Memoranda memoranda;
    private final Launches launches;
    private final CoveredRegions regions;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    RecordingLaunches(
            Memoranda memoranda, Launches launches, CoveredRegions regions, StatedDates dates, Outbox outbox, Ids ids) {
        this.memoranda = memoranda;
        this.launches = launches;
        this.regions = regions;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    void sign(Memorandum memorandum) {
        check(memorandum);
        memoranda.sign(memorandum);
        announce(memorandum);
    }

    /** Tells integrators what was signed; of one that was corrected, what holds now. */
    void announce(Memorandum memorandum) {
        outbox.append(new MouSigned(
                memorandum.id(),
                memorandum.number(),
                memorandum.subject(),
                memorandum.parties(),
                memorandum.regions(),
                memorandum.signedOn(),
                memorandum.until()));
    }

    /** All its regions are the caller's, and its days lie in order. */
    void check(Memorandum memorandum) {
        for (String code : memorandum.regions()) {
            Region region = regions.own(code);
            dates.mustHaveCome(memorandum.signedOn(), region.zone());
        }
        LocalDate until = memorandum.until();
        if (until != null) {
            dates.mustNotPrecede(until, memorandum.signedOn());
        }
    }

    /** Those that are named, or, when none is, all that were formed in the region by then. */
    @Transactional
    Launch launch(String regionCode, LocalDate day, String place, String launchedBy, List<UUID> named) {
        long count = counted(regionCode, day, named);
        var launch = new Launch(ids.next(), regionCode, day, place, launchedBy, count, named.isEmpty());
        launches.record(launch);
        launches.name(launch.id(), named);
        announce(launch);
        return launch;
    }

    /** How many were launched on a day: those that are named, each of which was formed by then, or all that were. */
    long counted(String regionCode, LocalDate day, List<UUID> named) {
        Region region = regions.own(regionCode);
        dates.mustHaveCome(day, region.zone());
        launches.notFormed(regionCode, day, named).ifPresent(missing -> {
            throw new RejectedException(new NotToBeLaunched(missing));
        });
        return named.isEmpty() ? launches.formed(regionCode, day) : named.size();
    }

    /** The same of a launch that is told anew: of the same day it was counted then, though villages have moved since. */
    long recounted(Launch before, LocalDate day, List<UUID> named) {
        regions.own(before.regionCode());
        return day.equals(before.launchedOn()) ? before.cooperatives() : counted(before.regionCode(), day, named);
    }

    /** Tells integrators of a launch; of one that was corrected, what holds now. */
    void announce(Launch launch) {
        outbox.append(new LaunchHeld(
                launch.id(),
                launch.regionCode(),
                launch.place(),
                launch.launchedBy(),
                launch.cooperatives(),
                launch.allFormed(),
                launch.launchedOn()));
    }
}
