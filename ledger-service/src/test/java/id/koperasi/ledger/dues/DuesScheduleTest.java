package id.koperasi.ledger.dues;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.ledger.dues.DuesFacts.Payment;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What months come to, whatever order money and decisions came in. */
class DuesScheduleTest {

    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    private static final YearMonth LAST_DUE = YearMonth.of(2025, 9);

    @Test
    void rapelSettlesTheOldestMonthsAndGoesOnToThoseToCome() {
        DuesOfYear dues = year(Set.of(), paid(1, "2025-08-01", 10_000), paid(2, "2025-09-02", 95_000.5));

        assertThat(statuses(dues)).isEqualTo("NNNNNPPPPPpN");
        assertThat(month(dues, 6).paidOn()).isEqualTo("2025-09-02");
        assertThat(month(dues, 11).paid()).isEqualTo(rupiah(5_000.5));
        assertThat(dues.arrears()).isEqualTo(Rupiah.ZERO);
        assertThat(dues.advance()).isEqualTo(rupiah(25_000.5));
    }

    @Test
    void namedMonthsAreSettledBeforeOlderOnes() {
        DuesOfYear dues = year(
                Set.of(), paid(1, "2025-06-05", 20_000), named(2, "2025-08-01", 8, 12), paid(3, "2025-09-01", 5_000));

        assertThat(statuses(dues)).isEqualTo("NNNNNPpPUNNP");
        assertThat(dues.arrears()).isEqualTo(rupiah(35_000));
        assertThat(dues.advance()).isEqualTo(rupiah(20_000));
    }

    @Test
    void whatWasPaidForAWaivedMonthGoesOn() {
        DuesOfYear dues =
                year(Set.of(JUNE, YearMonth.of(2025, 12)), paid(1, "2025-06-05", 20_000), named(2, "2025-08-01", 12));

        assertThat(statuses(dues)).isEqualTo("NNNNNNPPUNNN");
        assertThat(month(dues, 6).waived()).isTrue();
        assertThat(month(dues, 7).paidOn()).isEqualTo("2025-06-05");
        assertThat(month(dues, 8).paidOn()).isEqualTo("2025-08-01");
    }

    @Test
    void anAmountCountsFromItsMonthOn() {
        DuesFacts facts = new DuesFacts(
                JUNE,
                new TreeMap<>(Map.of(YearMonth.of(0, 1), rupiah(20_000), YearMonth.of(2025, 8), rupiah(25_000))),
                Set.of(),
                List.of(paid(1, "2025-06-05", 60_000)),
                DuesHistory.NONE);

        DuesOfYear dues = DuesOfYear.of(facts, Year.of(2025), LAST_DUE);

        assertThat(statuses(dues)).isEqualTo("NNNNNPPpUNNN");
        assertThat(dues.arrears()).isEqualTo(rupiah(30_000));
    }

    @Test
    void aYearBeforeTheAdmissionOwesNothingAndArrearsAreOfAllYears() {
        DuesOfYear dues = DuesOfYear.of(facts(Set.of()), Year.of(2024), LAST_DUE);

        assertThat(statuses(dues)).isEqualTo("NNNNNNNNNNNN");
        assertThat(dues.arrears()).isEqualTo(rupiah(80_000));
    }

    /** June is paid; 25,000 are awaited: July, and a part of August. What is awaited is no payment yet. */
    @Test
    void whatHeWasAskedToPayIsPending() {
        DuesFacts facts = facts(Set.of(), paid(1, "2025-06-05", 20_000));

        DuesOfYear dues = DuesOfYear.of(facts, Year.of(2025), LAST_DUE, rupiah(25_000));

        assertThat(statuses(dues)).isEqualTo("NNNNNPwwUNNN");
        assertThat(dues.arrears()).isEqualTo(rupiah(60_000));
        assertThat(dues.advance()).isEqualTo(Rupiah.ZERO);
        assertThat(month(dues, 7).paidOn()).isNull();
        assertThat(DuesOfYear.of(facts, Year.of(2025), LAST_DUE, Rupiah.ZERO))
                .isEqualTo(year(Set.of(), paid(1, "2025-06-05", 20_000)));
    }

