package id.koperasi.funding.schedule;

import id.koperasi.funding.schedule.LoanFact.Disbursed;
import id.koperasi.funding.schedule.LoanFact.Paid;
import id.koperasi.funding.schedule.LoanFact.Restructured;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Terms and stories of loans for tests. */
final class Stories {

    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

    private Stories() {}

    /** Declining balance, 30/360, due on the 12th, whole rupiah. */
    static RepaymentTerms terms(String rate, int tenor, int grace) {
        return terms(rate, tenor, grace, RepaymentMethod.DECLINING_BALANCE, DayCount.THIRTY_360);
    }

    static RepaymentTerms terms(String rate, int tenor, int grace, RepaymentMethod method, DayCount dayCount) {
        return new RepaymentTerms(
                new BigDecimal(rate),
                tenor,
                grace,
                false,
                method,
                dayCount,
                12,
                AllocationOrder.OLDEST_INTEREST_FIRST,
                EarlyEffect.LOWER_INSTALMENTS,
                Rupiah.of(1));
    }

    static LoanFact disbursed(String day, long rupiah) {
        return new Disbursed(UUID.randomUUID(), LocalDate.parse(day), Rupiah.of(rupiah));
    }

    static LoanFact paid(String day, String rupiah) {
        return new Paid(UUID.randomUUID(), LocalDate.parse(day), rupiah(rupiah), false);
    }

    static LoanFact early(String day, String rupiah) {
        return new Paid(UUID.randomUUID(), LocalDate.parse(day), rupiah(rupiah), true);
    }

    static LoanFact restructured(String day, RepaymentTerms terms) {
        return new Restructured(UUID.randomUUID(), LocalDate.parse(day), terms);
    }

    static Rupiah rupiah(String amount) {
        return Rupiah.parse(new BigDecimal(amount));
    }

    /** Any terms that a programme may have. */
    static RepaymentTerms anyTerms(Random random) {
        int tenor = 1 + random.nextInt(36);
        return new RepaymentTerms(
                BigDecimal.valueOf(random.nextInt(240_000), 4),
                tenor,
                random.nextInt(tenor),
                random.nextBoolean(),
                any(RepaymentMethod.values(), random),
                any(DayCount.values(), random),
                1 + random.nextInt(28),
                any(AllocationOrder.values(), random),
                any(EarlyEffect.values(), random),
                Rupiah.ofSen(any(new Integer[] {1, 50, 100, 100_000}, random)));
    }

    /** Any story of payments out and in, and of terms that were agreed anew. */
    static List<LoanFact> anyFacts(Random random) {
        var facts = new ArrayList<LoanFact>();
        int tranches = 1 + random.nextInt(4);
        for (int i = 0; i < tranches; i++) {
            facts.add(new Disbursed(
                    new UUID(random.nextLong(), random.nextLong()),
                    FIRST.plusDays(random.nextInt(i == 0 ? 20 : 500)),
                    Rupiah.ofSen(1 + random.nextLong(100_000_000_000L))));
        }
        int payments = random.nextInt(20);
        for (int i = 0; i < payments; i++) {
            facts.add(new Paid(
                    new UUID(random.nextLong(), random.nextLong()),
                    FIRST.plusDays(random.nextInt(1_400)),
                    Rupiah.ofSen(1 + random.nextLong(30_000_000_000L)),
                    random.nextInt(4) == 0));
        }
        int restructurings = Math.max(0, random.nextInt(5) - 2);
        for (int i = 0; i < restructurings; i++) {
            facts.add(new Restructured(
                    new UUID(random.nextLong(), random.nextLong()),
                    FIRST.plusDays(random.nextInt(1_000)),
                    anyTerms(random)));
        }
        return facts;
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
