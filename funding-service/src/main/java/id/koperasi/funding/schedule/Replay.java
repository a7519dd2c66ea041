package id.koperasi.funding.schedule;

import id.koperasi.funding.schedule.Instalment.Kind;
import id.koperasi.funding.schedule.LoanFact.Disbursed;
import id.koperasi.funding.schedule.LoanFact.Paid;
import id.koperasi.funding.schedule.LoanFact.Restructured;
import id.koperasi.funding.schedule.RepaymentSchedule.BaseChange;
import id.koperasi.platform.money.Rupiah;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells the story of a loan from its beginning and finds what it owes. Nothing is remembered from one telling to the
 * next: a payment that becomes known late is told where it belongs, and everything after it follows anew.
 *
 * <p>Interest runs to the nominal day, whatever day it can be paid on, and a payment that is late costs nothing more: no
 * source names a charge for it. On one day what falls due comes first, then what is paid out, then what is agreed anew, then
 * what is paid.
 */
public final class Replay {

    private final WorkingDays days;
    private final LocalDate asOf;
    private final Dues dues;
    private final List<BaseChange> baseChanges = new ArrayList<>();
    private final TreeSet<Integer> unknownYears = new TreeSet<>();

    private RepaymentTerms terms;
    private int lastNumber;
    private int graceUntil;
    private LocalDate first = LocalDate.MAX;
    private LocalDate from = LocalDate.MAX;
    private LocalDate until = LocalDate.MAX;
    private int number = 1;
    private Rupiah balance = Rupiah.ZERO;
    private Rupiah base = Rupiah.ZERO;
    private Rupiah baseAtStart = Rupiah.ZERO;
    private BigInteger accrued = BigInteger.ZERO;
    private LocalDate accruedUntil = LocalDate.MAX;
    private Rupiah deferred = Rupiah.ZERO;
    private Rupiah level = Rupiah.ZERO;
    private boolean levelStale = true;

    private Replay(RepaymentTerms terms, WorkingDays days, LocalDate asOf) {
        this.terms = terms;
        this.lastNumber = terms.tenorMonths();
        this.graceUntil = terms.graceMonths();
        this.days = days;
        this.asOf = asOf;
        this.dues = new Dues(terms.allocation());
    }

    /**
     * The schedule that follows.
     *
     * @param terms what was agreed
     * @param days on which days banks work
     * @param facts what happened, in any order of days; facts of one kind and day in the order they became known
     * @param asOf up to when credits are used for what falls due
     */
    public static RepaymentSchedule of(RepaymentTerms terms, WorkingDays days, List<LoanFact> facts, LocalDate asOf) {
        var replay = new Replay(terms, days, asOf);
        facts.stream()
                .sorted(Comparator.comparing(LoanFact::day).thenComparingInt(Replay::placeInDay))
                .forEach(replay::tell);
        return replay.end();
    }

    private static int placeInDay(LoanFact fact) {
        return switch (fact) {
            case Disbursed e -> 0;
            case Restructured e -> 1;
            case Paid e -> 2;
        };
    }

    private void tell(LoanFact fact) {
        while (!until.isAfter(fact.day())) {
            fallDue();
        }
        switch (fact) {
            case Disbursed e -> disburse(e);
            case Restructured e -> restructure(e);
            case Paid e -> pay(e);
        }
    }

    private RepaymentSchedule end() {
        while (balance.isPositive() || deferred.isPositive() || accrued.signum() != 0) {
            fallDue();
        }
        return new RepaymentSchedule(terms, dues.lines(), dues.allocations(), baseChanges, dues.credit(), unknownYears);
    }

    private void disburse(Disbursed tranche) {
        if (first.equals(LocalDate.MAX)) {
            first = tranche.day();
            from = first;
            accruedUntil = first;
            until = terms.nominal(first, number);
        }
        accrue(tranche.day());
        balance = balance.plus(tranche.amount());
        changeBase(tranche.day(), tranche.amount());
        levelStale = true;
    }

    /**
     * The running period is cut: its interest so far, and what was due and is not paid, is owed with the first instalment that
     * has principal. From the day on all that is owed bears interest at the new rate.
     */
    private void restructure(Restructured agreed) {
        if (first.equals(LocalDate.MAX)) {
            begin(agreed.terms());
            return;
        }
        LocalDate day = agreed.day();
        accrue(day);
        Dues.Unpaid unpaid = dues.takeBack();
        deferred = deferred.plus(terms.interest(accrued)).plus(unpaid.interest());
        accrued = BigInteger.ZERO;
        balance = balance.plus(unpaid.principal());
        LocalDate cutFrom = from;
        baseChanges.removeIf(change -> !change.day().isBefore(cutFrom));
        terms = agreed.terms();
        base = terms.method() == RepaymentMethod.FLAT && base.isPositive() ? base : balance;
        baseAtStart = base;
        from = day;
        while (!terms.nominal(first, number).isAfter(day)) {
            number++;
        }
        until = terms.nominal(first, number);
        lastNumber = number - 1 + terms.tenorMonths();
        graceUntil = number - 1 + terms.graceMonths();
        levelStale = true;
    }