    /** The book took over in August; June and July lie before it. Money of the book pays what was open then first. */
    @Test
    void monthsBeforeTheBookAreSettledButForWhatIsTold() {
        var july = YearMonth.of(2025, 7);
        DuesFacts unpaid = facts(Set.of());
        DuesFacts paid = facts(Set.of(), paid(2, "2025-08-05", 25_000));

        assertThat(statuses(paid, new DuesHistory(july, new TreeMap<>()))).isEqualTo("NNNNNBBPpNNN");
        assertThat(statuses(unpaid, DuesHistory.paidUntil(YearMonth.of(2025, 1), july, unpaid)))
                .isEqualTo("NNNNNUUUUNNN");
        assertThat(statuses(paid, DuesHistory.paidUntil(JUNE, july, paid))).isEqualTo("NNNNNBPpUNNN");
        assertThat(statuses(unpaid, DuesHistory.paidUntil(YearMonth.of(2025, 10), july, unpaid)))
                .isEqualTo("NNNNNBBBBBNN");
        DuesHistory owing = DuesHistory.owing(rupiah(30_000.5), july, unpaid);
        assertThat(owing.open()).containsOnly(Map.entry(JUNE, rupiah(10_000.5)), Map.entry(july, rupiah(20_000)));
        assertThat(statuses(paid, owing)).isEqualTo("NNNNNPpUUNNN");
        assertThat(statuses(facts(Set.of(JUNE)), owing)).isEqualTo("NNNNNNUUUNNN");
        assertThat(DuesHistory.owing(rupiah(90_000), july, unpaid).sum())
                .as("no month lies before the admission")
                .isEqualTo(rupiah(40_000));
    }

    private static DuesOfYear year(Set<YearMonth> waived, Payment... payments) {
        return DuesOfYear.of(facts(waived, payments), Year.of(2025), LAST_DUE);
    }

    private static DuesFacts facts(Set<YearMonth> waived, Payment... payments) {
        return new DuesFacts(
                JUNE,
                new TreeMap<>(Map.of(YearMonth.of(0, 1), rupiah(20_000))),
                waived,
                List.of(payments),
                DuesHistory.NONE);
    }

    private static String statuses(DuesFacts facts, DuesHistory history) {
        return statuses(DuesOfYear.of(
                new DuesFacts(facts.since(), facts.amounts(), facts.waived(), facts.payments(), history),
                Year.of(2025),
                LAST_DUE));
    }

    private static Payment paid(long entry, String on, double amount) {
        return new Payment(entry, LocalDate.parse(on), rupiah(amount), Map.of());
    }

    private static Payment named(long entry, String on, int... months) {
        var named = new TreeMap<YearMonth, Rupiah>();
        for (int month : months) {
            named.put(YearMonth.of(2025, month), rupiah(20_000));
        }
        return new Payment(entry, LocalDate.parse(on), rupiah(20_000).times(months.length), named);
    }

    private static Rupiah rupiah(double amount) {
        return Rupiah.ofSen(Math.round(amount * 100));
    }

    private static DuesMonth month(DuesOfYear dues, int month) {
        return dues.months().get(month - 1);
    }

    /** P paid, p partly, w pending, U unpaid, N not due, B settled before the book. */
    private static String statuses(DuesOfYear dues) {
        return dues.months().stream()
                .map(month -> switch (month.status(dues.lastDue())) {
                    case PAID -> "P";
                    case PARTLY -> "p";
                    case PENDING -> "w";
                    case UNPAID -> "U";
                    case NOT_DUE -> "N";
                    case SETTLED_BEFORE -> "B";
                })
                .collect(Collectors.joining());
    }
}
