package id.koperasi.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a member is told. */
@QuarkusTest
@ActivateRequestContext
class NoticeTest {

    @Inject
    ForgettingNotices forgetting;

    @Test
    void aMemberIsToldWhatConcernsHimAndMarksWhatHeHasRead() {
        TestBook book = TestBook.open().chaired();
        UUID member = book.members().getFirst();
        reminded(book);
        book.receive(book.asTreasurer(), "v", member, "VOLUNTARY", "1222.5")
                .then()
                .statusCode(201);
        book.withdraw(book.asTreasurer(), "w", member, "222.5").then().statusCode(201);
        book.post(book.asChair(), "s", "/members/" + member + "/membership/suspension", """
                        {"reason": "Melanggar ketentuan rumah tangga"}""")
                .then()
                .statusCode(200);
        book.post(book.asTreasurer(), "c", "/periods/2025-06/closing", "")
                .then()
                .statusCode(200);
        book.sendPublic("meeting-resolved", """
                {"cooperativeId": "%s", "meetingId": "%s", "kind": "ANNUAL", "heldOn": "2026-03-14", "resolutions": [
                 {"decision": "BORROWING", "limit": 5500.5, "inFavour": 9, "against": 0, "abstained": 0}]}""".formatted(book.id(), UUID.randomUUID()));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Database.count("select count(*) from meeting_decision where cooperative_id = ?", book.id())
                        == 1);

        told(book, member, "")
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        containsInAnyOrder(
                                "DECISION",
                                "STATEMENTS",
                                "MEMBERSHIP",
                                "PAYOUT",
                                "RECEIPT",
                                "DUES",
                                "RECEIPT",
                                "ADMISSION"))
                .body("items.find { it.kind == 'DECISION' }.decisions", contains("BORROWING"))
                .body("items.find { it.kind == 'DUES' }.title", equalTo("Pengingat simpanan wajib"))
                .body("items.find { it.kind == 'PAYOUT' }.amount", equalTo(222.5f))
                .body("items.find { it.kind == 'STATEMENTS' }.month", equalTo("2025-06"))
                .body("items.read.unique()", contains(false));
        assertThat(paged(book, member)).isEqualTo(told(book, member, "").path("items.noticeId"));

        String upTo = told(book, member, "").path("items.find { it.kind == 'PAYOUT' }.notedAt");
        int later = told(book, member, "").<List<String>>path("items.notedAt").indexOf(upTo);
        read(book, member, "r1", upTo).then().statusCode(200).body("unread", equalTo(later));
        read(book, member, "r2", "2025-07-01T00:00:00Z").then().body("unread", equalTo(later));
        read(book, member, "r3", "2099-07-01T00:00:00Z").then().body("unread", equalTo(0));
        told(book, member, "?limit=1").then().body("items[0].read", equalTo(true));

        TestBook.as(book.person(2))
                .get(book.path("/members/" + book.members().get(1) + "/notices"))
                .then()
                .body("items.kind", containsInAnyOrder("DECISION", "STATEMENTS", "DUES", "RECEIPT", "ADMISSION"));
        TestBook.as(book.person(2))
                .get(book.path("/members/" + member + "/notices"))
                .then()
                .statusCode(404);
        book.asTreasurer()
                .get(book.path("/members/" + member + "/notices"))
                .then()
                .statusCode(403);
    }

    @Test
    void whatWasKeptLongEnoughIsTakenOut() {
        TestBook book = TestBook.open();
        UUID member = book.members().getFirst();
        reminded(book);
        Database.execute(
                "update dues_notice set noted_at = noted_at - interval '401 days' where cooperative_id = ? and member_id = ?",
                book.id(),
                member);
        told(book, member, "").then().body("items.kind", hasSize(2));

        forgetting.forget();

        assertThat(Database.count("select count(*) from dues_notice where cooperative_id = ?", book.id()))
                .isEqualTo(TestBook.FOUNDERS - 1);
    }

    /** The members of the book owe by now, and the month is reminded of. */
    private static void reminded(TestBook book) {
        Database.execute("delete from dues_reminder where cooperative_id = ?", book.id());
        Database.execute("delete from dues_notice where cooperative_id = ?", book.id());
        Database.execute("select remind_of_dues(date_trunc('month', now()) + interval '27 days', 1000)");
        assertThat(Database.count("select count(*) from dues_notice where cooperative_id = ?", book.id()))
                .isEqualTo(TestBook.FOUNDERS);
        Database.execute("update dues_notice set noted_at = now() where cooperative_id = ?", book.id());
    }

    private static List<String> paged(TestBook book, UUID member) {
        var all = new ArrayList<String>();
        Response page = told(book, member, "?limit=3");
        while (true) {
            all.addAll(page.<List<String>>path("items.noticeId"));
            String next = page.path("nextCursor");
            if (next == null) {
                return all;
            }
            page = told(book, member, "?limit=3&after=" + next);
        }
    }

    private static Response told(TestBook book, UUID member, String query) {
        return TestBook.as(book.person(1)).get(book.path("/members/" + member + "/notices" + query));
    }

    private static Response read(TestBook book, UUID member, String key, String until) {
        return book.post(
                TestBook.as(book.person(1)), key, "/members/" + member + "/notices/mark", """
                {"readUntil": "%s"}""".formatted(until));
    }
}