    /** Where all that was paid out came back, what is paid out again is owed as it was agreed last. */
    private void begin(RepaymentTerms agreed) {
        terms = agreed;
        lastNumber = agreed.tenorMonths();
        graceUntil = agreed.graceMonths();
    }

    private void pay(Paid payment) {
        dues.receive(payment.id(), payment.amount());
        dues.settle(payment.day());
        if (payment.early() && dues.credit().isPositive() && balance.isPositive()) {
            accrue(payment.day());
            repayEarly(payment.day());
        }
    }

    /** All that is left with the interest up to the day, when the money is enough for it; otherwise principal only. */
    private void repayEarly(LocalDate day) {
        Rupiah interest = terms.interest(accrued).plus(deferred);
        boolean all = dues.credit().compareTo(balance.plus(interest)) >= 0;
        Rupiah principal = all ? balance : dues.credit().min(balance);
        Kind kind = all ? Kind.CLOSING : Kind.EARLY;
        Rupiah owed = all ? interest : Rupiah.ZERO;
        dues.add(new Instalment(dues.nextLine(), kind, number, day, day, day, base, principal, owed, Rupiah.ZERO));
        balance = balance.minus(principal);
        changeBase(day, all ? base.negate() : principal.negate());
        if (all) {
            accrued = BigInteger.ZERO;
            deferred = Rupiah.ZERO;
        }
        levelStale = levelStale || terms.early() == EarlyEffect.LOWER_INSTALMENTS;
        dues.settle(day);
    }

    private void fallDue() {
        accrue(until);
        Rupiah interest = terms.interest(accrued);
        if (balance.isPositive() || !interest.isZero() || deferred.isPositive()) {
            boolean grace = number <= graceUntil;
            boolean capitalised = grace && terms.graceCapitalised();
            Rupiah principal = grace ? Rupiah.ZERO : principalDue(interest);
            LocalDate dueOn = days.onOrAfter(until);
            Stream.of(until, dueOn)
                    .filter(day -> !days.knows(day))
                    .map(LocalDate::getYear)
                    .forEach(unknownYears::add);
            Rupiah added = capitalised ? interest : Rupiah.ZERO;
            Rupiah owed = interest.minus(added).plus(deferredDue(grace));
            dues.add(new Instalment(
                    dues.nextLine(), Kind.REGULAR, number, from, until, dueOn, baseAtStart, principal, owed, added));
            balance = balance.minus(principal).plus(added);
            base = nextBase(added);
            levelStale = levelStale || grace;
        }
        beginNext();
    }

    /** What was put off is owed with the first principal, or when there is none left to wait for. */
    private Rupiah deferredDue(boolean grace) {
        if (grace && balance.isPositive()) {
            return Rupiah.ZERO;
        }
        Rupiah due = deferred;
        deferred = Rupiah.ZERO;
        return due;
    }

    private void beginNext() {
        accrued = BigInteger.ZERO;
        if (!until.isAfter(asOf)) {
            dues.settle(until);
        }
        from = until;
        baseAtStart = base;
        number++;
        until = terms.nominal(first, number);
    }

    private Rupiah principalDue(Rupiah interest) {
        int left = Math.max(1, lastNumber - number + 1);
        if (levelStale) {
            level = terms.method() == RepaymentMethod.ANNUITY
                    ? terms.annuity(balance, left)
                    : terms.part(balance, left);
            levelStale = false;
        }
        Rupiah part = terms.method() == RepaymentMethod.ANNUITY ? level.minus(interest) : level;
        if (left == 1 || part.compareTo(balance) > 0) {
            return balance;
        }
        return part.isNegative() ? Rupiah.ZERO : part;
    }

    /** What was lent keeps bearing interest when it is flat, until all of it is repaid. */
    private Rupiah nextBase(Rupiah capitalised) {
        if (terms.method() != RepaymentMethod.FLAT) {
            return balance;
        }
        return balance.isZero() ? Rupiah.ZERO : base.plus(capitalised);
    }

    private void changeBase(LocalDate day, Rupiah change) {
        Rupiah before = base;
        Rupiah after = before.plus(change);
        base = balance.isZero() || after.isNegative() ? Rupiah.ZERO : after;
        baseChanges.add(new BaseChange(day, base.minus(before)));
    }

    private void accrue(LocalDate day) {
        accrued = accrued.add(BigInteger.valueOf(base.sen())
                .multiply(BigInteger.valueOf(terms.dayCount().units(accruedUntil, day))));
        accruedUntil = day;
    }
}
