package id.koperasi.funding.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.funding.proposal.Proposal.ProjectedMonth;
import id.koperasi.funding.schedule.AllocationOrder;
import id.koperasi.funding.schedule.DayCount;
import id.koperasi.funding.schedule.EarlyEffect;
import id.koperasi.funding.schedule.LoanFact.Disbursed;
import id.koperasi.funding.schedule.RepaymentMethod;
import id.koperasi.funding.schedule.RepaymentSchedule;
import id.koperasi.funding.schedule.RepaymentTerms;
import id.koperasi.funding.schedule.Replay;
import id.koperasi.funding.schedule.WorkingDays;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The debt service coverage by hand; the formula is a choice, for no source has one. */
class CoverageTest {

    private static final LocalDate PAID_OUT = LocalDate.of(2026, 1, 12);

    @Test
    void isTheSurplusOfAYearOverWhatFallsDueInIt() {
        // 240,000,000 at 3 % over 24 months: principal 10,000,000 a month, interest of month k (25 - k) * 25,000.
        // Year 1: 120,000,000 + 25,000 * (24 + ... + 13) = 125,550,000; year 2: 120,000,000 + 25,000 * 78 =
        // 121,950,000.
        // A surplus of 12,555,000 a month is 150,660,000 a year: 1.2 exactly, and 1.2354... of which three decimals
        // stay.
        List<Coverage.Year> years = coverage(12_555_000, 24, 0).years();

        assertThat(years)
                .containsExactly(
                        new Coverage.Year(1, Rupiah.of(150_660_000), Rupiah.of(125_550_000), new BigDecimal("1.200")),
                        new Coverage.Year(2, Rupiah.of(150_660_000), Rupiah.of(121_950_000), new BigDecimal("1.235")));
    }

    @Test
    void oneSenTooLittleIsTooLittle() {
        List<ProjectedMonth> months = new ArrayList<>(months(12_555_000, 24));
        months.set(3, new ProjectedMonth(4, Rupiah.of(20_000_000), Rupiah.ofSen(744_500_001)));

        Coverage coverage = Coverage.of(months, schedule(24, 0), 24);

        assertThat(coverage.lowest()).map(Coverage.Year::ratio).contains(new BigDecimal("1.199"));
    }

    @Test
    void aLastYearThatIsShortIsMeasuredByItsOwnMonthsAndALossIsBelowZero() {
        // 14 months: the second year has two of them.
        List<Coverage.Year> years = coverage(-1_000_000, 14, 2).years();

        assertThat(years)
                .extracting(Coverage.Year::surplus)
                .containsExactly(Rupiah.of(-12_000_000), Rupiah.of(-2_000_000));
        assertThat(years.get(1).due()).isEqualTo(Rupiah.of(40_000_000 + 100_000 + 50_000));
        assertThat(years.getFirst().ratio()).isNegative();
    }

    private static Coverage coverage(long surplus, int tenor, int grace) {
        return Coverage.of(months(surplus, tenor), schedule(tenor, grace), tenor);
    }

    private static List<ProjectedMonth> months(long surplus, int tenor) {
        var months = new ArrayList<ProjectedMonth>();
        for (int month = 1; month <= tenor; month++) {
            months.add(new ProjectedMonth(month, Rupiah.of(20_000_000), Rupiah.of(20_000_000 - surplus)));
        }
        return months;
    }

    private static RepaymentSchedule schedule(int tenor, int grace) {
        var terms = new RepaymentTerms(
                new BigDecimal("3"),
                tenor,
                grace,
                false,
                RepaymentMethod.DECLINING_BALANCE,
                DayCount.THIRTY_360,
                12,
                AllocationOrder.OLDEST_INTEREST_FIRST,
                EarlyEffect.LOWER_INSTALMENTS,
                Rupiah.of(1));
        return Replay.of(
                terms,
                WorkingDays.UNKNOWN,
                List.of(new Disbursed(new UUID(0, 0), PAID_OUT, Rupiah.of(240_000_000))),
                PAID_OUT);
    }
}
