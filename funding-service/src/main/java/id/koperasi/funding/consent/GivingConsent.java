package id.koperasi.funding.consent;

import id.koperasi.funding.consent.ConsentRejection.AnotherOffice;
import id.koperasi.funding.event.FundingEvent.ConsentRecorded;
import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.fact.FactKind;
import id.koperasi.funding.fact.Facts;
import id.koperasi.funding.registry.KnownCooperative;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.EventNames;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Village head or regency agrees; the passport knows it in the same transaction. */
@ApplicationScoped
class GivingConsent {

    private final KnownCooperatives cooperatives;
    private final Consents consents;
    private final Facts facts;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Ids ids;

    GivingConsent(
            KnownCooperatives cooperatives,
            Consents consents,
            Facts facts,
            StatedDates dates,
            CurrentCaller caller,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.consents = consents;
        this.facts = facts;
        this.dates = dates;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Consent give(UUID cooperativeId, String minutesNumber, LocalDate consentedOn) {
        KnownCooperative cooperative = cooperatives.get(cooperativeId);
        Giver giver = Giver.of(cooperative.kind());
        if (!speaksFor(giver, cooperative, caller.get())) {
            throw new RejectedException(new AnotherOffice(giver.role()));
        }
        dates.mustHaveCome(consentedOn, IndonesianZone.ofRegion(cooperative.villageCode()));
        var consent = new Consent(
                ids.next(),
                cooperativeId,
                cooperative.villageCode(),
                giver,
                minutesNumber,
                consentedOn,
                caller.get().subject());
        consents.persistAndFlush(consent);
        var event = new ConsentRecorded(cooperativeId, giver.name(), minutesNumber, consentedOn);
        UUID eventId = outbox.append(event);
        facts.note(Fact.plain(
                eventId.toString(),
                cooperativeId,
                FactKind.GOVERNMENT_CONSENT,
                EventNames.typeOf(ConsentRecorded.class).value(),
                consentedOn,
                minutesNumber));
        Log.infof("Consent recorded: cooperative=%s givenBy=%s", cooperativeId, giver);
        return consent;
    }

    /** A village head speaks for exactly his village; a regency for all of its villages. */
    private static boolean speaksFor(Giver giver, KnownCooperative cooperative, Caller caller) {
        return caller.roles().contains(giver.role())
                && (giver == Giver.REGENCY || cooperative.villageCode().equals(caller.region()));
    }
}
