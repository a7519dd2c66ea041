package id.koperasi.funding.loan;

import id.koperasi.funding.event.LoanEvent.InstalmentReceived;
import id.koperasi.funding.event.LoanEvent.LoanSettled;
import id.koperasi.funding.holiday.Calendars;
import id.koperasi.funding.holiday.Holidays;
import id.koperasi.funding.programme.Pools;
import id.koperasi.funding.programme.Programme;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.schedule.DueDays;
import id.koperasi.funding.schedule.Instalment;
import id.koperasi.funding.schedule.LoanFact;
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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        List<LoanFact> story = Objects.requireNonNull(facts.of(List.of(loan)).get(loan.id()));
        return Replay.of(
                loan.agreement().terms(),
                holidays.calendars().of(loan.agreement().dueDays()),
                story,
                loan.horizon());
    }

    /** What the story of a locked loan comes to now. */
    @Transactional(TxType.MANDATORY)
    public Loan follow(Loan before, Occasion occasion) {
        return follow(List.of(before), loan -> occasion).getFirst();
    }

    /** The same of some loans of one programme, of which all are locked before the first of them touches the pool. */
    @Transactional(TxType.MANDATORY)
    public void followAll(List<UUID> some, LocalDate day) {
        follow(loans.locked(some), loan -> {
            ScheduleCause cause = loan.scheduleVersion() == 0 ? ScheduleCause.CARRIED_OVER : ScheduleCause.HOLIDAYS;
            return new Occasion(cause, null, day);
        });
    }

    /** However many loans they are, they are read, and written, in the same few statements. */
    private List<Loan> follow(List<Loan> some, Function<Loan, Occasion> why) {
        Map<DueDays, WorkingDays> working = working(some);
        Map<UUID, List<LoanFact>> stories = facts.of(some);
        Map<UUID, List<Instalment>> lines =
                schedules.current(some.stream().map(Loan::id).toList());
        List<Retelling> told = some.stream()
                .map(loan -> Retelling.of(
                        loan,
                        why.apply(loan),
                        Objects.requireNonNull(stories.get(loan.id())),
                        lines.getOrDefault(loan.id(), List.of()),
                        Objects.requireNonNull(working.get(loan.agreement().dueDays())),
                        ids.next()))
                .toList();
        schedules.rewrite(told.stream().map(Retelling::lines).toList());
        List<Loan> after = told.stream().map(Retelling::after).toList();
        loans.move(after);
        List<Retelling> moved = told.stream().filter(Retelling::movesMoney).toList();
        if (!moved.isEmpty()) {
            receipts.add(moved.stream().map(Retelling::receipt).toList());
            moved.forEach(this::announce);
            refillPools(moved);
        }
        told.stream().filter(Retelling::settles).forEach(this::settle);
        return after;
    }

    /** Loans have few calendars in common, however many they are. */
    private Map<DueDays, WorkingDays> working(List<Loan> some) {
        Calendars calendars = holidays.calendars();
        return some.stream()
                .map(loan -> loan.agreement().dueDays())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), calendars::of));
    }

    private void announce(Retelling told) {
        Receipt receipt = told.receipt();
        Programme programme = programmes.get(told.after().programmeCode());
        outbox.append(new InstalmentReceived(
                told.after().cooperativeId(),
                receipt.loanId(),
                receipt.id(),
                receipt.amount(),
                receipt.principal(),
                receipt.interest(),
                receipt.credit(),
                programme.sourceOfFunds(),
                programme.lender(),
                receipt.receivedOn(),
                told.occasion().paidBy()));
        Log.infof(
                "Instalment received: loan=%s principal=%s interest=%s credit=%s",
                receipt.loanId(), receipt.principal(), receipt.interest(), receipt.credit());
    }

    /** What comes back comes first, so that less is owed of what counts as repaid no longer. */
    private void refillPools(List<Retelling> moved) {
        Map<Boolean, List<Retelling>> back = moved.stream()
                .filter(told -> !told.backToThePool().isZero())
                .collect(Collectors.partitioningBy(told -> told.backToThePool().isPositive()));
        Map<UUID, Rupiah> repaid = Objects.requireNonNull(back.get(true)).stream()
                .collect(Collectors.toMap(told -> told.receipt().id(), Retelling::backToThePool));
        if (!repaid.isEmpty()) {
            Retelling any = moved.getFirst();
            pools.repay(any.after().programmeCode(), repaid, any.occasion().day());
        }
        Objects.requireNonNull(back.get(false))
                .forEach(told -> pools.takeBack(
                        told.after().programmeCode(),
                        told.backToThePool().negate(),
                        told.receipt().id(),
                        told.occasion().day()));
    }

    private void settle(Retelling told) {
        LocalDate day = told.occasion().day();
        outbox.append(new LoanSettled(told.after().cooperativeId(), told.after().id(), day));
        around.forEach(each -> each.settled(told.after(), day));
        Log.infof("Loan settled: loan=%s", told.after().id());
    }
}
