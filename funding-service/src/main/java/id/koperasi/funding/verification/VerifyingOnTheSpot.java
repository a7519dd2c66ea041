package id.koperasi.funding.verification;

import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.AroundSteps;
import id.koperasi.funding.application.BudgetLine;
import id.koperasi.funding.application.CaseFiles;
import id.koperasi.funding.application.Independence;
import id.koperasi.funding.application.Lack;
import id.koperasi.funding.application.Status;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.filing.HandedInFile;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.verification.Verification.Visit;
import id.koperasi.funding.verification.VerificationRejection.FindingsDiffer;
import id.koperasi.funding.verification.VerificationRejection.PhotographExpected;
import id.koperasi.funding.verification.VerificationRejection.PhotographsUnknown;
import id.koperasi.funding.verification.VerificationRejection.RemarkMissing;
import id.koperasi.funding.verification.VerificationRejection.TooFewPhotographs;
import id.koperasi.platform.file.FileType;
import id.koperasi.platform.file.StoredFile;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An officer visits the place, takes pictures and tells what he found; he may tell it later than he was there. */
@ApplicationScoped
class VerifyingOnTheSpot implements AroundSteps {

    /** The roles that may do it, the one that counts first when somebody has several. */
    private static final List<String> ROLES = List.of("fund-analyst", "regency-office", "province-office");

    /** Before the appraisal, and again once money was paid out. */
    private static final Status[] SEEN_IN = {Status.SUBMITTED, Status.DISBURSING, Status.DISBURSED};

    private final Applications applications;
    private final Verifications verifications;
    private final CaseFiles files;
    private final Independence independence;
    private final Programmes programmes;
    private final StoredFiles stored;
    private final StatedDates dates;
    private final BusinessClock clock;
    private final Ids ids;

    VerifyingOnTheSpot(
            Applications applications,
            Verifications verifications,
            CaseFiles files,
            Independence independence,
            Programmes programmes,
            StoredFiles stored,
            StatedDates dates,
            BusinessClock clock,
            Ids ids) {
        this.applications = applications;
        this.verifications = verifications;
        this.files = files;
        this.independence = independence;
        this.programmes = programmes;
        this.stored = stored;
        this.dates = dates;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Photograph handIn(UUID applicationId) {
        Application application = applications.locked(applicationId);
        application.mustBe(SEEN_IN);
        Actor officer = independence.judgeInOneOf(application, ROLES);
        StoredFile file = stored.keepUpload(application.cooperativeId(), application.villageCode());
        if (file.type() != FileType.JPEG && file.type() != FileType.PNG) {
            throw new RejectedException(new PhotographExpected(file.type().mediaType()));
        }
        var photograph =
                new Photograph(ids.next(), applicationId, HandedInFile.of(file), clock.now(), officer.subject());
        verifications.add(photograph);
        return photograph;
    }

    @Transactional
    Verification verify(UUID applicationId, Visit visit) {
        Application application = applications.locked(applicationId);
        application.mustBe(SEEN_IN);
        Actor officer = independence.judgeInOneOf(application, ROLES);
        dates.mustHaveCome(visit.visitedOn(), IndonesianZone.ofRegion(application.villageCode()));
        dates.mustNotPrecede(visit.visitedOn(), earliest(application));
        mustFit(visit, application);
        mustShow(visit, application, officer);
        var verification = new Verification(ids.next(), applicationId, visit, clock.now(), officer.subject());
        verifications.add(verification);
        if (application.status() == Status.SUBMITTED) {
            application.advance(Status.SUBMITTED, visit.visitedOn());
        }
        files.record(application, Step.VERIFIED, application.status(), visit.visitedOn(), officer);
        Log.infof("Verified on the spot: application=%s", applicationId);
        return verification;
    }

    /**
     * The last one, unless it has been submitted anew since: days do not tell that, for it may be told, sent back and submitted
     * anew within one.
     */
    Optional<Verification> counting(UUID applicationId) {
        LocalDate submittedOn = files.submittedOn(applicationId).orElse(LocalDate.MIN);
        Instant submittedAt = files.submittedAt(applicationId).orElse(Instant.MIN);
        return verifications.of(applicationId).stream()
                .filter(verification -> !verification.visit().visitedOn().isBefore(submittedOn)
                        && verification.recordedAt().isAfter(submittedAt))
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<Lack> lacking(Application application, ProgrammeVersion version, Step step, LocalDate day) {
        boolean asked = step == Step.APPRAISED && version.verificationRules().verificationRequired();
        return !asked || counting(application.id()).isPresent()
                ? List.of()
                : List.of(Lack.of(
                        "verification-missing",
                        "Belum ada verifikasi lapangan atas pengajuan terakhir.",
                        "Nobody has verified the last submission on the spot."));
    }

    /** Before the appraisal he was there after the submission; once money was paid out, after the agreement. */
    private LocalDate earliest(Application application) {
        return application.status() == Status.SUBMITTED
                ? files.submittedOn(application.id()).orElse(application.createdOn())
                : files.signedOn(application.id());
    }

    private static void mustFit(Visit visit, Application application) {
        var missing = new ArrayList<>(
                application.budget().stream().map(BudgetLine::purpose).toList());
        var unknown = new ArrayList<String>();
        visit.findings().stream()
                .map(Finding::purpose)
                .filter(purpose -> !missing.remove(purpose))
                .forEach(unknown::add);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new RejectedException(new FindingsDiffer(missing, unknown));
        }
        List<String> unexplained = visit.findings().stream()
                .filter(finding -> !finding.isAsProposed()
                        && (finding.remark() == null || finding.remark().isBlank()))
                .map(Finding::purpose)
                .toList();
        if (!unexplained.isEmpty()) {
            throw new RejectedException(new RemarkMissing(unexplained));
        }
    }

    private void mustShow(Visit visit, Application application, Actor officer) {
        int least = programmes
                .version(application.programmeCode(), application.programmeVersion())
                .verificationRules()
                .photographsLeast();
        if (visit.photographs().size() < least) {
            throw new RejectedException(new TooFewPhotographs(least));
        }
        Set<UUID> own = new HashSet<>();
        verifications.photographsOf(application.id()).stream()
                .filter(photograph -> photograph.handedInBy().equals(officer.subject()))
                .forEach(photograph -> own.add(photograph.id()));
        verifications
                .of(application.id())
                .forEach(earlier -> earlier.visit().photographs().forEach(own::remove));
        List<UUID> unknown =
                visit.photographs().stream().filter(shown -> !own.remove(shown)).toList();
        if (!unknown.isEmpty()) {
            throw new RejectedException(new PhotographsUnknown(unknown));
        }
    }
}
