package id.koperasi.funding.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What follows from the words of the registry, also when it takes some of them back. */
class StandingHistoryTest {

    private static final UUID COOPERATIVE = new UUID(0, 1);
    private static final StandingChange SUSPENDED = change(State.SUSPENDED, "2026-03-02");
    private static final StandingChange REINSTATED = change(State.GOOD, "2026-05-11");

    @Test
    void nothingIsAgainstWhoNothingWasToldOf() {
        assertThat(heard().stateOn(day("2026-03-02"))).isEqualTo(State.GOOD);
        assertThat(heard().against(day("2026-03-02"))).isEmpty();
    }

    @Test
    void aSuspensionCountsFromItsDayUntilItIsLiftedAndTodayForEveryDay() {
        StandingHistory suspended = heard(SUSPENDED);
        assertThat(suspended.stateOn(day("2026-03-01"))).isEqualTo(State.GOOD);
        assertThat(suspended.stateOn(day("2026-03-02"))).isEqualTo(State.SUSPENDED);
        assertThat(suspended.against(day("2025-10-01"))).contains(SUSPENDED);

        StandingHistory lifted = heard(SUSPENDED, REINSTATED);
        assertThat(lifted.against(day("2026-05-10"))).contains(SUSPENDED);
        assertThat(lifted.against(day("2026-05-11"))).isEmpty();
        assertThat(lifted.against(day("2025-10-01"))).isEmpty();
    }

    @Test
    void whatIsToldAnewTakesThePlaceOfWhatWasToldBefore() {
        StandingChange again = change(State.SUSPENDED, "2026-07-01");
        StandingChange sooner = change(State.SUSPENDED, "2026-02-02");
        StandingChange later = change(State.GOOD, "2026-06-01");

        assertThat(heard(SUSPENDED, REINSTATED, sooner, REINSTATED).changes()).containsExactly(sooner, REINSTATED);
        assertThat(heard(SUSPENDED, REINSTATED, later).changes()).containsExactly(SUSPENDED, later);
        assertThat(heard(SUSPENDED, sooner).changes()).containsExactly(sooner);
        assertThat(heard(SUSPENDED, REINSTATED, again).changes()).containsExactly(SUSPENDED, REINSTATED, again);
        assertThat(heard(SUSPENDED, REINSTATED, again, sooner, REINSTATED, again)
                        .changes())
                .containsExactly(sooner, REINSTATED, again);
    }

    @Test
    void whoIsNoMoreStaysNoMore() {
        StandingChange dissolved = change(State.DISSOLVED, "2026-06-01");

        assertThat(heard(SUSPENDED, REINSTATED, dissolved).against(day("2025-10-01")))
                .contains(dissolved);
        assertThat(heard(SUSPENDED, dissolved).stateOn(day("2026-05-31"))).isEqualTo(State.SUSPENDED);
    }

    private static StandingHistory heard(StandingChange... changes) {
        return StandingHistory.of(Arrays.asList(changes));
    }

    private static StandingChange change(State state, String since) {
        return new StandingChange("event-" + state + since, COOPERATIVE, state, "a-type", day(since));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
