package id.koperasi.funding.schedule;

import static id.koperasi.funding.schedule.Stories.disbursed;
import static id.koperasi.funding.schedule.Stories.early;
import static id.koperasi.funding.schedule.Stories.paid;
import static id.koperasi.funding.schedule.Stories.restructured;
import static id.koperasi.funding.schedule.Stories.rupiah;
import static id.koperasi.funding.schedule.Stories.terms;
import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.funding.schedule.Instalment.Kind;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Worked examples. Each figure was computed by hand from the formula in the comment beside it; where the rule behind it
 * stands is named there too.
 */
class ReplayTest {

    private static final LocalDate LATER = LocalDate.of(2099, 1, 1);

    @Test
    void theFundsOwnTerms() {
        // Permenkop 1/2025: 3 per cent a year; declining balance and 30/360 are choices of the programme version.
        // Principal 300,000,000 / 12 = 25,000,000. Interest of month k: (13 - k) * 25,000,000 * 3 % * 30/360
        // = (13 - k) * 62,500; the sum is 62,500 * (1 + ... + 12) = 62,500 * 78 = 4,875,000.
        RepaymentSchedule schedule = replay(terms("3", 12, 0), disbursed("2026-01-12", 300_000_000));

        assertThat(schedule.instalments()).hasSize(12);
        line(schedule, 1, "2026-02-12", "25000000", "750000");
        line(schedule, 2, "2026-03-12", "25000000", "687500");
        line(schedule, 12, "2027-01-12", "25000000", "62500");
        assertThat(schedule.interest()).isEqualTo(rupiah("4875000"));
    }

    @Test
    void theStateBanksTermsWithGraceAndALastInstalmentThatIsExact() {
        // PMK 49/2025 art. 5: Rp3 billion at the most, 6 per cent, 72 months, grace of 6: interest only,
        // 3,000,000,000 * 6 % * 30/360 = 15,000,000. Then 66 parts: 3,000,000,000 / 66 = 45,454,545.45..., in whole
        // rupiah 45,454,545; the last is 3,000,000,000 - 65 * 45,454,545 = 45,454,575.
        // Interest of month 8: (3,000,000,000 - 45,454,545) * 0.5 % = 14,772,727.275.
        RepaymentSchedule schedule = replay(terms("6", 72, 6), disbursed("2026-01-12", 3_000_000_000L));

        line(schedule, 1, "2026-02-12", "0", "15000000");
        line(schedule, 6, "2026-07-13", "0", "15000000"); // the 12th is a Sunday
        line(schedule, 7, "2026-08-12", "45454545", "15000000");
        line(schedule, 8, "2026-09-14", "45454545", "14772727"); // the 12th is a Saturday
        line(schedule, 72, "2032-01-12", "45454575", "227273");
        assertThat(schedule.principal()).isEqualTo(rupiah("3000000000"));
    }

    @Test
    void whatIsPaidOutAfterARestructuringIsOwedByItsTerms() {
        // The one tranche before it came back from the bank: 120,000,000 at 3 % are 300,000 a month, in 24 parts.
        RepaymentSchedule schedule = replay(
                terms("6", 12, 0), restructured("2026-03-27", terms("3", 24, 3)), disbursed("2026-04-12", 120_000_000));

        assertThat(schedule.instalments()).hasSize(24);
        line(schedule, 1, "2026-05-12", "0", "300000");
    }

