package id.koperasi.funding.consent;

import id.koperasi.funding.consent.ConsentRejection.AnotherOffice;
import id.koperasi.funding.consent.ConsentRejection.MinutesHandedIn;
import id.koperasi.funding.event.FundingEvent.ConsentRecorded;
import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.fact.FactKind;
import id.koperasi.funding.fact.Facts;
import id.koperasi.funding.filing.HandedInFile;
import id.koperasi.funding.registry.KnownCooperative;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.EventNames;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Village head or regency agrees and shows the minutes; the passport knows it in the same transaction. */
@ApplicationScoped
class GivingConsent {

    private final KnownCooperatives cooperatives;
    private final Consents consents;
    private final StoredFiles files;
    private final BusinessClock clock;
    private final Facts facts;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Ids ids;

    GivingConsent(
            KnownCooperatives cooperatives,
            Consents consents,
            StoredFiles files,
            BusinessClock clock,
            Facts facts,
            StatedDates dates,
            CurrentCaller caller,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.consents = consents;
        this.files = files;
        this.clock = clock;
        this.facts = facts;
        this.dates = dates;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Consent give(UUID cooperativeId, String minutesNumber, LocalDate consentedOn) {
        KnownCooperative cooperative = cooperatives.get(cooperativeId);
        Giver giver = mustSpeakFor(cooperative);
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
        keep(consent);
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

    /**
     * Minutes of a consent that was recorded without them, as was possible until December 2026. They come from who gave it: his
     * office, whoever holds it now.
     */
    @Transactional
    ConsentMinutes handIn(UUID cooperativeId, UUID consentId) {
        KnownCooperative cooperative = cooperatives.get(cooperativeId);
        Consent consent = consents.get(cooperativeId, consentId);
        mustSpeakFor(cooperative);
        if (consents.minutesOf(consent).isPresent()) {
            throw new RejectedException(new MinutesHandedIn());
        }
        return keep(consent);
    }

    private ConsentMinutes keep(Consent consent) {
        var minutes = new ConsentMinutes(
                consent.id(),
                HandedInFile.of(files.keepUpload(consent.cooperativeId(), consent.villageCode())),
                clock.now(),
                caller.get().subject());
        consents.add(minutes);
        Log.infof("Minutes of a consent handed in: consent=%s", consent.id());
        return minutes;
    }

    private Giver mustSpeakFor(KnownCooperative cooperative) {
        Giver giver = Giver.of(cooperative.kind());
        if (!speaksFor(giver, cooperative, caller.get())) {
            throw new RejectedException(new AnotherOffice(giver.role()));
        }
        return giver;
    }

    /** A village head speaks for exactly his village; a regency for all of its villages. */
    private static boolean speaksFor(Giver giver, KnownCooperative cooperative, Caller caller) {
        return caller.roles().contains(giver.role())
                && (giver == Giver.REGENCY || cooperative.villageCode().equals(caller.region()));
    }
}
