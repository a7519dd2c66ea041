package id.koperasi.funding.application;

import id.koperasi.funding.application.TermsRejection.AboveCeiling;
import id.koperasi.funding.application.TermsRejection.BudgetDiffers;
import id.koperasi.funding.application.TermsRejection.GraceTooLong;
import id.koperasi.funding.application.TermsRejection.OperatingAboveCap;
import id.koperasi.funding.application.TermsRejection.PurposeTwice;
import id.koperasi.funding.application.TermsRejection.TenorTooLong;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a cooperative asks for.
 *
 * @param amount rupiah
 * @param tenorMonths months until the last instalment, grace included
 * @param graceMonths months before the first instalment of principal
 * @param budget what it is for
 */
public record LoanTerms(Rupiah amount, int tenorMonths, int graceMonths, List<BudgetLine> budget) {

    public LoanTerms {
        budget = List.copyOf(budget);
    }

    /** Refuses what this version of the programme does not lend. */
    void mustFit(ProgrammeVersion version) {
        if (amount.compareTo(version.ceiling()) > 0) {
            throw new RejectedException(new AboveCeiling(version.ceiling()));
        }
        if (tenorMonths > version.maxTenorMonths()) {
            throw new RejectedException(new TenorTooLong(version.maxTenorMonths()));
        }
        if (graceMonths > version.maxGraceMonths() || graceMonths >= tenorMonths) {
            throw new RejectedException(new GraceTooLong(version.maxGraceMonths()));
        }
        mustAddUp();
        Rupiah operating = operating();
        if (operating.compareTo(version.operatingCap()) > 0) {
            throw new RejectedException(new OperatingAboveCap(operating, version.operatingCap()));
        }
    }

    /** Refuses a budget in which a purpose stands twice. */
    public void mustNamePurposesOnce() {
        Set<String> purposes = new HashSet<>();
        for (BudgetLine line : budget) {
            if (!purposes.add(line.purpose())) {
                throw new RejectedException(new PurposeTwice(line.purpose()));
            }
        }
    }

    /** All lines together. */
    public Rupiah budgeted() {
        return sum(budget);
    }

    /** What of it goes into running the business. */
    public Rupiah operating() {
        return sum(budget.stream()
                .filter(line -> line.kind() == BudgetKind.OPERATING)
                .toList());
    }

    private void mustAddUp() {
        mustNamePurposesOnce();
        Rupiah budgeted = budgeted();
        if (!budgeted.equals(amount)) {
            throw new RejectedException(new BudgetDiffers(amount, budgeted));
        }
    }

    private static Rupiah sum(List<BudgetLine> lines) {
        return lines.stream().map(BudgetLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
