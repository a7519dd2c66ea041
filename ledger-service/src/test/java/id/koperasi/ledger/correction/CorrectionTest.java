package id.koperasi.ledger.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Members under a wrong number. */
@QuarkusTest
class CorrectionTest {

    private static final String NIK = "3603101708450001";
    private static final String OTHER_NIK = "3603101708450002";

    @Inject
    ObjectMapper json;

    @Inject
    PersonReferences persons;

    @Test
    void readsEveryFieldItNeedsFromTheRegistrysExamples() {
        Contracts.provesThatItReads(CorrectionEvent.class, json);
    }

    @Test
    void whomTheRegistryCorrectsReadsHisOwnPassbookAndTheOtherReadsItNoMore() {
        TestBook book = TestBook.unheard();
        book.recordFounders();
        corrected(book, book.person(3), book.person(33)); // before the book is open
        book.form();
        book.awaitEntries(1);
        UUID first = book.members().getFirst();
        UUID third = book.members().get(2);
        shown(TestBook.as(book.person(33)), book, third).then().statusCode(200);
        shown(TestBook.as(book.person(3)), book, third).then().statusCode(403); // who is nowhere a member

        corrected(book, book.person(1), book.person(11));

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> shown(TestBook.as(book.person(11)), book, first).statusCode() == 200);
        shown(TestBook.as(book.person(1)), book, first).then().statusCode(403);
        TestBook.as(book.person(11))
                .get(book.path("/members/" + first + "/membership"))
                .then()
                .body("changes[0].change", equalTo("CORRECTION"))
                .body("changes[0].effectiveOn", equalTo("2025-07-20"));
        assertThat(Database.rows("""
                select concat_ws(' ', payload ->> 'memberId', payload ->> 'person') from outbox
                 where aggregateid = ? and type = 'id.koperasi.ledger.member-corrected.v1'""", "cooperative/" + book.id())).containsExactly(first + " " + book.person(11));
    }

    @Test
    void theBoardRecordsANumberThatWasMissingOrWrong() {
        TestBook book = TestBook.open().chaired();
        UUID member = book.members().getFirst();
        record(book, TestBook.as(book.person(1)), "k0", member, NIK).then().statusCode(403);
        record(book, book.asTreasurer(), "k1", member, NIK).then().statusCode(403);

        record(book, book.asChair(), "k2", member, NIK).then().statusCode(200).body("nik", equalTo("36************01"));

        shown(TestBook.as(persons.of(Nik.parse(NIK)).value()), book, member)
                .then()
                .statusCode(200)
                .body("nik", equalTo("36************01"));
        record(book, book.asChair(), "k3", book.members().get(1), NIK).then().statusCode(200);
        shown(book.asTreasurer(), book, book.members().get(1)).then().body("sameAs", equalTo(member.toString()));
        assertThat(Database.rows("select m::text from member m where cooperative_id = ?", book.id()))
                .noneMatch(row -> row.contains(NIK));
        record(book, TestBook.open().chaired().asChair(), "k4", member, NIK)
                .then()
                .statusCode(404);
    }

    /** One goes on under his own number, one who approved himself waits for another, one is a member already. */
    @Test
    void whoAppliedUnderAWrongNumberGoesOnUnderHisOwn() {
        TestBook book = TestBook.open().chaired();
        String right = persons.of(Nik.parse(NIK)).value();
        String wrong = persons.of(Nik.parse(OTHER_NIK)).value();
        String application = applied(book, "a1", OTHER_NIK);
        corrected(book, wrong, right);
        awaitApplication(application, right + " SUBMITTED");
        book.asTreasurer()
                .get(book.path("/membership-applications"))
                .then()
                .body("items[0].name", equalTo("Siti Aminah"))
                .body("items[0].nik", nullValue());

        Database.execute(
                "update membership_application set status = 'APPROVED', decided_by = ?, decided_at = now() where id = ?",
                book.person(9),
                UUID.fromString(application));
        corrected(book, right, book.person(9));
        awaitApplication(application, book.person(9) + " SUBMITTED");

        corrected(book, book.person(9), right);
        awaitApplication(application, right + " SUBMITTED");
        book.post(book.asChair(), "y", "/membership-applications/" + application + "/approval", "")
                .then()
                .statusCode(200);
        String member = book.post(
                        book.asTreasurer(), "m", "/membership-applications/" + application + "/admission", """
                        {"paidOn": "2025-07-24", "into": "CASH"}""")
                .then()
                .statusCode(200)
                .extract()
                .path("memberId");
        shown(TestBook.as(right), book, UUID.fromString(member))
                .then()
                .statusCode(200)
                .body("name", equalTo("Siti Aminah"))
                .body("nik", nullValue());

        String again = applied(book, "a2", OTHER_NIK);
        corrected(book, wrong, right);
        awaitApplication(again, right + " REJECTED Koreksi NIK di registri koperasi");
    }

    private static String applied(TestBook book, String key, String nik) {
        return book.post(book.asTreasurer(), key, "/membership-applications", """
                        {"nik": "%s", "name": "Siti Aminah", "extraordinary": false}""".formatted(nik))
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
    }

    private static void awaitApplication(String application, String standing) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(Database.rows(
                                "select concat_ws(' ', person, status, reason) from membership_application where id = ?",
                                UUID.fromString(application)))
                        .containsExactly(standing));
    }

    private static Response record(TestBook book, RequestSpecification who, String key, UUID member, String nik) {
        return book.post(who, key, "/members/" + member + "/nik", """
                {"nik": "%s", "reason": "Salah ketik saat pendaftaran", "evidence": "KTP asli diperlihatkan"}""".formatted(nik));
    }

    private static Response shown(RequestSpecification who, TestBook book, UUID member) {
        return who.get(book.path("/members/" + member));
    }

    private static void corrected(TestBook book, String from, String to) {
        book.sendInternal("person-corrected", """
                {"cooperativeId": "%s", "from": "%s", "to": "%s", "correctedOn": "2025-07-20"}""".formatted(book.id(), from, to));
    }
}
