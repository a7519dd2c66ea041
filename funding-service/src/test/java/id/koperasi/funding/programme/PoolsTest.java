package id.koperasi.funding.programme;

import static id.koperasi.funding.told.Asking.ministry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.funding.programme.PoolRejection.PoolCannotCarry;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A pool that owes something promises nobody what it will be paid back with. */
@QuarkusTest
class PoolsTest {

    private final OwnProgramme programme = new OwnProgramme();

    @Inject
    Pools pools;

    @Inject
    CurrentCaller caller;

    @Test
    @ActivateRequestContext
    void whatIsOwedIsPromisedToNobodyAndPaidBackOnNoDayBeforeIt() {
        programme.receive("100", "2025-01-02");
        in(() -> pools.commit(programme.code(), rupiah(100), UUID.randomUUID(), day("2025-02-01")));
        in(() -> pools.disburse(programme.code(), rupiah(100), UUID.randomUUID(), day("2025-02-02")));
        in(() -> pools.repay(programme.code(), Map.of(UUID.randomUUID(), rupiah(100)), day("2025-03-01")));
        in(() -> pools.commit(programme.code(), rupiah(100), UUID.randomUUID(), day("2025-03-01")));
        programme.receive("60", "2025-06-01");

        in(() -> pools.takeBack(programme.code(), rupiah(100), UUID.randomUUID(), day("2025-03-05")));

        assertThatThrownBy(() ->
                        in(() -> pools.commit(programme.code(), rupiah(60), UUID.randomUUID(), day("2025-06-01"))))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection())
                                .isEqualTo(new PoolCannotCarry(rupiah(60), Rupiah.ZERO)));
        owes("2025-06-01", 100);

        programme.receive("50", "2025-01-15");
        owes("2025-02-01", 0);
        owes("2025-03-05", 50);
        assertThatThrownBy(() ->
                        in(() -> pools.commit(programme.code(), rupiah(11), UUID.randomUUID(), day("2025-06-01"))))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused ->
                                assertThat(refused.rejection()).isEqualTo(new PoolCannotCarry(rupiah(11), rupiah(10))));
        in(() -> pools.commit(programme.code(), rupiah(10), UUID.randomUUID(), day("2025-06-01")));
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
    }

    private void in(Runnable work) {
        caller.asService(() -> {
            QuarkusTransaction.requiringNew().run(work);
            return true;
        });
    }

    private void owes(String asOf, int owed) {
        ministry()
                .get("/v1/programmes/" + programme.code() + "/pool?asOf=" + asOf)
                .then()
                .statusCode(200)
                .body("owedBack", equalTo(owed));
    }

    private static Rupiah rupiah(long amount) {
        return Rupiah.ofSen(amount * 100);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
