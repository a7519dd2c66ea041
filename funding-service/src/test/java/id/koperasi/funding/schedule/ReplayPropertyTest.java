package id.koperasi.funding.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.funding.schedule.Instalment.Kind;
import id.koperasi.funding.schedule.LoanFact.Disbursed;
import id.koperasi.funding.schedule.LoanFact.Paid;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** For any terms and any story the parts add up to the whole, to the sen. A failure names the seed that replays it. */
class ReplayPropertyTest {

    private static final long SEED = Long.getLong("seed", 20_261_129L);
    private static final int STORIES = Integer.getInteger("stories", 400);
    private static final LocalDate LATER = LocalDate.of(2099, 1, 1);

    @Test
    void thePartsAddUpToTheWhole() {
        for (int story = 0; story < STORIES; story++) {
            long seed = SEED + story;
            var random = new Random(seed);
            RepaymentTerms terms = Stories.anyTerms(random);
            List<LoanFact> facts = Stories.anyFacts(random);
            LocalDate asOf = random.nextBoolean() ? LATER : LocalDate.of(2026, 6, 30);
            String told = "seed " + seed + " " + terms + " " + facts;

            RepaymentSchedule schedule = Replay.of(terms, WorkingDays.UNKNOWN, facts, asOf);

            principalIsWhatWasPaidOut(schedule, facts, told);
            everyPaymentIsAccountedFor(schedule, facts, told);
            linesAreInOrderAndNeverOverpaid(schedule, told);
            whatCameFirstIsUsedFirst(schedule, told);
            theOrderOfTellingDoesNotMatter(schedule, terms, facts, asOf, random, told);
        }
    }

    private static void principalIsWhatWasPaidOut(RepaymentSchedule schedule, List<LoanFact> facts, String told) {
        Rupiah paidOut = sum(facts.stream().filter(Disbursed.class::isInstance).map(f -> ((Disbursed) f).amount()));
        assertThat(schedule.principal()).as(told).isEqualTo(paidOut.plus(schedule.capitalised(LATER)));
    }

    private static void everyPaymentIsAccountedFor(RepaymentSchedule schedule, List<LoanFact> facts, String told) {
        Rupiah left = schedule.credit();
        for (LoanFact fact : facts) {
            if (fact instanceof Paid payment) {
                Rupiah used = sum(schedule.allocations().stream()
                        .filter(part -> part.paymentId().equals(payment.id()))
                        .map(part -> part.interest().plus(part.principal())));
                assertThat(used).as(told).isLessThanOrEqualTo(payment.amount());
                left = left.minus(payment.amount().minus(used));
            }
        }
        assertThat(left).as(told).isEqualTo(Rupiah.ZERO);
        assertThat(schedule.principalPaid())
                .as(told)
                .isEqualTo(sum(schedule.allocations().stream().map(Allocation::principal)));
        assertThat(schedule.interestPaid())
                .as(told)
                .isEqualTo(sum(schedule.allocations().stream().map(Allocation::interest)));
    }

    private static void linesAreInOrderAndNeverOverpaid(RepaymentSchedule schedule, String told) {
        LocalDate before = LocalDate.MIN;
        for (Instalment line : schedule.instalments()) {
            assertThat(line.principal().isNegative() || line.interest().isNegative())
                    .as(told)
                    .isFalse();
            assertThat(line.openPrincipal().isNegative() || line.openInterest().isNegative())
                    .as(told)
                    .isFalse();
            if (line.kind() == Kind.REGULAR) {
                assertThat(line.nominalOn()).as(told).isAfter(before);
                assertThat(line.dueOn()).as(told).isAfterOrEqualTo(line.nominalOn());
                before = line.nominalOn();
            }
        }
    }

    private static void whatCameFirstIsUsedFirst(RepaymentSchedule schedule, String told) {
        List<UUID> used =
                schedule.allocations().stream().map(Allocation::paymentId).toList();
        long changes = IntStream.range(1, used.size())
                .filter(i -> !used.get(i).equals(used.get(i - 1)))
                .count();
        assertThat(used.isEmpty() ? 0 : changes + 1)
                .as(told)
                .isEqualTo(used.stream().distinct().count());
    }

    private static void theOrderOfTellingDoesNotMatter(
            RepaymentSchedule schedule,
            RepaymentTerms terms,
            List<LoanFact> facts,
            LocalDate asOf,
            Random random,
            String told) {
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        boolean distinct = facts.stream().map(LoanFact::day).distinct().count() == facts.size();
        if (distinct) {
            assertThat(Replay.of(terms, WorkingDays.UNKNOWN, shuffled, asOf))
                    .as(told)
                    .isEqualTo(schedule);
        }
    }

    private static Rupiah sum(Stream<Rupiah> amounts) {
        return amounts.reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
