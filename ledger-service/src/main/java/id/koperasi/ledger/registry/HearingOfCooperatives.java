package id.koperasi.ledger.registry;

import id.koperasi.ledger.chart.BusinessUnits;
import id.koperasi.ledger.founding.Founding;
import id.koperasi.ledger.founding.OpenBook;
import id.koperasi.ledger.founding.OpeningBooks;
import id.koperasi.ledger.office.Officers;
import id.koperasi.ledger.registry.RegistryEvent.BusinessUnitOpened;
import id.koperasi.ledger.registry.RegistryEvent.CooperativeChanged;
import id.koperasi.ledger.registry.RegistryEvent.CooperativeFormed;
import id.koperasi.ledger.registry.RegistryEvent.CooperativeProposed;
import id.koperasi.ledger.registry.RegistryEvent.FoundersRecorded;
import id.koperasi.ledger.registry.RegistryEvent.OfficerAppointed;
import id.koperasi.ledger.registry.RegistryEvent.OfficerTermEnded;
import id.koperasi.ledger.registry.RegistryEvent.RegionChanged;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.platform.place.PlacingTenants;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps the projections of cooperatives and officers in step with the registry, and opens books. */
@ApplicationScoped
class HearingOfCooperatives implements EventListener<RegistryEvent> {

    private final KnownCooperatives cooperatives;
    private final OpeningBooks opening;
    private final Officers officers;
    private final BusinessUnits units;
    private final PlacingTenants places;

    HearingOfCooperatives(
            KnownCooperatives cooperatives,
            OpeningBooks opening,
            Officers officers,
            BusinessUnits units,
            PlacingTenants places) {
        this.cooperatives = cooperatives;
        this.opening = opening;
        this.officers = officers;
        this.units = units;
        this.places = places;
    }

    @Override
    public Class<RegistryEvent> hears() {
        return RegistryEvent.class;
    }

    @Override
    public void on(RegistryEvent event, EventEnvelope envelope) {
        switch (event) {
            case CooperativeProposed e ->
                cooperatives.persist(new KnownCooperative(
                        e.cooperativeId(),
                        village(e.cooperativeId(), e.village().code(), envelope),
                        e.name()));
            case CooperativeFormed e ->
                opening.open(book(e, village(e.cooperativeId(), e.village().code(), envelope)), envelope.trace());
            case CooperativeChanged e -> change(e, envelope);
            case RegionChanged e -> {
                if (e.successor() != null) {
                    places.move(e.code(), e.successor(), e.effectiveOn(), envelope.time());
                }
            }
            case FoundersRecorded e -> opening.founded(founding(e), envelope.trace());
            case OfficerAppointed e ->
                officers.appoint(
                        e.cooperativeId(), e.appointmentId(), e.person(), e.office(), e.termFrom(), e.termUntil());
            case OfficerTermEnded e ->
                officers.end(e.cooperativeId(), e.appointmentId(), e.person(), e.office(), e.endedOn());
            case BusinessUnitOpened e ->
                units.opened(e.cooperativeId(), e.unitId(), e.function(), e.name(), e.openedOn());
        }
    }

    private void change(CooperativeChanged event, EventEnvelope envelope) {
        switch (event.particular()) {
            case "NAME" -> opening.rename(event.cooperativeId(), event.value());
            case "VILLAGE" -> village(event.cooperativeId(), event.value(), envelope);
            default -> Log.debugf("Particular of no concern: particular=%s", event.particular());
        }
    }

    private String village(UUID cooperative, String code, EventEnvelope envelope) {
        return places.told(cooperative, code, envelope.time());
    }

    private static OpenBook book(CooperativeFormed e, String villageCode) {
        return new OpenBook(
                e.cooperativeId(), villageCode, e.name(), e.formedOn(), e.principalSavings(), e.mandatorySavings());
    }

    private static Founding founding(FoundersRecorded e) {
        return new Founding(
                e.cooperativeId(),
                e.paidInOn(),
                e.founders().stream()
                        .map(founder -> new Founding.Founder(
                                founder.person(), founder.name(), founder.principalPaid(), founder.mandatoryPaid()))
                        .toList());
    }
}
