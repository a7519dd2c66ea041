package id.koperasi.funding.registry;

import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.fact.FactKind;
import id.koperasi.funding.fact.Facts;
import id.koperasi.funding.fact.Facts.PilotWithdrawal;
import id.koperasi.funding.registry.RegistryEvent.BankAccountVerified;
import id.koperasi.funding.registry.RegistryEvent.BusinessPlanRated;
import id.koperasi.funding.registry.RegistryEvent.CooperativeChanged;
import id.koperasi.funding.registry.RegistryEvent.CooperativeDissolved;
import id.koperasi.funding.registry.RegistryEvent.CooperativeFormed;
import id.koperasi.funding.registry.RegistryEvent.CooperativeMerged;
import id.koperasi.funding.registry.RegistryEvent.CooperativeProposed;
import id.koperasi.funding.registry.RegistryEvent.CooperativeReinstated;
import id.koperasi.funding.registry.RegistryEvent.CooperativeSuspended;
import id.koperasi.funding.registry.RegistryEvent.CooperativeWithdrawn;
import id.koperasi.funding.registry.RegistryEvent.IdentityNumberRecorded;
import id.koperasi.funding.registry.RegistryEvent.MeetingResolved;
import id.koperasi.funding.registry.RegistryEvent.PilotDesignated;
import id.koperasi.funding.registry.RegistryEvent.PilotWithdrawn;
import id.koperasi.funding.registry.RegistryEvent.RegionChanged;
import id.koperasi.funding.registry.RegistryEvent.Resolution;
import id.koperasi.funding.standing.StandingChange;
import id.koperasi.funding.standing.StandingChanges;
import id.koperasi.funding.standing.State;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.place.PlacingTenants;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Keeps the projection of cooperatives, and the facts about them, in step with the registry. */
@ApplicationScoped
class HearingOfCooperatives implements EventListener<RegistryEvent> {

    private static final Map<String, FactKind> NUMBERS = Map.of(
            "NPWP", FactKind.NPWP,
            "NIB", FactKind.NIB,
            "NIK_KOPERASI", FactKind.NIK_KOPERASI);

    /** A village meeting is no meeting of the members, so that it cannot bind the cooperative. */
    private static final String VILLAGE_MEETING = "VILLAGE";

    private static final String BORROWING = "BORROWING";

    private final KnownCooperatives cooperatives;
    private final Facts facts;
    private final StandingChanges standings;
    private final PlacingTenants places;

    HearingOfCooperatives(
            KnownCooperatives cooperatives, Facts facts, StandingChanges standings, PlacingTenants places) {
        this.cooperatives = cooperatives;
        this.facts = facts;
        this.standings = standings;
        this.places = places;
    }

    @Override
    public Class<RegistryEvent> hears() {
        return RegistryEvent.class;
    }

    @Override
    public void on(RegistryEvent event, EventEnvelope envelope) {
        switch (event) {
            case CooperativeProposed e -> {
                cooperatives.know(e.cooperativeId(), e.village().code(), e.name(), e.kind());
                places.told(e.cooperativeId(), e.village().code(), envelope.time());
            }
            case CooperativeFormed e -> {
                cooperatives.know(e.cooperativeId(), e.village().code(), e.name(), e.kind());
                places.told(e.cooperativeId(), e.village().code(), envelope.time());
                note(envelope, e.cooperativeId(), FactKind.LEGAL_ENTITY, e.formedOn(), e.decreeNumber());
            }
            case CooperativeChanged e -> change(e, envelope);
            case RegionChanged e -> {
                if (e.successor() != null) {
                    places.move(e.code(), e.successor(), e.effectiveOn(), envelope.time());
                }
            }
            case CooperativeSuspended e -> stands(envelope, e.cooperativeId(), State.SUSPENDED, e.suspendedOn());
            case CooperativeReinstated e -> stands(envelope, e.cooperativeId(), State.GOOD, e.reinstatedOn());
            case CooperativeMerged e -> stands(envelope, e.cooperativeId(), State.MERGED, e.mergedOn());
            case CooperativeDissolved e -> stands(envelope, e.cooperativeId(), State.DISSOLVED, e.dissolvedOn());
            case CooperativeWithdrawn e -> stands(envelope, e.cooperativeId(), State.WITHDRAWN, e.withdrawnOn());
            case IdentityNumberRecorded e -> number(e, envelope);
            case BankAccountVerified e ->
                note(envelope, e.cooperativeId(), FactKind.ACCOUNT_VERIFIED, e.verifiedOn(), e.method());
            case PilotDesignated e -> facts.note(named(e, envelope));
            case PilotWithdrawn e ->
                facts.withdraw(new PilotWithdrawal(
                        envelope.id(), e.cooperativeId(), e.letterId(), e.letterNumber(), e.withdrawnOn()));
            case BusinessPlanRated e -> facts.note(rated(e, envelope));
            case MeetingResolved e -> borrowing(e, envelope);
        }
    }

