package id.koperasi.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.caller.Permissions;
import id.koperasi.platform.testing.AccessMatrix;
import id.koperasi.platform.testing.AccessMatrix.Story;
import id.koperasi.platform.testing.TestGrant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody sees or does what is not theirs: every role, every operation. */
@QuarkusTest
class AccessMatrixTest {

    @Inject
    Permissions permissions;

    private final String region = Scene.newRegency();
    private final String elsewhere = Scene.newRegency();
    private final UUID own = Scene.cooperative(region + ".01.2001");
    private final UUID foreign = Scene.cooperative(elsewhere + ".01.2001");

    @Test
    void whatIsForeignAnswersAsWhatIsAbsent() {
        Map<Integer, Integer> compared = AccessMatrix.check(
                permissions.rows(),
                new Story(
                                region,
                                own,
                                foreign,
                                offices -> holder(own, offices),
                                offices -> holder(foreign, offices),
                                TestGrant.to("auditor-" + own)
                                        .region(region)
                                        .heardBy("training")
                                        .holder(),
                                things(elsewhere, foreign))
                        .elsewhere(elsewhere)
                        .near(things(region, own)));

        assertThat(compared.get(404))
                .as("compared where nothing else was wrong")
                .isGreaterThan(30);
        assertThat(compared.get(AccessMatrix.NEAR))
                .as("sessions of other trainers that were looked for")
                .isGreaterThan(20);
        assertThat(compared.get(AccessMatrix.FOLLOWED))
                .as("cursors of others that were followed")
                .isGreaterThan(5);
    }

    /** A session, of several so that a list of them goes on, and who is invited to it. */
    private static Map<String, UUID> things(String where, UUID cooperative) {
        Scene.session(where, 2);
        String session = Scene.session(where, 2);
        String chair = Scene.officer(cooperative, "chair");
        Scene.officer(cooperative, "chair");
        Scene.inviteChairs(session, where).statusCode(200);
        return Map.of(
                "sessionId", UUID.fromString(session.substring("/v1/sessions/".length())),
                "invitationId", UUID.fromString(Scene.invitationOf(session, chair)));
    }

    /** Somebody holds all of these offices, which nobody could outside of a test. */
    private static String holder(UUID cooperative, Set<String> offices) {
        String person = Scene.newPerson();
        for (String office : offices) {
            switch (office) {
                case "member" -> Scene.execute("""
                        insert into known_member (member_id, cooperative_id, person, number, admitted_on)
                        values (gen_random_uuid(), ?, ?, 1, '2025-06-02')""", cooperative, person);
                case "former" -> Scene.officer(cooperative, "manager", person, "2024-06-02", "2025-01-01");
                default -> Scene.officer(cooperative, office, person, "2025-06-02", null);
            }
        }
        return person;
    }
}
