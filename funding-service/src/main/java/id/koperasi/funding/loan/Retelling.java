package id.koperasi.funding.loan;

import id.koperasi.funding.loan.KeepingSchedules.Occasion;
import id.koperasi.funding.loan.Loan.Sums;
import id.koperasi.funding.schedule.Instalment;
import id.koperasi.funding.schedule.LoanFact;
import id.koperasi.funding.schedule.LoanFact.Disbursed;
import id.koperasi.funding.schedule.RepaymentSchedule;
import id.koperasi.funding.schedule.Replay;
import id.koperasi.funding.schedule.WorkingDays;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the story of a loan comes to when it is told anew: a pure function of what was read, so that many loans are read and
 * written together.
 *
 * @param before the loan as it stood
 * @param after the loan as it stands then
 * @param occasion why the story is told anew
 * @param lines how the lines of its schedule become others
 * @param receiptId what the books know it by when money moved and no payment moved it
 */
record Retelling(Loan before, Loan after, Occasion occasion, Schedules.Rewriting lines, UUID receiptId) {

    static Retelling of(
            Loan before,
            Occasion occasion,
            List<LoanFact> story,
            List<Instalment> lines,
            WorkingDays working,
            UUID receiptId) {
        LocalDate horizon = occasion.day().isAfter(before.horizon()) ? occasion.day() : before.horizon();
        RepaymentSchedule schedule = Replay.of(before.agreement().terms(), working, story, horizon);
        boolean late = occasion.cause() == ScheduleCause.BACKDATED_PAYMENT;
        boolean stays = before.scheduleVersion() > 0 && !late && samePlan(lines, schedule.instalments());
        int version = stays ? before.scheduleVersion() : before.scheduleVersion() + 1;
        Sums sums = sums(before, story, schedule, horizon);
        var after = new Loan(
                before.id(),
                before.cooperativeId(),
                before.villageCode(),
                before.programmeCode(),
                before.agreement(),
                status(before, sums, schedule),
                sums,
                version,
                horizon);
        Schedules.@Nullable Version begins = stays
                ? null
                : new Schedules.Version(version, occasion.cause().name(), occasion.id(), occasion.day(), null);
        return new Retelling(
                before,
                after,
                occasion,
                new Schedules.Rewriting(before.id(), version, begins, lines, schedule),
                receiptId);
    }

    /** Whether nothing differs but what is paid. */
    private static boolean samePlan(List<Instalment> one, List<Instalment> other) {
        return one.stream()
                .map(Instalment::unpaid)
                .toList()
                .equals(other.stream().map(Instalment::unpaid).toList());
    }

    private static Sums sums(Loan before, List<LoanFact> story, RepaymentSchedule schedule, LocalDate horizon) {
        Stream<Disbursed> tranches =
                story.stream().filter(Disbursed.class::isInstance).map(Disbursed.class::cast);
        List<Disbursed> paidOut = tranches.toList();
        return new Sums(
                paidOut.stream().map(Disbursed::day).min(LocalDate::compareTo).orElse(null),
                paidOut.stream().map(Disbursed::amount).reduce(Rupiah.ZERO, Rupiah::plus),
                before.sums().lapsed(),
                schedule.capitalised(horizon),
                schedule.principalPaid(),
                schedule.interestPaid(),
                schedule.credit());
    }

    /** It is settled when nothing is owed, nothing runs up and nothing can be drawn any more. */
    private static LoanStatus status(Loan before, Sums sums, RepaymentSchedule schedule) {
        if (sums.firstDisbursedOn() == null) {
            return before.status() == LoanStatus.LAPSED ? LoanStatus.LAPSED : LoanStatus.SIGNED;
        }
        boolean drawn =
                sums.disbursed().plus(sums.lapsed()).equals(before.agreement().amount());
        boolean paid =
                schedule.instalments().stream().allMatch(line -> line.open().isZero());
        if (drawn && paid) {
            return LoanStatus.SETTLED;
        }
        return before.isGivenAway() ? before.status() : LoanStatus.RUNNING;
    }

    /** By how much what is paid became another. */
    Receipt receipt() {
        Sums was = before.sums();
        Sums is = after.sums();
        Rupiah capitalised = is.capitalised().minus(was.capitalised());
        @Nullable UUID paymentId = paymentId();
        return new Receipt(
                paymentId == null ? receiptId : paymentId,
                after.id(),
                paymentId,
                is.principalPaid().minus(was.principalPaid()).minus(capitalised),
                is.interestPaid().minus(was.interestPaid()).plus(capitalised),
                is.credit().minus(was.credit()),
                occasion.day());
    }

    private @Nullable UUID paymentId() {
        return switch (occasion.cause()) {
            case PAYMENT, EARLY_REPAYMENT, BACKDATED_PAYMENT -> occasion.id();
            case DISBURSEMENT, HOLIDAYS, CARRIED_OVER, RESTRUCTURING -> null;
        };
    }

    boolean movesMoney() {
        Receipt receipt = receipt();
        return Stream.of(receipt.principal(), receipt.interest(), receipt.credit())
                .anyMatch(part -> !part.isZero());
    }

    boolean settles() {
        return after.status() == LoanStatus.SETTLED && before.status() != LoanStatus.SETTLED;
    }

    /** Interest that became principal was never the pool's money; it comes back last, and not to the pool. */
    Rupiah backToThePool() {
        return repaid(after.sums()).minus(repaid(before.sums()));
    }

    private static Rupiah repaid(Sums sums) {
        return sums.principalPaid().min(sums.disbursed());
    }
}
