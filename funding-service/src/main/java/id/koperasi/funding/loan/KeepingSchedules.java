package id.koperasi.funding.loan;

import id.koperasi.funding.event.LoanEvent.InstalmentReceived;
import id.koperasi.funding.event.LoanEvent.LoanSettled;
import id.koperasi.funding.holiday.Holidays;
import id.koperasi.funding.loan.Loan.Sums;
import id.koperasi.funding.programme.Pools;
import id.koperasi.funding.programme.Programme;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.schedule.Instalment;
import id.koperasi.funding.schedule.LoanFact;
import id.koperasi.funding.schedule.LoanFact.Disbursed;
import id.koperasi.funding.schedule.RepaymentSchedule;
import id.koperasi.funding.schedule.Replay;
import id.koperasi.funding.schedule.WorkingDays;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.time.Ids;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the story of a loan anew whenever something was added to it, and makes what follows stand: the lines of its
 * schedule, what it owes, what the books are told, and what comes back to the pool.
 */
@ApplicationScoped
public class KeepingSchedules {

    private final Loans loans;
    private final LoanFacts facts;
    private final Schedules schedules;
    private final Receipts receipts;
    private final Holidays holidays;
    private final Programmes programmes;
    private final Pools pools;
    private final Outbox outbox;
    private final Ids ids;
    private final List<AroundLoans> around;

    KeepingSchedules(
            Loans loans,
            LoanFacts facts,
            Schedules schedules,
            Receipts receipts,
            Holidays holidays,
            Programmes programmes,
            Pools pools,
            Outbox outbox,
            Ids ids,
            @All List<AroundLoans> around) {
        this.loans = loans;
        this.facts = facts;
        this.schedules = schedules;
        this.receipts = receipts;
        this.holidays = holidays;
        this.programmes = programmes;
        this.pools = pools;
        this.outbox = outbox;
        this.ids = ids;
        this.around = around;
    }

    /**
     * Why the story is told anew.
     *
     * @param cause what was added to it
     * @param id the tranche or the payment, where there is one
     * @param day from which day on it counts
     * @param paidBy whose money it is, when it is not the cooperative's own
     */
    public record Occasion(
            ScheduleCause cause,
            @Nullable UUID id,
            LocalDate day,
            @Nullable String paidBy) {

        /** What nobody else pays. */
        public Occasion(ScheduleCause cause, @Nullable UUID id, LocalDate day) {
            this(cause, id, day, null);
        }
    }

    /** The story as it is told now; nothing is written. */
    public RepaymentSchedule replay(Loan loan) {
        return Replay.of(loan.agreement().terms(), holidays.workingDays(), facts.of(loan), loan.horizon());
    }

    /** What the story of a locked loan comes to now. */
    @Transactional(TxType.MANDATORY)
    public Loan follow(Loan before, Occasion occasion) {
        return follow(before, occasion, holidays.workingDays());
    }

    /** The same of some loans, of which all are locked before the first of them touches the pool. */
    @Transactional(TxType.MANDATORY)
    public void followAll(List<UUID> some, LocalDate day) {
        WorkingDays working = holidays.workingDays();
        for (Loan loan : loans.locked(some)) {
            ScheduleCause cause = loan.scheduleVersion() == 0 ? ScheduleCause.CARRIED_OVER : ScheduleCause.HOLIDAYS;
            follow(loan, new Occasion(cause, null, day), working);
        }
    }

    private Loan follow(Loan before, Occasion occasion, WorkingDays working) {
        LocalDate horizon = occasion.day().isAfter(before.horizon()) ? occasion.day() : before.horizon();
        List<LoanFact> story = facts.of(before);
        RepaymentSchedule schedule = Replay.of(before.agreement().terms(), working, story, horizon);
        int version = write(before, occasion, schedule);
        Sums sums = sums(before, story, schedule, horizon);
        LoanStatus status = status(before, sums, schedule);
        var after = new Loan(
                before.id(),
                before.cooperativeId(),
                before.villageCode(),
                before.programmeCode(),
                before.agreement(),
                status,
                sums,
                version,
                horizon);
        loans.move(after);
        tell(before, after, occasion);
        return after;
    }

    private int write(Loan before, Occasion occasion, RepaymentSchedule schedule) {
        boolean late = occasion.cause() == ScheduleCause.BACKDATED_PAYMENT;
        if (before.scheduleVersion() > 0 && !late && samePlan(schedules.current(before.id()), schedule.instalments())) {
            schedules.pay(before.id(), schedule.instalments());
            return before.scheduleVersion();
        }
        int version = before.scheduleVersion() + 1;
        schedules.replace(
                before.id(),
                before.scheduleVersion(),
                new Schedules.Version(version, occasion.cause().name(), occasion.id(), occasion.day(), null),
                schedule);
        return version;
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

    private void tell(Loan before, Loan after, Occasion occasion) {
        Rupiah capitalised = after.sums().capitalised().minus(before.sums().capitalised());
        Rupiah principal = after.sums()
                .principalPaid()
                .minus(before.sums().principalPaid())
                .minus(capitalised);
        Rupiah interest =
                after.sums().interestPaid().minus(before.sums().interestPaid()).plus(capitalised);
        Rupiah credit = after.sums().credit().minus(before.sums().credit());
        if (Stream.of(principal, interest, credit).anyMatch(part -> !part.isZero())) {
            UUID paymentId = paymentOf(occasion);
            UUID id = paymentId == null ? ids.next() : paymentId;
            Programme programme = programmes.get(after.programmeCode());
            var receipt = new Receipt(id, after.id(), paymentId, principal, interest, credit, occasion.day());
            receipts.add(receipt);
            outbox.append(new InstalmentReceived(
                    after.cooperativeId(),
                    after.id(),
                    id,
                    receipt.amount(),
                    principal,
                    interest,
                    credit,
                    programme.sourceOfFunds(),
                    programme.lender(),
                    occasion.day(),
                    occasion.paidBy()));
            Log.infof(
                    "Instalment received: loan=%s principal=%s interest=%s credit=%s",
                    after.id(), principal, interest, credit);
            refillPool(before, after, id, occasion.day());
        }
        if (after.status() == LoanStatus.SETTLED && before.status() != LoanStatus.SETTLED) {
            outbox.append(new LoanSettled(after.cooperativeId(), after.id(), occasion.day()));
            around.forEach(each -> each.settled(after, occasion.day()));
            Log.infof("Loan settled: loan=%s", after.id());
        }
    }

    private static @Nullable UUID paymentOf(Occasion occasion) {
        return switch (occasion.cause()) {
            case PAYMENT, EARLY_REPAYMENT, BACKDATED_PAYMENT -> occasion.id();
            case DISBURSEMENT, HOLIDAYS, CARRIED_OVER, RESTRUCTURING -> null;
        };
    }

    /** Interest that became principal was never the pool's money; it comes back last, and not to the pool. */
    private void refillPool(Loan before, Loan after, UUID cause, LocalDate day) {
        Rupiah back = repaid(after.sums()).minus(repaid(before.sums()));
        if (back.isPositive()) {
            pools.repay(after.programmeCode(), back, cause, day);
        } else if (back.isNegative()) {
            pools.takeBack(after.programmeCode(), back.negate(), cause, day);
        }
    }

    private static Rupiah repaid(Sums sums) {
        return sums.principalPaid().min(sums.disbursed());
    }
}
