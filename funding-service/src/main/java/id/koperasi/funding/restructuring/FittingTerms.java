package id.koperasi.funding.restructuring;

import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.fact.FactKind;
import id.koperasi.funding.fact.Facts;
import id.koperasi.funding.loan.Loan;
import id.koperasi.funding.loan.LoanStatus;
import id.koperasi.funding.restructuring.Restructuring.Asked;
import id.koperasi.funding.restructuring.Restructuring.State;
import id.koperasi.funding.restructuring.RestructuringRejection.GraceBeyondRest;
import id.koperasi.funding.restructuring.RestructuringRejection.LoanNotRunning;
import id.koperasi.funding.restructuring.RestructuringRejection.NoRestructuring;
import id.koperasi.funding.restructuring.RestructuringRejection.RateAboveAgreed;
import id.koperasi.funding.restructuring.RestructuringRejection.ResolutionMissing;
import id.koperasi.funding.restructuring.RestructuringRejection.RestructuredTooLong;
import id.koperasi.funding.restructuring.RestructuringRejection.RestructuredTooOften;
import id.koperasi.funding.restructuring.RestructuringRules.Rule;
import id.koperasi.funding.schedule.RepaymentTerms;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds what is asked for against the rules of its version, when it is asked for and again when it is decided. */
@ApplicationScoped
class FittingTerms {

    private final RestructuringRules rules;
    private final Facts facts;

    FittingTerms(RestructuringRules rules, Facts facts) {
        this.rules = rules;
        this.facts = facts;
    }

    void mustFit(Loan loan, Asked asked, List<Restructuring> earlier, LocalDate day) {
        LocalDate first = loan.sums().firstDisbursedOn();
        if (loan.status() != LoanStatus.RUNNING || first == null) {
            throw new RejectedException(new LoanNotRunning(loan.status()));
        }
        Rule rule = rules.of(loan.id()).orElseThrow(() -> new RejectedException(new NoRestructuring()));
        long times =
                earlier.stream().filter(each -> each.status() == State.AGREED).count();
        if (times >= rule.mostTimes()) {
            throw new RejectedException(new RestructuredTooOften(rule.mostTimes()));
        }
        RepaymentTerms signed = loan.agreement().terms();
        if (asked.graceMonths() >= asked.months()) {
            throw new RejectedException(new GraceBeyondRest(asked.months()));
        }
        if (asked.annualRatePercent().compareTo(signed.annualRatePercent()) > 0) {
            throw new RejectedException(new RateAboveAgreed(signed.annualRatePercent()));
        }
        int months = signed.instalmentsUntil(first, day) + asked.months();
        if (months > rule.longestMonths()) {
            throw new RejectedException(new RestructuredTooLong(months, rule.longestMonths()));
        }
        Rupiah outstanding = loan.sums().outstanding();
        if (rule.resolutionWhenLonger() && months > signed.tenorMonths() && !resolved(loan, outstanding, day)) {
            throw new RejectedException(new ResolutionMissing(outstanding));
        }
    }

    /** Minutes that are told again were corrected: of each meeting the last word counts. */
    private boolean resolved(Loan loan, Rupiah outstanding, LocalDate day) {
        Map<String, Fact> byMeeting = new LinkedHashMap<>();
        facts.of(loan.cooperativeId()).stream()
                .filter(fact -> fact.kind() == FactKind.BORROWING_RESOLVED)
                .forEach(fact -> byMeeting.put(String.valueOf(fact.topic()), fact));
        return byMeeting.values().stream()
                .filter(fact -> fact.countsOn(day)
                        && fact.since().isAfter(loan.agreement().signedOn()))
                .anyMatch(fact -> covers(fact.limit(), outstanding));
    }

    private static boolean covers(@Nullable Rupiah limit, Rupiah outstanding) {
        return limit == null || limit.compareTo(outstanding) >= 0;
    }
}