    @Test
    void restructuredWithArrears() {
        // 120,000,000 at 6 % in 12 parts of 10,000,000. Nothing of 12 February (600,000 of interest) and of 12 March
        // (110,000,000
        // * 6 % / 12 = 550,000) is paid. Agreed anew on 27 March: 15 days of 30/360 after the 12th, 100,000,000 * 6 % *
        // 15/360
        // = 250,000. From then on 120,000,000 at 3 % in 24 parts, 3 of them without principal: 15 days are 150,000, a
        // month
        // 300,000; 120,000,000 / 21 = 5,714,285.71. With the first of them 600,000 + 550,000 + 250,000 are owed
        // besides; the
        // last is 120,000,000 - 20 * 5,714,285 = 5,714,300.
        RepaymentSchedule schedule = replay(
                terms("6", 12, 0), disbursed("2026-01-12", 120_000_000), restructured("2026-03-27", terms("3", 24, 3)));

        line(schedule, 1, "2026-02-12", "0", "0");
        line(schedule, 2, "2026-03-12", "0", "0");
        line(schedule, 3, "2026-04-13", "0", "150000"); // the 12th is a Sunday
        line(schedule, 5, "2026-06-12", "0", "300000");
        line(schedule, 6, "2026-07-13", "5714285", "1700000"); // the 12th is a Sunday
        line(schedule, 26, "2028-03-13", "5714300", "14286"); // the 12th is a Sunday; 5,714,300 * 0.25 % = 14,285.75
        assertThat(schedule.principal()).isEqualTo(rupiah("120000000"));
    }

    @Test
    void whatWasPaidBeforeStaysPaidAndWhatIsPaidAfterwardsSettlesAll() {
        // 5,600,000 pay the interest of February and 5,000,000 of its principal; 115,000,000 are left. Half of a month
        // after
        // the new terms all is repaid: 115,000,000, the 550,000 of March, 250,000 to the 27th, and to 12 April
        // 115,000,000
        // * 3 % * 15/360 = 143,750.
        RepaymentSchedule schedule = replay(
                terms("6", 12, 0),
                disbursed("2026-01-12", 120_000_000),
                paid("2026-02-12", "5600000"),
                restructured("2026-03-27", terms("3", 24, 3)),
                early("2026-04-12", "115943750"));

        line(schedule, 1, "2026-02-12", "5000000", "600000");
        assertThat(schedule.principalPaid()).isEqualTo(rupiah("120000000"));
        assertThat(schedule.interestPaid()).isEqualTo(rupiah("1543750"));
        assertThat(schedule.credit()).isEqualTo(Rupiah.ZERO);
        assertThat(schedule.instalments().stream().allMatch(line -> line.open().isZero()))
                .isTrue();
    }

    @Test
    void graceWhoseInterestIsAddedToThePrincipal() {
        // 100,000,000 at 12 %: 1,000,000 after a month, 1,010,000 after the second; 102,010,000 / 2 = 51,005,000.
        RepaymentTerms terms = capitalising(terms("12", 4, 2));
        RepaymentSchedule schedule = replay(terms, disbursed("2026-01-12", 100_000_000));

        line(schedule, 1, "2026-02-12", "0", "0");
        assertThat(schedule.instalments().get(0).capitalised()).isEqualTo(rupiah("1000000"));
        assertThat(schedule.instalments().get(1).capitalised()).isEqualTo(rupiah("1010000"));
        line(schedule, 3, "2026-04-13", "51005000", "1020100");
        line(schedule, 4, "2026-05-12", "51005000", "510050");
    }

    @Test
    void daysAsTheyAre() {
        // 12,000,000 a year: 31/365 of it is 1,019,178.08.
        RepaymentTerms of365 = terms("12", 12, 11, RepaymentMethod.DECLINING_BALANCE, DayCount.ACTUAL_365);
        line(replay(of365, disbursed("2026-01-12", 100_000_000)), 1, "2026-02-12", "0", "1019178");

        // ISDA: 20 days of 2027 and 11 of the leap year 2028: 12,000,000 * (20/365 + 11/366) = 1,018,189.98.
        RepaymentTerms actual = terms("12", 12, 11, RepaymentMethod.DECLINING_BALANCE, DayCount.ACTUAL_ACTUAL);
        line(replay(actual, disbursed("2027-12-12", 100_000_000)), 1, "2028-01-12", "0", "1018190");
        // February of that year: 31/366 and 29/366.
        line(replay(actual, disbursed("2028-02-12", 100_000_000)), 1, "2028-03-13", "0", "950820");
    }

