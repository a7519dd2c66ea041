package id.koperasi.registry.business;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.business.BusinessRejection.LicenceSaysSoAlready;
import id.koperasi.registry.business.BusinessRejection.LicenceUnknown;
import id.koperasi.registry.business.UnitLicences.Kept;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.event.BusinessEvent.UnitLicenceRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A unit got a licence; what was recorded of it wrongly is told anew, and others hear of it again. */
@ApplicationScoped
class RecordingLicences {

    private final FormedCooperatives cooperatives;
    private final ChangingCooperatives changing;
    private final BusinessUnits units;
    private final MissingLicences rules;
    private final UnitLicences licences;
    private final RecordCorrections corrections;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    RecordingLicences(
            FormedCooperatives cooperatives,
            ChangingCooperatives changing,
            BusinessUnits units,
            MissingLicences rules,
            UnitLicences licences,
            RecordCorrections corrections,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.changing = changing;
        this.units = units;
        this.rules = rules;
        this.licences = licences;
        this.corrections = corrections;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    BusinessUnit record(UUID cooperativeId, UUID unitId, LicenceFacts told) {
        CooperativeProfile cooperative = cooperatives.formed(cooperativeId);
        BusinessUnit unit = locked(cooperativeId, unitId);
        mustBePossible(told, cooperative);
        UUID id = ids.next();
        licences.record(id, unit, told);
        announce(unit, id, told);
        return unit;
    }

    /** The unit is locked, so that of two who correct the same licence the second sees what the first has told. */
    @Transactional
    Correction<LicenceFacts> correct(UUID cooperativeId, UUID unitId, UUID licenceId, LicenceFacts told, Why why) {
        CooperativeProfile cooperative = changing.lock(cooperativeId);
        BusinessUnit unit = locked(cooperativeId, unitId);
        LicenceFacts before = licences.find(cooperativeId, unitId, licenceId)
                .map(Kept::facts)
                .orElseThrow(() -> new RejectedException(new NotFound()));
        if (told.equals(before)) {
            throw new RejectedException(new LicenceSaysSoAlready());
        }
        mustBePossible(told, cooperative);
        licences.tellAnew(licenceId, told);
        announce(unit, licenceId, told);
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.UNIT_LICENCE, licenceId.toString()), before, told, why);
    }

    private BusinessUnit locked(UUID cooperativeId, UUID unitId) {
        return units.lock(cooperativeId, unitId).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private void mustBePossible(LicenceFacts told, CooperativeProfile cooperative) {
        List<String> known = rules.known();
        if (!known.contains(told.licence())) {
            throw new RejectedException(new LicenceUnknown(known));
        }
        dates.mustHaveCome(told.issuedOn(), cooperative.zone());
        LocalDate until = told.validUntil();
        if (until != null) {
            dates.mustNotPrecede(until, told.issuedOn());
        }
    }

    private void announce(BusinessUnit unit, UUID id, LicenceFacts told) {
        outbox.append(new UnitLicenceRecorded(
                unit.cooperativeId(),
                unit.id(),
                id,
                told.licence(),
                told.number(),
                told.issuedOn(),
                told.validUntil()));
    }
}
