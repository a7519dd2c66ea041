package id.koperasi.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.caller.Permissions;
import id.koperasi.platform.testing.AccessMatrix;
import id.koperasi.platform.testing.AccessMatrix.Story;
import id.koperasi.platform.testing.TestGrant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Nobody sees or does what is not theirs: every role, every operation. */
@QuarkusTest
class AccessMatrixTest {

    @Inject
    Permissions permissions;

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void whatIsForeignAnswersAsWhatIsAbsent() {
        ToldCooperative own = told("36.04.31.2001");
        ToldCooperative foreign = told("91.01.31.2001");
        drafted(told("91.01.31.2002"));

        Map<Integer, Integer> compared = AccessMatrix.check(
                permissions.rows(),
                new Story(
                                "36.04",
                                own.id(),
                                foreign.id(),
                                offices -> holder(own, offices),
                                offices -> holder(foreign, offices),
                                TestGrant.to("auditor-" + own.id())
                                        .region("36.04")
                                        .heardBy("funding")
                                        .holder(),
                                Map.of("applicationId", drafted(foreign)))
                        .elsewhere("91"));

        drafted(own);
        assertThat(compared.get(404))
                .as("compared where nothing else was wrong")
                .isGreaterThan(30);
        assertThat(compared).as("cursors of others that were followed").containsKey(AccessMatrix.FOLLOWED);
    }

    private static ToldCooperative told(String village) {
        var cooperative = new ToldCooperative(village).formed("2025-06-02");
        return cooperative.appointed(cooperative.chair(), "chair").bookOpened("2025-06-02");
    }

    private UUID drafted(ToldCooperative cooperative) {
        var drafted = new AtomicReference<String>();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> drafted.set(Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                        .id()));
        return UUID.fromString(drafted.get());
    }

    /** Somebody holds all of these offices, which nobody could outside of a test. */
    private static String holder(ToldCooperative cooperative, Set<String> offices) {
        String person = ToldCooperative.person();
        offices.forEach(office -> Database.change("""
                insert into officer (appointment_id, cooperative_id, person, office, term_from, term_until)
                values (gen_random_uuid(), '%s', '%s', '%s', '2025-06-02', '2030-06-01')""".formatted(cooperative.id(), person, office)));
        return person;
    }
}
