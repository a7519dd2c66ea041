package id.koperasi.ledger.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.ledger.event.LedgerEvent;
import id.koperasi.platform.event.EventNames;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How a cooperative comes into the books, whatever is heard first. */
@QuarkusTest
class OpeningBooksTest {

    @Inject
    ObjectMapper json;

    @Test
    void foundersKnownBeforeTheDecreeBecomeMembers() {
        TestBook book = TestBook.unheard();
        book.recordFounders();
        Awaitility.await()
                .until(() -> Database.count("select count(*) from awaited_founders where cooperative_id = ?", book.id())
                        == 1);

        book.form();

        isComplete(book);
        assertThat(Database.count("select count(*) from awaited_founders where cooperative_id = ?", book.id()))
                .isZero();
    }

    @Test
    void foundersKnownAfterTheDecreeBecomeMembers() {
        TestBook book = TestBook.unheard();
        book.form();
        Awaitility.await()
                .until(() -> Database.count("select count(*) from book where cooperative_id = ?", book.id()) == 1);

        book.recordFounders();

        isComplete(book);
    }

    private void isComplete(TestBook book) {
        book.awaitEntries(1);
        book.appoint("treasurer", book.treasurer(), "2025-06-02");
        book.appoint("supervisor", book.person(101), "2025-06-02");
        Awaitility.await()
                .until(() -> Database.count("select count(*) from officer where cooperative_id = ?", book.id()) == 2);

        TestBook.as(book.person(101))
                .get(book.path("/members"))
                .then()
                .statusCode(200)
                .body("items", hasSize(TestBook.FOUNDERS))
                .body("items[0].name", equalTo("Pendiri 1"))
                .body("items[0].memberNumber", equalTo(1))
                .body("items[0].founder", equalTo(true));
        TestBook.asOffice("regency-office", "36.03")
                .get(book.path("/trial-balance"))
                .then()
                .statusCode(200)
                .body("lines", hasSize(3))
                .body("lines[0].account", equalTo("111"))
                .body("debit", equalTo(360000))
                .body("credit", equalTo(360000));
        TestBook.asOffice("regency-office", "36.03")
                .get(book.path("/trial-balance?asOf=2025-06-01"))
                .then()
                .statusCode(200)
                .body("lines", hasSize(0));
        TestBook.asOffice("regency-office", "36.73")
                .get(book.path("/book"))
                .then()
                .statusCode(404);
        TestBook.as(book.person(1))
                .get(book.path("/book"))
                .then()
                .statusCode(200)
                .body("members", equalTo(3))
                .body("entries", equalTo(1))
                .body("openedOn", equalTo("2025-06-02"));
        assertThat(announced(book))
                .containsExactlyInAnyOrder(
                        "book-opened",
                        "member-admitted",
                        "member-admitted",
                        "member-admitted",
                        "entry-posted",
                        "capital-received");
        assertThat(String.join("\n", Database.rows("select data_key::text || sealed_name::text from member")))
                .doesNotContain("Pendiri");
        Invariants.hold(book.id());
        eventsAreWhatTheirRecordsSay(book);
    }

    private static List<String> announced(TestBook book) {
        return Database.rows(
                "select split_part(type, '.', 4) from outbox where aggregateid = ?", "cooperative/" + book.id());
    }

    /** The statement writes events by itself; they must be what the contract's records write. */
    private void eventsAreWhatTheirRecordsSay(TestBook book) {
        List<String> types = Database.rows(
                "select type from outbox where aggregateid = ? order by position", "cooperative/" + book.id());
        List<String> payloads = Database.rows(
                "select payload::text from outbox where aggregateid = ? order by position", "cooperative/" + book.id());
        for (int i = 0; i < types.size(); i++) {
            String type = types.get(i);
            Class<?> record = Arrays.stream(LedgerEvent.class.getPermittedSubclasses())
                    .filter(candidate -> EventNames.typeOf(candidate).value().equals(type))
                    .findFirst()
                    .orElseThrow();
            try {
                assertThat(json.writeValueAsString(json.readValue(payloads.get(i), record)))
                        .isEqualTo(payloads.get(i));
            } catch (JsonProcessingException e) {
                throw new AssertionError(type, e);
            }
        }
    }
}
