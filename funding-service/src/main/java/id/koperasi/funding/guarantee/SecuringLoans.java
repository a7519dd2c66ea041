package id.koperasi.funding.guarantee;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.ApplicationRejection.NotReady;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.AroundSteps;
import id.koperasi.funding.application.Lack;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.guarantee.Securities.Security;
import id.koperasi.funding.loan.AroundLoans;
import id.koperasi.funding.loan.Loan;
import id.koperasi.funding.office.Officer;
import id.koperasi.funding.office.Officers;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Nothing is signed before the assets are worth enough and whoever is in office has signed; nothing is paid out before the
 * assets are bound as well. What secured a loan is free on the day it is repaid.
 */
@ApplicationScoped
class SecuringLoans implements AroundSteps, AroundLoans {

    private final Applications applications;
    private final Securities securities;
    private final Guarantees guarantees;
    private final Officers officers;

    SecuringLoans(Applications applications, Securities securities, Guarantees guarantees, Officers officers) {
        this.applications = applications;
        this.securities = securities;
        this.guarantees = guarantees;
        this.officers = officers;
    }

    @Override
    public List<Lack> lacking(Application application, ProgrammeVersion version, Step step, LocalDate day) {
        boolean asked = version.guaranteeRules().collateralPercent() != null
                || !version.guarantors().isEmpty();
        if (!asked || (step != Step.AGREED && step != Step.DISBURSED)) {
            return List.of();
        }
        Security security = securities.of(application, day);
        var lacking = new ArrayList<Lack>();
        if (step == Step.AGREED) {
            covering(security, asset -> true, "collateral-insufficient", lacking);
            version.guarantors().stream()
                    .filter(office -> !inOfficeAndBound(application, security, office.office(), day))
                    .forEach(office -> lacking.add(unsigned(office.office())));
        } else {
            covering(security, asset -> asset.isBoundOn(day), "collateral-unbound", lacking);
            version.guarantors().stream()
                    .filter(office -> bound(security, office.office(), day).isEmpty())
                    .forEach(office -> lacking.add(unsigned(office.office())));
        }
        return lacking;
    }

    /** A successor who has not signed yet holds up nothing: his predecessor is bound meanwhile. */
    @Override
    public void drawing(Loan loan, LocalDate day) {
        Application application = applications.get(loan.id());
        ProgrammeVersion version = securities.of(application, day).version();
        List<Lack> lacking = lacking(application, version, Step.DISBURSED, day);
        if (!lacking.isEmpty()) {
            throw new RejectedException(new NotReady(Step.DISBURSED, lacking));
        }
    }

    @Override
    public void settled(Loan loan, LocalDate day) {
        guarantees.collateralsOf(loan.id()).stream()
                .filter(asset -> asset.releasedOn() == null)
                .forEach(asset -> asset.release(ReleaseCause.SETTLED, day));
        guarantees.personalOf(loan.id()).stream()
                .filter(personal -> personal.releasedOn() == null)
                .forEach(personal -> personal.release(
                        ReleaseCause.SETTLED, personal.signedOn().isAfter(day) ? personal.signedOn() : day));
        guarantees.write();
    }

    private static void covering(Security security, Predicate<Collateral> which, String code, List<Lack> lacking) {
        BigDecimal asked = security.version().guaranteeRules().collateralPercent();
        if (asked == null) {
            return;
        }
        Rupiah counted = security.counted(which);
        if (security.percent(counted).compareTo(asked) < 0) {
            String has = security.percent(counted).toPlainString();
            String needs = asked.stripTrailingZeros().toPlainString();
            lacking.add(Lack.of(
                    code,
                    "Nilai agunan yang diperhitungkan baru " + has + " % dari " + needs + " % yang diminta.",
                    "The counted value of the assets covers " + has + " % of the loan; " + needs
                            + " % are asked for."));
        }
    }

    private boolean inOfficeAndBound(Application application, Security security, String office, LocalDate day) {
        List<Officer> held = officers.of(application.cooperativeId());
        return bound(security, office, day).stream()
                .anyMatch(personal -> held.stream()
                        .anyMatch(officer -> officer.office().equals(office)
                                && officer.person().equals(personal.person())
                                && officer.inOfficeOn(day)));
    }

    private static List<PersonalGuarantee> bound(Security security, String office, LocalDate day) {
        return security.personal().stream()
                .filter(personal -> personal.office().equals(office) && personal.isBoundOn(day))
                .toList();
    }

    private static Lack unsigned(String office) {
        return Lack.of(
                "guarantee-missing",
                office,
                "Pemegang jabatan ini belum menandatangani jaminan perorangan.",
                "Who holds this office has not signed a personal guarantee.");
    }
}
