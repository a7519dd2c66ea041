package id.koperasi.funding.guidance;

import id.koperasi.funding.filing.HandedInFile;
import id.koperasi.funding.guidance.Guidance.Letter;
import id.koperasi.funding.guidance.GuidanceRejection.GuidanceNotLater;
import id.koperasi.funding.guidance.GuidanceRejection.NotAddressed;
import id.koperasi.funding.guidance.GuidanceRejection.UnknownProgrammeVersion;
import id.koperasi.funding.guidance.Guidances.Receipt;
import id.koperasi.funding.office.Officer;
import id.koperasi.funding.office.Officers;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ministry publishes guidance; offices and officers confirm that they have it. */
@ApplicationScoped
class PublishingGuidance {

    private final Guidances guidances;
    private final Programmes programmes;
    private final KnownCooperatives cooperatives;
    private final Officers officers;
    private final StoredFiles files;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    PublishingGuidance(
            Guidances guidances,
            Programmes programmes,
            KnownCooperatives cooperatives,
            Officers officers,
            StoredFiles files,
            StatedDates dates,
            CurrentCaller caller,
            BusinessClock clock) {
        this.guidances = guidances;
        this.programmes = programmes;
        this.cooperatives = cooperatives;
        this.officers = officers;
        this.files = files;
        this.dates = dates;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Guidance publish(String code, String title, Letter letter) {
        dates.mustHaveCome(letter.issuedOn(), IndonesianZone.CAPITAL);
        List<String> unknown = letter.programmes().stream()
                .filter(tie -> !programmes.has(tie.programme(), tie.version()))
                .map(tie -> tie.programme() + ":" + tie.version())
                .toList();
        if (!unknown.isEmpty()) {
            throw new RejectedException(new UnknownProgrammeVersion(unknown));
        }
        List<Guidance> before = guidances.all(code);
        if (!before.isEmpty()) {
            LocalDate latest = before.getLast().letter().validFrom();
            if (!letter.validFrom().isAfter(latest)) {
                throw new RejectedException(new GuidanceNotLater(latest));
            }
        }
        HandedInFile file = HandedInFile.of(files.keepUpload(null, ""));
        int version = guidances.add(
                code, title, letter, file, clock.now(), caller.get().subject());
        Log.infof("Guidance published: guidance=%s version=%d", code, version);
        return get(code, version);
    }

    /** For the office of the caller's region, or for an office that he holds in a cooperative. */
    @Transactional
    Guidance confirm(String code, int version, @Nullable UUID cooperativeId, LocalDate confirmedOn) {
        Guidance guidance = get(code, version);
        Receipt receipt = cooperativeId == null
                ? ofOffice(guidance, confirmedOn)
                : ofOfficer(guidance, cooperativeId, confirmedOn);
        dates.mustHaveCome(confirmedOn, IndonesianZone.ofRegion(receipt.region()));
        dates.mustNotPrecede(confirmedOn, guidance.letter().issuedOn());
        guidances.confirm(guidance, receipt, clock.now(), caller.get().subject());
        return guidance;
    }

    Guidance get(String code, int version) {
        return guidances.all(code).stream()
                .filter(guidance -> guidance.version() == version)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private Receipt ofOffice(Guidance guidance, LocalDate day) {
        Caller who = caller.get();
        String region = who.region();
        return Addressee.offices().stream()
                .filter(office -> region != null
                        && who.roles().contains(office.role())
                        && guidance.letter().addressees().contains(office))
                .findFirst()
                .map(office -> new Receipt(office, String.valueOf(region), null, null, day))
                .orElseThrow(() -> notAddressed(guidance));
    }

    private Receipt ofOfficer(Guidance guidance, UUID cooperativeId, LocalDate day) {
        String region = cooperatives.get(cooperativeId).villageCode();
        String person = caller.get().person();
        List<Officer> all = officers.of(cooperativeId);
        return Addressee.officers().stream()
                .filter(addressee -> guidance.letter().addressees().contains(addressee))
                .filter(addressee -> all.stream()
                        .anyMatch(officer -> officer.office().equals(addressee.role())
                                && officer.person().equals(person)
                                && officer.inOfficeOn(day)))
                .findFirst()
                .map(addressee -> new Receipt(addressee, region, cooperativeId, person, day))
                .orElseThrow(() -> notAddressed(guidance));
    }

    private static RejectedException notAddressed(Guidance guidance) {
        return new RejectedException(new NotAddressed(
                guidance.letter().addressees().stream().map(Addressee::role).toList()));
    }
}
