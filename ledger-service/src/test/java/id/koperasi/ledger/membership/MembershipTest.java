package id.koperasi.ledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.ledger.WaitingForBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suspending, lifting, giving notice and leaving. */
@QuarkusTest
class MembershipTest {

    private TestBook book;
    private UUID member;

    @BeforeEach
    void aBook() {
        book = TestBook.open().chaired();
        member = book.members().getFirst();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void whoLeavesGetsHisLockedSavingsBackAndIsAMemberNoLonger() {
        notice(himself(), "n", "2025-08-01").then().statusCode(200).body("changes[0].change", equalTo("NOTICE"));

        Response left = leave("l", "2025-08-01");
        left.then().statusCode(200).body("changes.change", contains("DEPARTURE", "NOTICE"));
        assertThat(leave("l", "2025-08-01").asByteArray()).isEqualTo(left.asByteArray());
        book.asTreasurer()
                .get(book.path("/entries/2"))
                .then()
                .body("kind", equalTo("membership-refunded"))
                .body("effectiveDate", equalTo("2025-08-01"))
                .body("lines[0].debit", equalTo(100000))
                .body("lines[1].debit", equalTo(20000))
                .body("lines[2].credit", equalTo(120000));
        book.asTreasurer().get(book.path("/members/" + member)).then().body("status", equalTo("LEFT"));
        assertThat(Database.rows("""
                select concat_ws(' ', payload ->> 'memberId', payload ->> 'person', payload ->> 'leftOn') from outbox
                 where aggregateid = ? and type = 'id.koperasi.ledger.member-left.v1'""", "cooperative/" + book.id()))
                .containsExactly(member + " " + book.person(1) + " 2025-08-01");
        book.receive(book.asTreasurer(), "k", member, "MANDATORY", "20000")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:unknown-member"));
        leave("l2", "2025-08-01").then().statusCode(409);
    }

    @Test
    void nobodyLeavesWithoutNoticeBeforeItOrWithOpenAccounts() {
        leave("l1", "2025-08-01").then().statusCode(409).body("type", equalTo("urn:koperasi:problem:notice-missing"));
        notice(book.asTreasurer(), "n1", "2025-08-01").then().statusCode(200);
        notice(himself(), "n2", "2025-09-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:notice-given-already"))
                .body("leaveOn", equalTo("2025-08-01"));
        leave("l2", "2025-07-31").then().statusCode(409);
        leave("l3", "2099-08-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:date-in-the-future"));
        book.receive(book.asTreasurer(), "k", member, "VOLUNTARY", "0.5").then().statusCode(201);
        leave("l4", "2025-08-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:accounts-of-member-open"));

        assertThat(Database.count("select last_entry_number from book where cooperative_id = ?", book.id()))
                .isEqualTo(2);
        assertThat(Database.rows("select status from member where id = ?", member))
                .containsExactly("ACTIVE");
        book.withdraw(book.asTreasurer(), "w", member, "0.5").then().statusCode(201);
        leave("l5", "2025-08-01").then().statusCode(200);
    }

    @Test
    void aSuspensionHasAReasonAHistoryAndIsLifted() {
        decide(book.asChair(), "s1", "lifting")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:membership-unchanged"));
        decide(book.asChair(), "s2", "suspension").then().statusCode(200).body("suspended", equalTo(true));
        decide(book.asChair(), "s3", "suspension").then().statusCode(409);
        himself()
                .get(book.path("/members/" + member + "/membership"))
                .then()
                .statusCode(200)
                .body("suspended", equalTo(true));
        decide(book.asChair(), "s4", "lifting")
                .then()
                .statusCode(200)
                .body("suspended", equalTo(false))
                .body("changes.change", contains("LIFTING", "SUSPENSION"));
        book.post(book.asChair(), "s5", "/members/" + member + "/membership/suspension", "{\"reason\": \"pendek\"}")
                .then()
                .statusCode(400);
    }

    @Test
    void strangersAndPlainMembersChangeNothing() {
        decide(himself(), "s1", "suspension").then().statusCode(403);
        notice(TestBook.as(book.person(2)), "n1", "2025-08-01").then().statusCode(404);
        UUID stranger = TestBook.open().members().getFirst();
        for (String what : List.of("suspension", "lifting")) {
            book.post(book.asChair(), what, "/members/" + stranger + "/membership/" + what, """
                            {"reason": "Melanggar ketentuan"}""")
                    .then()
                    .statusCode(404);
        }
        Database.execute("update book set frozen = 'examined' where cooperative_id = ?", book.id());
        decide(book.asChair(), "s2", "suspension")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:book-frozen"));
        Database.execute("update book set frozen = null where cooperative_id = ?", book.id());
    }

    @Test
    void nobodyDecidesOnHisOwnMembership() {
        for (String office : List.of("secretary", "treasurer")) {
            book.appoint(office, book.person(1), "2025-06-02");
        }
        Awaitility.await()
                .until(() -> Database.count(
                                "select count(*) from officer where cooperative_id = ? and person = ?",
                                book.id(),
                                book.person(1))
                        == 2);
        notice(himself(), "n", "2025-08-01").then().statusCode(200);

        decide(himself(), "s", "suspension")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:own-membership"));
        book.post(himself(), "l", "/members/" + member + "/membership/departure", departure("2025-08-01"))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:own-membership"));
    }

    /**
     * 1,000,000 from 24 July until it is drawn on 11 August: 986.30 for eight days, and for ten days and for the 986.30 that
     * July brought 1,236.65, paid with what was locked, though no month was credited. A member who stays earned 3.77 more.
     */
    @Test
    void whoLeavesTakesTheInterestOfHisLastDays() {
        saves("d", "1000000");
        book.receive(book.asTreasurer(), "other", book.members().get(1), "VOLUNTARY", "5000000");
        notice(himself(), "n", "2025-08-01").then().statusCode(200);
        leave("l1", "2025-09-15")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:accounts-of-member-open"));
        draws("w", "1000000");

        leave("l2", "2025-09-15").then().statusCode(200);

        assertThat(paidAtDeparture())
                .containsExactly("savings-interest-at-departure 541 222295", "membership-refunded 111 -12222295");
        book.post(book.asTreasurer(), "i", "/savings-interest", "{\"month\": \"2025-07\"}")
                .then()
                .statusCode(201);
    }

    /** In August, in which he leaves, he earns for what he saved alone: 986.30 and 1,232.88, and twice as much for twice that. */
    @Test
    void whatHeSavedWhileHisInterestWasReckonedIsNotMissing() throws SQLException {
        saves("d", "1000000");
        notice(himself(), "n", "2025-08-01").then().statusCode(200);
        draws("w", "1000000");
        var answers = new ArrayList<Response>();

        WaitingForBook.whileHeld(book.id(), () -> answers.add(leave("l", "2025-08-15")), """
                select count(*)
                  from member m
                 cross join (values (1, '2025-07-24', 100000000), (2, '2025-08-11', -100000000)) as x (nr, dated, sen)
                 cross join lateral post_entries(now(), '{}', jsonb_build_array(jsonb_build_object(
                            'cooperative', m.cooperative_id, 'kind', 'savings-received', 'dated', x.dated,
                            'postings', jsonb_build_array(
                                jsonb_build_object('account', '111', 'source', 'OWN', 'amount', x.sen),
                                jsonb_build_object('account', '211', 'source', 'OWN', 'amount', -x.sen,
                                                   'member', m.id)))))
                 where m.cooperative_id = ? and m.number = 1""");

        answers.getFirst().then().statusCode(409).body("type", equalTo("urn:koperasi:problem:interest-changed"));
        assertThat(Database.rows("select status from member where id = ?", member))
                .containsExactly("ACTIVE");
        leave("l", "2025-08-15").then().statusCode(200);
        assertThat(paidAtDeparture())
                .contains("savings-interest-at-departure 541 443835", "membership-refunded 111 -12443835");
    }

    private void saves(String key, String amount) {
        book.post(book.asChair(), "rate", "/savings-rates", """
                {"from": "2025-07", "yearlyPercent": 4.5, "dayCount": "ACTUAL_365", "decisionReference": "RAT 04/2025"}""").then().statusCode(200);
        book.receive(book.asTreasurer(), key, member, "VOLUNTARY", amount);
    }

    private void draws(String key, String amount) {
        book.post(book.asTreasurer(), key, "/savings-withdrawals", """
                {"memberId": "%s", "amount": %s, "effectiveDate": "2025-08-11", "from": "CASH"}""".formatted(member, amount))
                .then()
                .statusCode(201);
    }

    private List<String> paidAtDeparture() {
        return Database.rows("""
                select e.kind || ' ' || p.account || ' ' || p.amount_sen
                  from posting p join journal_entry e on e.cooperative_id = p.cooperative_id and e.number = p.entry_number
                 where p.cooperative_id = ? and p.entry_number > 3 and p.member_id is null
                   and e.kind in ('savings-interest-at-departure', 'membership-refunded')
                 order by p.entry_number, p.line""", book.id());
    }

    private RequestSpecification himself() {
        return TestBook.as(book.person(1));
    }

    private Response notice(RequestSpecification who, String key, String leaveOn) {
        return book.post(who, key, "/members/" + member + "/membership/notice", """
                {"leaveOn": "%s", "reason": "Pindah ke kota lain"}""".formatted(leaveOn));
    }

    private Response leave(String key, String leftOn) {
        return book.post(book.asTreasurer(), key, "/members/" + member + "/membership/departure", departure(leftOn));
    }

    private static String departure(String leftOn) {
        return """
                {"leftOn": "%s", "from": "CASH", "reason": "Sesuai surat pengunduran diri"}""".formatted(leftOn);
    }

    private Response decide(RequestSpecification who, String key, String what) {
        return book.post(who, key, "/members/" + member + "/membership/" + what, """
                {"reason": "Melanggar ketentuan rumah tangga"}""");
    }
}