    @Test
    void annuity() {
        // Every table of annuities has 8.884879 for 100 at 1 per cent and 12 periods: 8,884,878 in whole rupiah.
        RepaymentTerms terms = terms("12", 12, 0, RepaymentMethod.ANNUITY, DayCount.THIRTY_360);
        RepaymentSchedule schedule = replay(terms, disbursed("2026-01-12", 100_000_000));

        line(schedule, 1, "2026-02-12", "7884878", "1000000");
        line(schedule, 2, "2026-03-12", "7963727", "921151"); // 92,115,122 * 1 % = 921,151.22
        assertThat(schedule.instalments().subList(0, 11))
                .allSatisfy(line -> assertThat(line.amount()).isEqualTo(rupiah("8884878")));
        assertThat(schedule.principal()).isEqualTo(rupiah("100000000"));
        assertThat(schedule.instalments().getLast().amount().minus(rupiah("8884878")))
                .isLessThan(rupiah("20"));
    }

    @Test
    void flat() {
        // 12,000,000 * 12 % / 12 = 120,000 every month, though less and less is owed.
        RepaymentTerms terms = terms("12", 12, 0, RepaymentMethod.FLAT, DayCount.THIRTY_360);
        RepaymentSchedule schedule = replay(terms, disbursed("2026-01-12", 12_000_000));

        assertThat(schedule.instalments()).hasSize(12).allSatisfy(line -> {
            assertThat(line.principal()).isEqualTo(rupiah("1000000"));
            assertThat(line.interest()).isEqualTo(rupiah("120000"));
        });
    }

    @Test
    void tranchesOnDifferentDays() {
        // 30/360: 12 January to 12 February are 30 days, 27 January to then 15: 150,000,000 * 3 % * 45/360 = 562,500.
        // A tranche within the repayment is spread over what is left: (150 + 150 - 2 * 25 + 100) / 10 = 35 million.
        RepaymentSchedule schedule = replay(
                terms("3", 12, 0),
                disbursed("2026-01-27", 150_000_000),
                disbursed("2026-01-12", 150_000_000),
                disbursed("2026-03-12", 100_000_000));

        line(schedule, 1, "2026-02-12", "25000000", "562500");
        line(schedule, 3, "2026-04-13", "35000000", "875000");
        assertThat(schedule.principal()).isEqualTo(rupiah("400000000"));
    }

    @Test
    void aDueDayThatIsAHolidayIsTheNextWorkingDay() {
        RepaymentTerms terms = dueOn(25, terms("3", 3, 0));
        var days = new WorkingDays(Set.of(2026), Set.of(LocalDate.of(2026, 12, 25)));

        RepaymentSchedule schedule = Replay.of(terms, days, List.of(disbursed("2026-11-25", 300_000_000)), LATER);

        line(schedule, 1, "2026-12-28", "100000000", "750000"); // Christmas is a Friday; interest runs to the 25th
        assertThat(schedule.yearsWithoutHolidays()).containsExactly(2027);
    }

    @Test
    void aPaymentPaysWhatIsOldestAndWhatIsTooMuchIsKept() {
        RepaymentSchedule schedule = replay(
                terms("3", 12, 0),
                disbursed("2026-01-12", 300_000_000),
                paid("2026-02-12", "700000.50"),
                paid("2026-03-20", "100000000"));

        // 51,437,500 fell due by 12 March; the rest pays April and May when they fall due.
        assertThat(schedule.instalments().get(1).open()).isEqualTo(Rupiah.ZERO);
        assertThat(schedule.instalments().get(3).open()).isEqualTo(rupiah("1924999.50"));
        assertThat(schedule.credit()).isEqualTo(Rupiah.ZERO);
        assertThat(schedule.allocations().getLast().day()).isEqualTo("2026-05-12");

        RepaymentSchedule then = replayUntil(
                "2026-03-31", terms("3", 12, 0), disbursed("2026-01-12", 300_000_000), paid("2026-03-20", "100000000"));
        assertThat(then.credit()).isEqualTo(rupiah("48562500"));
    }

