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
record LoanTerms(Rupiah amount, int tenorMonths, int graceMonths, List<BudgetLine> budget) {

    LoanTerms {
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
        Rupiah operating = sum(budget.stream()
                .filter(line -> line.kind() == BudgetKind.OPERATING)
                .toList());
        if (operating.compareTo(version.operatingCap()) > 0) {
            throw new RejectedException(new OperatingAboveCap(operating, version.operatingCap()));
        }
    }

    private void mustAddUp() {
        Set<String> purposes = new HashSet<>();
        for (BudgetLine line : budget) {
            if (!purposes.add(line.purpose())) {
                throw new RejectedException(new PurposeTwice(line.purpose()));
            }
        }
        Rupiah budgeted = sum(budget);
        if (!budgeted.equals(amount)) {
            throw new RejectedException(new BudgetDiffers(amount, budgeted));
        }
    }

    private static Rupiah sum(List<BudgetLine> lines) {
        return lines.stream().map(BudgetLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