    private void note(EventEnvelope envelope, UUID cooperativeId, FactKind kind, LocalDate since, String reference) {
        facts.note(Fact.plain(envelope.id(), cooperativeId, kind, envelope.type(), since, reference));
    }

    private void stands(EventEnvelope envelope, UUID cooperativeId, State state, LocalDate since) {
        standings.note(new StandingChange(envelope.id(), cooperativeId, state, envelope.type(), since));
    }

    /** Numbers of authorities that this service asks nothing of pass by. */
    private void number(IdentityNumberRecorded event, EventEnvelope envelope) {
        FactKind kind = NUMBERS.get(event.kind());
        if (kind == null) {
            Log.debugf("Number of no concern: kind=%s", event.kind());
            return;
        }
        note(envelope, event.cooperativeId(), kind, event.issuedOn(), event.number());
    }

    private void change(CooperativeChanged event, EventEnvelope envelope) {
        switch (event.particular()) {
            case "NAME" -> cooperatives.rename(event.cooperativeId(), event.value());
            case "VILLAGE" -> places.told(event.cooperativeId(), event.value(), envelope.time());
            default -> Log.debugf("Particular of no concern: particular=%s", event.particular());
        }
    }

    /** Each letter counts by itself; told again, the last word on it does. */
    private static Fact named(PilotDesignated event, EventEnvelope envelope) {
        return new Fact(
                envelope.id(),
                event.cooperativeId(),
                FactKind.PILOT,
                envelope.type(),
                event.designatedOn(),
                null,
                event.letterNumber(),
                null,
                event.letterId() == null ? null : event.letterId().toString(),
                null,
                null);
    }

    private static Fact rated(BusinessPlanRated event, EventEnvelope envelope) {
        return new Fact(
                envelope.id(),
                event.cooperativeId(),
                FactKind.PLAN_RATED,
                envelope.type(),
                event.ratedOn(),
                null,
                event.rating(),
                null,
                event.planId().toString(),
                event.rating(),
                null);
    }

    /** What the members allow to borrow, or that they allow nothing: corrected minutes are told again, and the last count. */
    private void borrowing(MeetingResolved event, EventEnvelope envelope) {
        if (event.kind().equals(VILLAGE_MEETING)) {
            return;
        }
        Rupiah limit = event.resolutions().stream()
                .filter(resolution -> resolution.decision().equals(BORROWING))
                .map(Resolution::limit)
                .filter(Objects::nonNull)
                .filter(Rupiah::isPositive)
                .max(Comparator.naturalOrder())
                .orElse(null);
        facts.note(new Fact(
                envelope.id(),
                event.cooperativeId(),
                FactKind.BORROWING_RESOLVED,
                envelope.type(),
                event.heldOn(),
                null,
                String.valueOf(Objects.requireNonNullElse(limit, Rupiah.ZERO)),
                null,
                event.meetingId().toString(),
                null,
                limit));
    }
}
