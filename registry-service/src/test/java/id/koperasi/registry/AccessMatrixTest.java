package id.koperasi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.caller.Permissions;
import id.koperasi.platform.testing.AccessMatrix;
import id.koperasi.platform.testing.AccessMatrix.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody sees or does what is not theirs: every role, every operation. */
@QuarkusTest
class AccessMatrixTest {

    @Inject
    Permissions permissions;

    @Test
    void whatIsForeignAnswersAsWhatIsAbsent() {
        TestCooperative own = TestCooperative.formedIn("36.04");
        TestCooperative foreign = TestCooperative.formedIn("91");
        foreign.officer("chair");
        foreign.officer("treasurer");
        TestCooperative.formedIn("91");

        Map<Integer, Integer> compared = AccessMatrix.check(
                permissions.rows(),
                new Story(
                                "36.04",
                                own.id(),
                                foreign.id(),
                                own::person,
                                foreign::person,
                                GivenAccess.to("auditor-" + own.id())
                                        .region("36.04")
                                        .approved()
                                        .holder(),
                                Map.of("appointmentId", appointment(foreign)))
                        .elsewhere("91"));

        assertThat(compared.get(404))
                .as("compared where nothing else was wrong")
                .isGreaterThan(100);
        assertThat(compared.get(AccessMatrix.FOLLOWED))
                .as("cursors of others that were followed")
                .isGreaterThan(3);
        assertThat(compared.get(AccessMatrix.NEAR))
                .as("cooperatives of other notaries that were looked for")
                .isGreaterThan(5);
    }

    private static UUID appointment(TestCooperative cooperative) {
        return UUID.fromString(TestCooperative.rows(
                        "select appointment_id::text from officer_appointment where cooperative_id = ?::uuid",
                        cooperative.id().toString())
                .getFirst());
    }
}
