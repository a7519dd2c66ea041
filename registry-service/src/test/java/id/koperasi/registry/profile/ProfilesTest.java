package id.koperasi.registry.profile;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.registry.TestCooperative;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfilesTest {

    @Inject
    Profiles profiles;

    @Inject
    CurrentCaller caller;

    private final TestCooperative cooperative = TestCooperative.formedIn("36.03");

    /** A register was read before the cooperative told its address, and is written after it. */
    @Test
    void aRegisterFillsWhatNobodyToldAndNothingThatSomebodyTold() {
        inTransaction(() -> profiles.tell(cooperative.id(), cooperative.village(), saying("Jl. Raya 1", null)));
        inTransaction(() -> profiles.fill(cooperative.id(), cooperative.village(), saying("Jl. Lain 9", "15530")));

        inTransaction(() -> assertThat(profiles.of(cooperative.id())).isEqualTo(saying("Jl. Raya 1", "15530")));
    }

    private void inTransaction(Runnable work) {
        caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> {
            work.run();
            return cooperative;
        }));
    }

    private static StatedProfile saying(String address, @Nullable String postalCode) {
        return new StatedProfile(address, postalCode, null, null, null, Management.SHARIA);
    }
}
