package id.koperasi.funding.guarantee;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.guarantee.CollateralShares.Share;
import id.koperasi.funding.loan.Loan;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How far a loan is secured on a day. */
@ApplicationScoped
class Securities {

    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private final Guarantees guarantees;
    private final CollateralShares shares;
    private final Programmes programmes;
    private final Loans loans;

    Securities(Guarantees guarantees, CollateralShares shares, Programmes programmes, Loans loans) {
        this.guarantees = guarantees;
        this.shares = shares;
        this.programmes = programmes;
        this.loans = loans;
    }

    /**
     * How far it is secured.
     *
     * @param day on which day
     * @param version whose rules they are
     * @param exposure what is owed and what may still be drawn; what is asked for before anything is signed
     * @param assets with what counts of each
     * @param personal every personal guarantee, in order
     */
    record Security(
            LocalDate day,
            ProgrammeVersion version,
            Rupiah exposure,
            List<Valued> assets,
            List<PersonalGuarantee> personal) {

        Security {
            assets = List.copyOf(assets);
            personal = List.copyOf(personal);
        }

        /** What counts of all assets that fit. */
        Rupiah counted(Predicate<Collateral> which) {
            return assets.stream()
                    .filter(asset -> which.test(asset.collateral()))
                    .map(Valued::counted)
                    .reduce(Rupiah.ZERO, Rupiah::plus);
        }

        /** What part of the exposure an amount is, per cent, cut; all of it when nothing is owed. */
        BigDecimal percent(Rupiah amount) {
            return exposure.isZero()
                    ? PER_CENT
                    : BigDecimal.valueOf(amount.sen())
                            .multiply(PER_CENT)
                            .divide(BigDecimal.valueOf(exposure.sen()), DECIMALS, RoundingMode.DOWN);
        }
    }

    /** By the version it was submitted under. */
    Security of(Application application, LocalDate day) {
        ProgrammeVersion version = programmes.version(application.programmeCode(), application.programmeVersion());
        Map<CollateralKind, Share> shared = shares.of(version);
        List<Valuation> valuations = guarantees.valuationsOf(application.id());
        int months = version.guaranteeRules().valuationMonths();
        return new Security(
                day,
                version,
                exposure(application),
                guarantees.collateralsOf(application.id()).stream()
                        .map(asset ->
                                Valued.of(asset, ofAsset(asset, valuations), shared.get(asset.kind()), day, months))
                        .toList(),
                guarantees.personalOf(application.id()));
    }

    private static List<Valuation> ofAsset(Collateral asset, List<Valuation> valuations) {
        return valuations.stream()
                .filter(each -> each.collateralId().equals(asset.id()))
                .toList();
    }

    private Rupiah exposure(Application application) {
        return loans.find(application.id()).map(Securities::exposure).orElse(application.amount());
    }

    private static Rupiah exposure(Loan loan) {
        return loan.sums().outstanding().plus(loan.undrawn());
    }
}
