package id.koperasi.registry.activity;

import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.progress.Activities;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Puts what was heard of a cooperative where it counts. Every cooperative began here, so one that is not known is no fact
 * that comes later: the event is wrong, and its stream is parked for somebody to look at.
 */
@ApplicationScoped
class HeardFacts {

    private final FormedCooperatives cooperatives;
    private final Milestones milestones;
    private final Activities activities;

    HeardFacts(FormedCooperatives cooperatives, Milestones milestones, Activities activities) {
        this.cooperatives = cooperatives;
        this.milestones = milestones;
        this.activities = activities;
    }

    void reached(UUID cooperativeId, Milestone fact, LocalDate day) {
        milestones.reached(cooperativeId, villageOf(cooperativeId), fact, day);
    }

    void happened(UUID cooperativeId, LocalDate day, String what) {
        activities.happened(cooperativeId, villageOf(cooperativeId), day, what);
    }

    private String villageOf(UUID cooperativeId) {
        return cooperatives
                .find(cooperativeId)
                .map(CooperativeProfile::villageCode)
                .orElseThrow(() -> new IllegalStateException("no cooperative has the id " + cooperativeId));
    }
}
