package id.koperasi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.platform.caller.Permissions;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.testing.AccessMatrix;
import id.koperasi.platform.testing.AccessMatrix.Story;
import id.koperasi.platform.testing.TestGrant;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody sees or does what is not theirs: every role, every operation. */
@QuarkusTest
class AccessMatrixTest {

    @Inject
    Permissions permissions;

    @Inject
    PersonReferences persons;

    private int people;

    @Test
    void whatIsForeignAnswersAsWhatIsAbsent() {
        TestBook own = TestBook.open().chaired();
        TestBook foreign = TestBook.open().chaired();

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
                                .heardBy("ledger")
                                .holder(),
                        things(foreign)));

        assertThat(compared.get(404))
                .as("compared where nothing else was wrong")
                .isGreaterThan(100);
        assertThat(compared).as("cursors of others that were followed").containsKey(AccessMatrix.FOLLOWED);
        assertThat(compared).as("members of others that bodies named").containsKey(AccessMatrix.NAMED);
    }

    private static Map<String, UUID> things(TestBook foreign) {
        UUID member = foreign.members().getFirst();
        foreign.receive(foreign.asTreasurer(), "s", member, "VOLUNTARY", "1000")
                .then()
                .statusCode(201);
        UUID unit = UUID.randomUUID();
        foreign.openUnit(unit);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Database.count("select count(*) from business_unit where id = ?", unit) == 1);
        return Map.of(
                "memberId",
                member,
                "unitId",
                unit,
                "applicationId",
                id(foreign.post(foreign.asTreasurer(), "a", "/membership-applications", """
                        {"nik": "3603101708450001", "name": "Siti Aminah", "extraordinary": false}"""), "applicationId"),
                "holdId",
                id(
                        foreign.post(foreign.asTreasurer(), "h", "/holds", """
                        {"memberId": "%s", "amount": 1, "reason": "Menunggu ketua", "expiresAt": "%s"}""".formatted(
                                        member, Clock.systemUTC().instant().plus(Duration.ofHours(1)))),
                        "holdId"),
                "requestId",
                id(foreign.post(foreign.asChair(), "r", "/members/" + member + "/data-requests", """
                        {"reason": "Permintaan salinan data", "letter": "Surat 14/2026"}"""), "requestId"));
    }

    private static UUID id(Response created, String name) {
        return UUID.fromString(created.then().statusCode(201).extract().path(name));
    }

    /** Somebody holds all of these offices, which nobody could outside of a test. */
    private String holder(TestBook book, Set<String> offices) {
        Nik nik = Nik.parse("360310110190%04d".formatted(++people));
        String person = persons.of(nik).value();
        for (String office : offices) {
            if (office.equals("member")) {
                book.post(book.asTreasurer(), "m" + people, "/members", """
                                {"nik": "%s", "name": "Siti Aminah", "joinedOn": "2025-07-01"}""".formatted(nik.reveal()))
                        .then()
                        .statusCode(201);
            } else {
                Database.execute("""
                        insert into officer (cooperative_id, appointment_id, person, office, term_from, term_until)
                        values (?, gen_random_uuid(), ?, ?, '2025-06-02', '2030-06-01')""", book.id(), person, office);
            }
        }
        return person;
    }
}