    @Test
    void principalRepaidEarlyLowersWhatIsLeftOrShortensIt() {
        // After February 275,000,000 is owed; 55,000,000 early leave 220,000,000: 20,000,000 in each of 11 months.
        LoanFact[] story = {
            disbursed("2026-01-12", 300_000_000), paid("2026-02-12", "25750000"), early("2026-02-12", "55000000")
        };
        RepaymentSchedule lower = replay(terms("3", 12, 0), story);
        line(lower, 3, "2026-03-12", "20000000", "550000");
        assertThat(lower.instalments().get(1).kind()).isEqualTo(Kind.EARLY);

        RepaymentSchedule shorter = replay(shortening(terms("3", 12, 0)), story);
        line(shorter, 3, "2026-03-12", "25000000", "550000");
        line(shorter, 11, "2026-11-12", "20000000", "50000");
    }

    @Test
    void whoPaysAllThatIsLeftOwesTheInterestOfTheDaysAndNoMore() {
        // From 12 to 27 February are 15 days: 275,000,000 * 3 % * 15/360 = 343,750.
        RepaymentSchedule schedule = replay(
                terms("3", 12, 0),
                disbursed("2026-01-12", 300_000_000),
                paid("2026-02-12", "25750000"),
                early("2026-02-27", "275343751"));

        assertThat(schedule.instalments()).hasSize(2);
        assertThat(schedule.instalments().get(1).kind()).isEqualTo(Kind.CLOSING);
        line(schedule, 2, "2026-02-27", "275000000", "343750");
        assertThat(schedule.credit()).isEqualTo(rupiah("1"));

        // A rupiah less repays the principal, and what interest ran up falls due on the next day for it.
        RepaymentSchedule almost = replay(
                terms("3", 12, 0),
                disbursed("2026-01-12", 300_000_000),
                paid("2026-02-12", "25750000"),
                early("2026-02-27", "275343749"));
        line(almost, 3, "2026-03-12", "0", "343750");
        assertThat(almost.instalments().get(2).open()).isEqualTo(rupiah("1"));
    }

    @Test
    void whatRunsUpBetweenTwoDueDays() {
        RepaymentSchedule schedule =
                replay(terms("3", 12, 0), disbursed("2026-01-12", 150_000_000), disbursed("2026-01-27", 150_000_000));

        // 150,000,000 * 3 % * 20/360 + 150,000,000 * 3 % * 5/360 = 312,500.
        assertThat(schedule.accruedOn(LocalDate.of(2026, 2, 2))).isEqualTo(rupiah("312500"));
        assertThat(schedule.accruedOn(LocalDate.of(2026, 2, 12))).isEqualTo(Rupiah.ZERO);
        assertThat(schedule.accruedOn(LocalDate.of(2026, 1, 1))).isEqualTo(Rupiah.ZERO);
    }

    private static RepaymentSchedule replay(RepaymentTerms terms, LoanFact... facts) {
        return Replay.of(terms, WorkingDays.UNKNOWN, List.of(facts), LATER);
    }

    private static RepaymentSchedule replayUntil(String day, RepaymentTerms terms, LoanFact... facts) {
        return Replay.of(terms, WorkingDays.UNKNOWN, List.of(facts), LocalDate.parse(day));
    }

    private static void line(RepaymentSchedule schedule, int line, String dueOn, String principal, String interest) {
        Instalment instalment = schedule.instalments().get(line - 1);
        assertThat(instalment.dueOn()).isEqualTo(LocalDate.parse(dueOn));
        assertThat(instalment.principal()).isEqualTo(rupiah(principal));
        assertThat(instalment.interest()).isEqualTo(rupiah(interest));
    }

    private static RepaymentTerms capitalising(RepaymentTerms t) {
        return copy(t, true, t.dueDay(), t.early());
    }

    private static RepaymentTerms shortening(RepaymentTerms t) {
        return copy(t, t.graceCapitalised(), t.dueDay(), EarlyEffect.SHORTER_TENOR);
    }

    private static RepaymentTerms dueOn(int day, RepaymentTerms t) {
        return copy(t, t.graceCapitalised(), day, t.early());
    }

    private static RepaymentTerms copy(RepaymentTerms t, boolean capitalised, int dueDay, EarlyEffect early) {
        return new RepaymentTerms(
                new BigDecimal(t.annualRatePercent().toPlainString()),
                t.tenorMonths(),
                t.graceMonths(),
                capitalised,
                t.method(),
                t.dayCount(),
                dueDay,
                t.allocation(),
                early,
                t.rounding());
    }
}
