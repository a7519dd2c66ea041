package id.koperasi.funding.schedule;

import id.koperasi.platform.money.Rupiah;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a loan owes, by its terms and by what has happened; what lies ahead is what follows when nothing else happens.
 *
 * @param terms what was agreed
 * @param instalments every line in order
 * @param allocations what each payment paid
 * @param baseChanges changes, within a period, of what interest runs on
 * @param credit what was paid and not needed yet
 * @param yearsWithoutHolidays years in which due days may still move, because their holidays are not known
 */
public record RepaymentSchedule(
        RepaymentTerms terms,
        List<Instalment> instalments,
        List<Allocation> allocations,
        List<BaseChange> baseChanges,
        Rupiah credit,
        SortedSet<Integer> yearsWithoutHolidays) {

    /**
     * What interest runs on changed within a period.
     *
     * @param day from when on
     * @param change by how much
     */
    public record BaseChange(LocalDate day, Rupiah change) {}

    public RepaymentSchedule {
        instalments = List.copyOf(instalments);
        allocations = List.copyOf(allocations);
        baseChanges = List.copyOf(baseChanges);
        yearsWithoutHolidays = new TreeSet<>(yearsWithoutHolidays);
    }

    /** All principal: what was paid out and the interest that was added to it. */
    public Rupiah principal() {
        return sum(Instalment::principal);
    }

    public Rupiah interest() {
        return sum(Instalment::interest);
    }

    /** Interest that was added to the principal up to a day. */
    public Rupiah capitalised(LocalDate asOf) {
        return instalments.stream()
                .filter(line -> !line.nominalOn().isAfter(asOf))
                .map(Instalment::capitalised)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public Rupiah principalPaid() {
        return sum(Instalment::principalPaid);
    }

    public Rupiah interestPaid() {
        return sum(Instalment::interestPaid);
    }

    /** The last day on which something falls due. */
    public Optional<LocalDate> lastDueOn() {
        return instalments.stream().map(Instalment::dueOn).max(LocalDate::compareTo);
    }

    /** Interest of the running period up to a day, which nobody owes yet. */
    public Rupiah accruedOn(LocalDate day) {
        return instalments.stream()
                .filter(line -> line.kind() == Instalment.Kind.REGULAR)
                .filter(line -> !line.from().isAfter(day) && line.nominalOn().isAfter(day))
                .findFirst()
                .map(line -> terms.interest(senUnits(line, day)))
                .orElse(Rupiah.ZERO);
    }

    private BigInteger senUnits(Instalment running, LocalDate day) {
        BigInteger all = senUnits(running.base(), running.from(), day);
        for (BaseChange change : baseChanges) {
            if (!change.day().isBefore(running.from()) && change.day().isBefore(day)) {
                all = all.add(senUnits(change.change(), change.day(), day));
            }
        }
        return all;
    }

    private BigInteger senUnits(Rupiah base, LocalDate from, LocalDate until) {
        return BigInteger.valueOf(base.sen())
                .multiply(BigInteger.valueOf(terms.dayCount().units(from, until)));
    }

    private Rupiah sum(Function<Instalment, Rupiah> part) {
        return instalments.stream().map(part).collect(Collectors.reducing(Rupiah.ZERO, Rupiah::plus));
    }
}
