package id.koperasi.funding.guarantee;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Independence;
import id.koperasi.funding.application.Status;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.filing.HandedInFile;
import id.koperasi.funding.guarantee.Collateral.Offered;
import id.koperasi.funding.guarantee.GuaranteeRejection.CollateralBound;
import id.koperasi.funding.guarantee.GuaranteeRejection.CollateralReleased;
import id.koperasi.funding.loan.Loans;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.money.Rupiah;
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

/** The chair offers an asset, the analyst has it valued, the treasurer of the fund has it bound. */
@ApplicationScoped
class PledgingAssets {

    private static final Status[] BEFORE_IT_IS_OVER = {
        Status.DRAFT,
        Status.SUBMITTED,
        Status.RETURNED,
        Status.APPRAISED,
        Status.APPROVED,
        Status.OFFERED,
        Status.ACCEPTED,
        Status.AGREED,
        Status.DISBURSING,
        Status.DISBURSED
    };
    private static final Status[] SIGNED = {Status.AGREED, Status.DISBURSING, Status.DISBURSED};
    private static final Status[] NOT_SIGNED = {
        Status.DRAFT,
        Status.SUBMITTED,
        Status.RETURNED,
        Status.APPRAISED,
        Status.APPROVED,
        Status.OFFERED,
        Status.ACCEPTED,
        Status.REJECTED,
        Status.WITHDRAWN,
        Status.LAPSED
    };

    private final SecuredCases cases;
    private final Guarantees guarantees;
    private final Independence independence;
    private final Loans loans;
    private final StoredFiles files;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    PledgingAssets(
            SecuredCases cases,
            Guarantees guarantees,
            Independence independence,
            Loans loans,
            StoredFiles files,
            StatedDates dates,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.cases = cases;
        this.guarantees = guarantees;
        this.independence = independence;
        this.loans = loans;
        this.files = files;
        this.dates = dates;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Application offer(UUID applicationId, Offered offered) {
        Application application = cases.locked(applicationId, BEFORE_IT_IS_OVER);
        HandedInFile file = HandedInFile.of(files.keepUpload(application.cooperativeId(), application.villageCode()));
        var collateral = new Collateral(
                ids.next(),
                applicationId,
                offered,
                file,
                clock.now(),
                caller.get().subject());
        guarantees.add(collateral);
        Log.infof("Collateral offered: application=%s kind=%s", applicationId, offered.kind());
        return application;
    }

    /** A later valuation is a fact beside the one before. */
    @Transactional
    Application value(UUID applicationId, UUID collateralId, LocalDate valuedOn, String valuer, Rupiah value) {
        Application application = cases.locked(applicationId, BEFORE_IT_IS_OVER);
        String by = independence
                .acts(application, "fund-analyst", Step.COLLATERAL_VALUED, valuedOn)
                .subject();
        dates.mustHaveCome(valuedOn, zone(application));
        Collateral collateral = held(applicationId, collateralId);
        guarantees.add(new Valuation(ids.next(), collateral.id(), valuedOn, valuer, value, clock.now(), by));
        Log.infof("Collateral valued: application=%s collateral=%s", applicationId, collateralId);
        return application;
    }

    /** The lien follows the agreement it secures. */
    @Transactional
    Application bind(UUID applicationId, UUID collateralId, String number, LocalDate registeredOn) {
        Application application = cases.locked(applicationId, SIGNED);
        String by = independence
                .acts(application, "fund-treasurer", Step.COLLATERAL_BOUND, registeredOn)
                .subject();
        dates.mustHaveCome(registeredOn, zone(application));
        dates.mustNotPrecede(registeredOn, loans.get(applicationId).agreement().signedOn());
        Collateral collateral = held(applicationId, collateralId);
        if (collateral.lienNumber() != null) {
            throw new RejectedException(new CollateralBound(collateral.lienNumber()));
        }
        collateral.bind(number, registeredOn, by);
        guarantees.write();
        Log.infof("Collateral bound: application=%s collateral=%s", applicationId, collateralId);
        return application;
    }

    /** Before anything is signed the cooperative may take back what it offered. */
    @Transactional
    Application withdraw(UUID applicationId, UUID collateralId, LocalDate withdrawnOn) {
        Application application = cases.locked(applicationId, NOT_SIGNED);
        dates.mustHaveCome(withdrawnOn, zone(application));
        held(applicationId, collateralId).release(ReleaseCause.WITHDRAWN, withdrawnOn);
        guarantees.write();
        Log.infof("Collateral withdrawn: application=%s collateral=%s", applicationId, collateralId);
        return application;
    }

    private Collateral held(UUID applicationId, UUID collateralId) {
        Collateral collateral = guarantees.collateral(applicationId, collateralId);
        if (collateral.releasedOn() != null) {
            throw new RejectedException(new CollateralReleased());
        }
        return collateral;
    }

    private static IndonesianZone zone(Application application) {
        return IndonesianZone.ofRegion(application.villageCode());
    }
}
