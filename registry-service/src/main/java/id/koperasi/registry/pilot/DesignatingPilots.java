package id.koperasi.registry.pilot;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.BusinessEvent.PilotDesignated;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** An office names a cooperative a pilot. */
@ApplicationScoped
class DesignatingPilots {

    private final FormedCooperatives cooperatives;
    private final PilotDesignations pilots;
    private final Milestones milestones;
    private final StatedDates dates;
    private final Outbox outbox;

    DesignatingPilots(
            FormedCooperatives cooperatives,
            PilotDesignations pilots,
            Milestones milestones,
            StatedDates dates,
            Outbox outbox) {
        this.cooperatives = cooperatives;
        this.pilots = pilots;
        this.milestones = milestones;
        this.dates = dates;
        this.outbox = outbox;
    }

    @Transactional
    PilotDesignation designate(DesignatePilot command) {
        CooperativeProfile cooperative = cooperatives.formed(command.cooperativeId());
        dates.mustHaveCome(command.designatedOn(), cooperative.zone());
        var pilot = new PilotDesignation(cooperative, command);
        pilots.persist(pilot);
        milestones.reached(cooperative.id(), cooperative.villageCode(), Milestone.PILOT, command.designatedOn());
        outbox.append(new PilotDesignated(
                cooperative.id(), command.designatedBy(), command.letterNumber(), command.designatedOn()));
        return pilot;
    }
}
