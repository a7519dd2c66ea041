package id.koperasi.ledger.term;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.ledger.interest.DayCount;
import id.koperasi.ledger.term.TermDeposit.Agreed;
import id.koperasi.ledger.term.TermDeposit.AtMaturity;
import id.koperasi.ledger.term.TermDeposit.InterestPayment;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What term savings earn, reckoned by hand. */
class TermInterestTest {

    private static final Rupiah MILLION = Rupiah.of(1_000_000);

    /** 1,000,000 x 6 % is 60,000 a year; from 1 December 2023 there are 31 days, then 60 with 29 February. */
    @Test
    void daysOfALeapYearAreDaysOfALongerYear() {
        assertThat(earned(DayCount.ACTUAL_365, "2023-12-01", "2024-03-01"))
                .isEqualTo(sen(1_495_890)); // 60,000 x 91/365
        assertThat(earned(DayCount.ACTUAL_ACTUAL, "2023-12-01", "2024-03-01"))
                .isEqualTo(sen(1_493_196)); // 60,000 x (31/365 + 60/366) = 14,931.956
    }

    /** Twelve months from leap day end on 28 February: 307 days of 2024, leap day among them, and 58 of 2025. */
    @Test
    void aTermFromLeapDayEndsOnTheLastOfFebruary() {
        Agreed agreed = agreed("2024-02-29", 12, InterestPayment.AT_MATURITY);

        assertThat(agreed.maturesOn()).isEqualTo("2025-02-28");
        assertThat(earned(DayCount.ACTUAL_365, "2024-02-29", "2025-02-28")).isEqualTo(Rupiah.of(60_000));
        assertThat(earned(DayCount.ACTUAL_ACTUAL, "2024-02-29", "2025-02-28"))
                .isEqualTo(sen(5_986_212)); // 60,000 x (307/366 + 58/365) = 59,862.1154
    }

    @Test
    void halfASenIsRoundedUpAndHalfARupiahIsKept() {
        Rupiah small = sen(18_250); // 182.50 x 1 % x 31/365 is 15.5 sen
        assertThat(TermInterest.of(small, BigDecimal.ONE, DayCount.ACTUAL_365, day("2025-07-01"), day("2025-08-01")))
                .isEqualTo(sen(16));
        assertThat(TermInterest.share(sen(122_250), new BigDecimal("0.5"))).isEqualTo(sen(611)); // 6.1125 of 1,222.50
        assertThat(TermInterest.of(MILLION, BigDecimal.TEN, DayCount.ACTUAL_365, day("2025-07-01"), day("2025-07-01")))
                .isEqualTo(Rupiah.ZERO);
    }

    @Test
    void monthlyInterestIsDueOnTheDayOfTheMonthOrTheLastOfAShorterOne() {
        Agreed agreed = agreed("2023-10-31", 6, InterestPayment.MONTHLY);
        List<String> due = Stream.iterate(agreed.dueAfter(agreed.openedOn()), agreed::dueAfter)
                .takeWhile(day -> !day.isAfter(agreed.maturesOn()))
                .map(LocalDate::toString)
                .toList();

        assertThat(due)
                .containsExactly("2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30");
    }

    private static Agreed agreed(String openedOn, int months, InterestPayment paid) {
        var offer = new TermOffer(
                months,
                day(openedOn),
                true,
                new BigDecimal("6"),
                DayCount.ACTUAL_365,
                Rupiah.of(1),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                "RAT");
        return Agreed.of(offer, day(openedOn), paid, AtMaturity.PAY_OUT);
    }

    private static Rupiah earned(DayCount dayCount, String from, String until) {
        return TermInterest.of(MILLION, new BigDecimal("6.00"), dayCount, day(from), day(until));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Rupiah sen(long sen) {
        return Rupiah.ofSen(sen);
    }
}
