package id.koperasi.registry.office;

import static id.koperasi.registry.TestCooperative.execute;
import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.caller.Offices;
import id.koperasi.platform.caller.Offices.Office;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class HeldOfficesTest {

    @Inject
    Offices offices;

    @Inject
    BusinessClock clock;

    private final TestCooperative cooperative = TestCooperative.formedIn("36.03");

    @Test
    void anOfficeCountsFromItsFirstDayToItsLast() {
        LocalDate today = clock.today(IndonesianZone.WIB);

        assertThat(held(today, today)).isTrue();
        assertThat(held(today.minusDays(1), today.minusDays(1))).isFalse();
        assertThat(held(today.plusDays(1), today.plusDays(9))).isFalse();
    }

    @Test
    void anOfficeThatEndsTodayIsHeldNoMore() {
        String person = cooperative.officer("treasurer");
        execute("update officer_appointment set ended_on = ?::date where person = ?", today(0), person);
        assertThat(offices.heldBy(person)).isEmpty();

        execute("update officer_appointment set ended_on = ?::date where person = ?", today(1), person);
        assertThat(offices.heldBy(person))
                .containsExactly(new Office(cooperative.id(), "treasurer", cooperative.village()));
    }

    @Test
    void holdsOfficesInSeveralCooperativesAndNothingForAStranger() {
        String person = cooperative.officer("supervisor");
        TestCooperative other = TestCooperative.formedIn("94");
        execute("update officer_appointment set person = ? where person = ?", person, other.officer("manager"));

        assertThat(offices.heldBy(person))
                .containsExactlyInAnyOrder(
                        new Office(cooperative.id(), "supervisor", cooperative.village()),
                        new Office(other.id(), "manager", other.village()));
        assertThat(offices.heldBy("nobody")).isEmpty();
    }

    private boolean held(LocalDate from, LocalDate until) {
        return !offices.heldBy(cooperative.officer("chair", from.toString(), until.toString()))
                .isEmpty();
    }

    private String today(int later) {
        return clock.today(IndonesianZone.WIB).plusDays(later).toString();
    }
}
