package id.koperasi.ledger.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionTest {

    private static final String BORROWING = """
            {"decision": "BORROWING", "limit": 5500.5, "inFavour": 9, "against": 0, "abstained": 0}""";
    private static final String RATES = """
            {"decision": "LOAN_RATE_RANGE", "rates": {"minPercent": 6, "maxPercent": 17.5}, "inFavour": 40,
             "against": 3, "abstained": 1}""";

    @Inject
    ObjectMapper json;

    @Inject
    PersonReferences persons;

    @Test
    void readsEveryFieldItNeedsFromTheRegistrysExamples() {
        Contracts.provesThatItReads(DecisionEvent.class, json);
    }

    @Test
    void membersReadWhatTheirMeetingsDecidedAsItsMinutesSayNow() {
        TestBook book = TestBook.open();
        UUID founding = UUID.randomUUID();
        UUID annual = UUID.randomUUID();
        resolved(book, founding, "FOUNDING", "2025-05-28", BORROWING + "," + RATES);
        resolved(book, annual, "ANNUAL", "2026-03-14", """
                {"decision": "SURPLUS_SPLIT", "shares": [{"pot": "RESERVE", "percent": 80},
                 {"pot": "VILLAGE", "percent": 20}], "inFavour": 44, "against": 0, "abstained": 0}""");
        awaitDecisions(book, 3);

        decisions(book, book.person(1))
                .then()
                .statusCode(200)
                .body("items.decision", contains("SURPLUS_SPLIT", "BORROWING", "LOAN_RATE_RANGE"))
                .body("items[0].heldOn", equalTo("2026-03-14"))
                .body("items[0].shares.pot", contains("RESERVE", "VILLAGE"))
                .body("items[0].limit", nullValue())
                .body("items[1].limit", equalTo(5500.5f))
                .body("items[2].maxPercent", equalTo(17.5f));

        resolved(book, founding, "FOUNDING", "2025-05-28", RATES);
        awaitDecisions(book, 2);
        decisions(book, book.treasurer()).then().body("items", hasSize(2));
        assertThat(decisions(book, TestBook.open().treasurer()).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverIsSuspendedOrEndedTakesNoNewMembersAndServesThoseItHas() {
        TestBook book = TestBook.open().chaired();
        stands(book, "cooperative-suspended", "suspendedOn", "SUSPENDED");
        apply(book, "a1")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:cooperative-takes-no-members"))
                .body("standing", equalTo("SUSPENDED"));
        admit(book, "m1").then().statusCode(409);
        book.post(TestBook.as(persons.of(Nik.parse("3603101708450001")).value()), "a0", "/membership-applications", """
                        {"nik": "3603101708450001", "name": "Siti Aminah", "extraordinary": false}""")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:cooperative-takes-no-members"));

        stands(book, "cooperative-reinstated", "reinstatedOn", "ACTIVE");
        String application = apply(book, "a2").then().statusCode(201).extract().path("applicationId");
        book.post(book.asChair(), "ok", "/membership-applications/" + application + "/approval", "")
                .then()
                .statusCode(200);

        stands(book, "cooperative-dissolved", "dissolvedOn", "DISSOLVED");
        book.post(book.asTreasurer(), "in", "/membership-applications/" + application + "/admission", """
                        {"paidOn": "2025-07-24", "into": "CASH"}""")
                .then()
                .statusCode(409)
                .body("standing", equalTo("DISSOLVED"));
        book.receive(book.asTreasurer(), "k", book.members().getFirst(), "VOLUNTARY", "1000")
                .then()
                .statusCode(201);
    }

    private static void resolved(TestBook book, UUID meeting, String kind, String day, String resolutions) {
        book.sendPublic("meeting-resolved", """
                {"cooperativeId": "%s", "meetingId": "%s", "kind": "%s", "heldOn": "%s", "resolutions": [%s]}""".formatted(book.id(), meeting, kind, day, resolutions));
    }

    private static void stands(TestBook book, String fact, String field, String standing) {
        book.sendPublic(fact, """
                {"cooperativeId": "%s", "%s": "2025-07-20", "by": "MEMBERS"}""".formatted(book.id(), field));
        awaitCount(
                "select count(*) from cooperative_standing where cooperative_id = ? and standing = '" + standing + "'",
                book,
                1);
    }

    private static void awaitDecisions(TestBook book, long many) {
        awaitCount("select count(*) from meeting_decision where cooperative_id = ?", book, many);
    }

    private static void awaitCount(String sql, TestBook book, long many) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Database.count(sql, book.id()) == many);
    }

    private static Response decisions(TestBook book, String person) {
        return TestBook.as(person).get(book.path("/meeting-decisions"));
    }

    private static Response apply(TestBook book, String key) {
        return book.post(book.asTreasurer(), key, "/membership-applications", """
                {"nik": "3603101708450001", "name": "Siti Aminah", "extraordinary": false}""");
    }

    private static Response admit(TestBook book, String key) {
        return book.post(book.asTreasurer(), key, "/members", """
                {"nik": "3603101708450001", "name": "Siti Aminah", "joinedOn": "2025-07-24"}""");
    }
}
