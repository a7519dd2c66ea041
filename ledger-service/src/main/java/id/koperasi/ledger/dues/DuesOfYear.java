package id.koperasi.ledger.dues;

import id.koperasi.platform.money.Rupiah;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Twelve months of a member, and how he stands altogether.
 *
 * @param lastDue the last month that is due
 * @param months of the year
 * @param arrears what is due and not paid, of all years
 * @param advance what he paid for months that are not due yet
 */
record DuesOfYear(YearMonth lastDue, List<DuesMonth> months, Rupiah arrears, Rupiah advance) {

    /** Of a member who was asked to pay this much from outside and has not paid it yet. */
    static DuesOfYear of(DuesFacts facts, Year year, YearMonth lastDue, Rupiah awaited) {
        DuesOfYear now = of(facts, year, lastDue);
        List<DuesMonth> then = of(facts.with(awaited), year, lastDue).months();
        var months = new ArrayList<DuesMonth>();
        for (int i = 0; i < then.size(); i++) {
            months.add(now.months().get(i).awaiting(then.get(i)));
        }
        return new DuesOfYear(lastDue, months, now.arrears(), now.advance());
    }

    static DuesOfYear of(DuesFacts facts, Year year, YearMonth lastDue) {
        YearMonth december = year.atMonth(Month.DECEMBER);
        List<DuesMonth> known = DuesSchedule.until(facts, december.isAfter(lastDue) ? december : lastDue);
        var byMonth = known.stream().collect(Collectors.toMap(DuesMonth::month, Function.identity()));
        List<DuesMonth> due =
                known.stream().filter(month -> !month.month().isAfter(lastDue)).toList();
        Rupiah all = facts.payments().stream().map(DuesFacts.Payment::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        return new DuesOfYear(
                lastDue,
                Arrays.stream(Month.values())
                        .map(year::atMonth)
                        .map(month -> byMonth.getOrDefault(
                                month, new DuesMonth(month, Rupiah.ZERO, Rupiah.ZERO, null, false, false, false)))
                        .toList(),
                due.stream().map(DuesMonth::open).reduce(Rupiah.ZERO, Rupiah::plus),
                all.minus(due.stream().map(DuesMonth::paid).reduce(Rupiah.ZERO, Rupiah::plus)));
    }
}
