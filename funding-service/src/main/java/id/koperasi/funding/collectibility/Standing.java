package id.koperasi.funding.collectibility;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a loan stood at the end of the latest business day.
 *
 * @param businessDate which day
 * @param loanClass the class; 1 is the best
 * @param name what the class is called, in Indonesian
 * @param englishName the same in English
 * @param nonPerforming whether that class counts as non-performing
 * @param classSince since when
 * @param daysPastDue since the oldest unpaid instalment was due
 * @param outstanding principal that is owed, due or not
 * @param overduePrincipal principal that should have been paid
 * @param overdueInterest interest that should have been paid
 * @param accrued interest of the running period
 * @param nextDueOn when the next is due
 * @param nextDue how much that is
 */
record Standing(
        LocalDate businessDate,
        int loanClass,
        String name,
        String englishName,
        boolean nonPerforming,
        LocalDate classSince,
        int daysPastDue,
        Rupiah outstanding,
        Rupiah overduePrincipal,
        Rupiah overdueInterest,
        Rupiah accrued,
        @Nullable LocalDate nextDueOn,
        Rupiah nextDue) {}
