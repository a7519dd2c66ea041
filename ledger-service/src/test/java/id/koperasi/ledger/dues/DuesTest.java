package id.koperasi.ledger.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simpanan wajib as a due: each founder of the book paid for June 2025, Rp20,000 a month. */
@QuarkusTest
class DuesTest {

    private TestBook book;
    private UUID member;

    @BeforeEach
    void aBookSinceJune2025() {
        book = TestBook.open().chaired();
        member = book.members().getFirst();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void aYearIsTwelveMonthsAndMoneySettlesTheOldest() {
        dues().body("months", hasSize(12))
                .body("months[4].status", equalTo("NOT_DUE"))
                .body("months[5].status", equalTo("PAID"))
                .body("months[5].paidOn", equalTo("2025-06-02"))
                .body("months[6].status", equalTo("UNPAID"))
                .body("months[6].amount", equalTo(20000))
                .body("months[6].paidOn", nullValue());

        book.receive(book.asTreasurer(), "k", member, "MANDATORY", "30000.5")
                .then()
                .statusCode(201);

        dues().body("months[6].status", equalTo("PAID"))
                .body("months[6].paidOn", equalTo("2025-07-24"))
                .body("months[7].status", equalTo("PARTLY"))
                .body("months[7].paid", equalTo(10000.5f))
                .body("months[8].status", equalTo("UNPAID"));
    }

    @Test
    void rapelSettlesTheMonthsItNamesAndIsRepeatedByteForByte() {
        Response first = pay("k", "80000", "2025-09", "2025-10", "2025-11", "2025-12");
        Response again = pay("k", "80000", "2025-09", "2025-10", "2025-11", "2025-12");

        first.then().statusCode(201).body("number", equalTo(2)).body("balance", equalTo(100000));
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        dues().body(
                        "months.status",
                        contains(
                                "NOT_DUE", "NOT_DUE", "NOT_DUE", "NOT_DUE", "NOT_DUE", "PAID", "UNPAID", "UNPAID",
                                "PAID", "PAID", "PAID", "PAID"));
        assertThat(Database.count("select count(*) from dues_named where cooperative_id = ?", book.id()))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"19999.5,2025-07,20000", "40000,2025-07,20000", "40000,2025-06;2025-07,20000", "20000,2025-05,0"})
    void monthsThatDoNotFitRefuseAllOfIt(String amount, String months, int open) {
        pay("k", amount, months.split(";", -1))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:months-do-not-fit"))
                .body("open", equalTo(open));

        assertThat(Database.count("select last_entry_number from book where cooperative_id = ?", book.id()))
                .isEqualTo(1);
        pay("k", "20000", "2025-07").then().statusCode(201);
    }

    @Test
    void monthsAreNamedForMandatorySavingsOneByOne() {
        String receipt = receipt("20000", "2025-07");

        book.post(book.asTreasurer(), "k1", "/savings-receipts", receipt.replace("MANDATORY", "VOLUNTARY"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:months-of-other-receipt"));
        book.post(book.asTreasurer(), "k2", "/savings-receipt-batches", "{\"receipts\": [" + receipt + "]}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:months-of-other-receipt"));
        pay("k3", "20000", "2025-13").then().statusCode(400);
        pay("k4", "20000").then().statusCode(400);
    }

    @Test
    void aReversedPaymentOpensItsMonthsAgain() {
        pay("k", "20000", "2025-08").then().statusCode(201);
        book.reverse(book.asTreasurer(), "r", 2, "2025-08-01").then().statusCode(201);

        dues().body("months[7].status", equalTo("UNPAID"));
        pay("k2", "20000", "2025-08").then().statusCode(201);
        dues().body("months[7].status", equalTo("PAID")).body("months[6].status", equalTo("UNPAID"));
    }

    @Test
    void oneOfManyWhoPayForOneMonthDoes() throws InterruptedException {
        var asked = new ArrayList<Callable<Response>>();
        IntStream.range(0, 16).forEach(nr -> asked.add(() -> pay("k" + nr, "20000", "2025-07")));
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Future<Response>> answers = threads.invokeAll(asked);

            assertThat(answers)
                    .extracting(answer -> answer.resultNow().statusCode())
                    .containsOnly(201, 422)
                    .containsOnlyOnce(201);
        }
        dues().body("months[6].status", equalTo("PAID")).body("months[7].status", equalTo("UNPAID"));
    }

    @Test
    void aWaiverIsDecidedOnceByAnotherAndForMonthsThatAreOwed() {
        waive(book.asChair(), "w1", member, "2025-07")
                .then()
                .statusCode(200)
                .body("items[0].month", equalTo("2025-07"))
                .body("items[0].evidence", equalTo("Notulen 07/2025"));

        dues().body("months[6].status", equalTo("NOT_DUE")).body("months[6].waived", equalTo(true));
        for (String month : List.of("2025-07", "2025-06", "2025-05")) {
            waive(book.asTreasurer(), "x" + month, member, month)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:koperasi:problem:month-not-owed"))
                    .body("month", equalTo(month));
        }
        pay("k", "20000", "2025-07").then().statusCode(422);
        waive(TestBook.as(book.person(2)), "w2", member, "2025-08").then().statusCode(403);
        UUID stranger = TestBook.open().members().getFirst();
        waive(book.asChair(), "w3", stranger, "2025-08").then().statusCode(404);
    }

    @Test
    void nobodyWaivesHisOwnDues() {
        book.appoint("treasurer", book.person(1), "2025-06-02");
        Awaitility.await()
                .until(() -> Database.count(
                                "select count(*) from officer where cooperative_id = ? and person = ?",
                                book.id(),
                                book.person(1))
                        == 1);

        waive(TestBook.as(book.person(1)), "w1", member, "2025-07")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:own-dues"));
        waive(TestBook.as(book.person(1)), "w2", book.members().get(1), "2025-07")
                .then()
                .statusCode(200);
    }

    @Test
    void anAmountChangesByResolutionForMonthsThatNobodyPaid() {
        amount("a1", "2025-08", "25000")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:months-paid-already"));
        amount("a2", "2090-01", "25000")
                .then()
                .statusCode(200)
                .body("items.from", contains("2090-01", "2025-06"))
                .body("items[0].resolutionReference", equalTo("Keputusan RAT 03/2026"));
        amount("a3", "2090-01", "30000")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:dues-amount-decided"));
        book.asTreasurer()
                .get(book.path("/members/" + member + "/dues?year=2090"))
                .then()
                .body("months[0].amount", equalTo(25000))
                .body("months[0].status", equalTo("NOT_DUE"));
        pay("k", "25000", "2090-02").then().statusCode(201);
        amount("a4", "2090-02", "30000").then().statusCode(409).body("earliest", equalTo("2090-03"));
        amount("a5", "2090-03", "0").then().statusCode(400);
        book.post(book.asChair(), "a6", "/dues-amounts", "{\"from\": \"2090-03\", \"amount\": 1}")
                .then()
                .statusCode(400);
        amount("a7", "2090-03", "30000").then().statusCode(200);
    }

    @Test
    void theListOfArrearsAndTheMonthsOfEachMemberComeToTheSame() {
        List<UUID> members = book.members();
        book.receive(book.asTreasurer(), "k1", members.get(0), "MANDATORY", "50000.5");
        pay("k2", "40000", "2025-08", "2090-12");
        waive(book.asChair(), "w", members.get(1), "2025-10", "2090-01").then().statusCode(200);
        book.receive(book.asTreasurer(), "k3", members.get(2), "MANDATORY", "90000000");
        Database.execute("update member set admitted_on = '2025-09-30' where id = ?", members.get(1));
        open("2025-10-01", """
                {"memberId": "%s", "mandatory": 500000, "arrears": 12000.5},
                {"memberId": "%s", "paidUntil": "2025-07"}""".formatted(members.get(1), members.get(0))).then().statusCode(201);

        List<Float> arrears = members.stream()
                .map(each -> book.asTreasurer()
                        .get(book.path("/members/" + each + "/dues"))
                        .jsonPath()
                        .getFloat("arrears"))
                .toList();
        assertThat(arrears.get(0)).isPositive();
        assertThat(arrears.get(1)).isPositive();
        assertThat(arrears.get(2)).isZero();
        Response first = book.asTreasurer().get(book.path("/arrears?limit=1"));
        first.then().statusCode(200).body("items", hasSize(1)).body("items[0].memberNumber", equalTo(1));
        assertThat(first.jsonPath().getFloat("items[0].arrears")).isEqualTo(arrears.get(0));
        Response second = book.asTreasurer().get(book.path("/arrears?limit=1&after=" + first.path("nextCursor")));
        assertThat(second.jsonPath().getString("items[0].memberId"))
                .isEqualTo(members.get(1).toString());
        assertThat(second.jsonPath().getFloat("items[0].arrears")).isEqualTo(arrears.get(1));
        second.then().body("nextCursor", nullValue());
        Response sum = book.asTreasurer().get(book.path("/arrears/sum"));
        sum.then().statusCode(200).body("members", equalTo(2));
        assertThat(sum.jsonPath().getFloat("arrears")).isEqualTo(arrears.get(0) + arrears.get(1));
    }

    /** What was due by the cut-over is settled, or owed as it is told; an entry that is undone tells nothing any more. */
    @Test
    void monthsBeforeTheCutOverAreNoArrearsUnlessToldSo() {
        String brought = "{\"memberId\": \"" + member + "\", \"mandatory\": 500000%s}";
        open("2025-09-01", brought.formatted(", \"arrears\": 60000.5"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:arrears-beyond-months"))
                .body("most", equalTo(60000));
        open("2025-09-02", brought.formatted(", \"paidUntil\": \"2030-09\""))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:dues-paid-too-far"));
        open("2025-09-03", brought.formatted(", \"arrears\": 1, \"paidUntil\": \"2025-07\""))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:dues-told-twice"));
        open("2025-10-09", brought.formatted("")).then().statusCode(201).body("number", equalTo(2));

        dues().body("months[5].status", equalTo("SETTLED_BEFORE"))
                .body("months[7].status", equalTo("SETTLED_BEFORE"))
                .body("months[7].amount", equalTo(0))
                .body("months[8].status", equalTo("SETTLED_BEFORE"))
                .body("months[9].status", equalTo("PAID"))
                .body("months[10].status", equalTo("UNPAID"));
        assertThat(arrears("2025-10-09")).isEmpty();
        assertThat(arrears("2025-10-10")).isEmpty(); // what was paid for June before the cut-over goes on to October
        pay("k1", "20000", "2025-08").then().statusCode(422).body("open", equalTo(0));

        book.reverse(book.asChair(), "r", 2, "2025-10-09").then().statusCode(201);
        assertThat(arrears("2025-10-09")).contains(member + " 6000000");
    }

    /** October was due by the cut-over: that settles it for whoever was a member then. What he paid before goes to October. */
    @Test
    void whoJoinsAfterTheCutOverOwesTheMonthInWhichHeJoins() {
        UUID joins = book.members().get(1);
        open("2025-10-15", "{\"memberId\": \"" + member + "\", \"mandatory\": 500000}")
                .then()
                .statusCode(201);
        Database.execute("update member set admitted_on = '2025-10-20' where id = ?", joins);

        assertThat(arrears("2025-11-30")).contains(joins + " 2000000");
        book.asTreasurer()
                .get(book.path("/members/" + joins + "/dues?year=2025"))
                .then()
                .body("months.find { it.month == '2025-10' }.status", equalTo("PAID"))
                .body("months.find { it.month == '2025-11' }.status", equalTo("UNPAID"));
    }

    private List<String> arrears(String day) {
        return Database.rows(
                "select member_id || ' ' || arrears_sen from arrears_of(?, cast(? as date), 0)", book.id(), day);
    }

    @Test
    void whoMayReadAndWhoMayNot() {
        RequestSpecification himself = TestBook.as(book.person(1));

        himself.get(book.path("/members/" + member + "/dues?year=2025"))
                .then()
                .statusCode(200)
                .body("months[5].status", equalTo("PAID"));
        TestBook.as(book.person(2))
                .get(book.path("/members/" + member + "/dues"))
                .then()
                .statusCode(404);
        TestBook.as(book.person(1)).get(book.path("/arrears")).then().statusCode(403);
        TestBook foreign = TestBook.open();
        for (String path : List.of("/arrears", "/arrears/sum", "/dues-amounts", "/members/" + member + "/dues")) {
            foreign.asTreasurer().get(book.path(path)).then().statusCode(404);
        }
        book.asTreasurer()
                .get(book.path("/members/" + member + "/dues?year=1999"))
                .then()
                .statusCode(400);
    }

    @Test
    void duesAreRemindedOfOnceAMonthWithoutAPerson() {
        book.receive(book.asTreasurer(), "k", member, "MANDATORY", "40000");

        remind("2025-08-14T23:59:59+07");
        assertThat(reminders()).isEmpty();
        remind("2025-08-15T00:00:01+07");
        remind("2025-08-16T00:00:01+07");
        assertThat(reminders()).containsExactly("2025-08 2 80000");
        assertThat(Database.rows(
                        "select payload::text from outbox where aggregateid = ? and type like '%dues-reminder-due%'",
                        "cooperative/" + book.id()))
                .noneMatch(payload -> payload.contains(book.person(2)));
    }

    @Test
    void aDayThatTheMonthLacksIsItsLast() {
        assertThat(Database.rows("select day_of_month('2028-02-10', 31)::text")).containsExactly("2028-02-29");
        assertThat(Database.rows("select day_of_month('2027-02-28', 30)::text")).containsExactly("2027-02-28");
        assertThat(Database.count("select last_month_due('2027-01-09') - month_number('2027-01-01')"))
                .isEqualTo(-1);
        assertThat(Database.count("select last_month_due('2027-01-10') - month_number('2027-01-01')"))
                .isZero();
    }

    private List<String> reminders() {
        return Database.rows("""
                select concat_ws(' ', payload ->> 'month', payload ->> 'members', payload ->> 'arrears') from outbox
                 where aggregateid = ? and type = 'id.koperasi.ledger.dues-reminder-due.v1'
                   and payload ->> 'month' = '2025-08'""", "cooperative/" + book.id());
    }

    private static void remind(String moment) {
        Database.execute("select remind_of_dues(?::timestamptz, 1000)", moment);
    }

    private ValidatableResponse dues() {
        return book.asTreasurer()
                .get(book.path("/members/" + member + "/dues?year=2025"))
                .then()
                .statusCode(200);
    }

    private Response pay(String key, String amount, String... months) {
        return book.post(book.asTreasurer(), key, "/savings-receipts", receipt(amount, months));
    }

    private String receipt(String amount, String... months) {
        return TestBook.receipt(member, "MANDATORY", amount)
                .replace("\"into\"", "\"months\": [%s], \"into\"".formatted(quoted(months)));
    }

    private Response waive(RequestSpecification who, String key, UUID whose, String... months) {
        return book.post(who, key, "/members/" + whose + "/dues-waivers", """
                {"months": [%s], "reason": "Rumahnya terkena banjir", "evidence": "Notulen 07/2025"}""".formatted(quoted(months)));
    }

    private Response amount(String key, String from, String amount) {
        return book.post(book.asChair(), key, "/dues-amounts", """
                {"from": "%s", "amount": %s, "resolutionReference": "Keputusan RAT 03/2026"}""".formatted(from, amount));
    }

    /** Members bring savings along: they are theirs, and the months before are settled as the balances say. */
    private Response open(String cutOver, String balances) {
        return book.post(book.asTreasurer(), "o" + cutOver, "/opening-balances", """
                {"cutOverDate": "%s",
                 "accounts": [{"account": "112", "side": "DEBIT", "amount": 500000, "sourceOfFunds": "OWN"}],
                 "members": [%s]}""".formatted(cutOver, balances));
    }

    private static String quoted(String... months) {
        return String.join(
                ",", List.of(months).stream().map(month -> '"' + month + '"').toList());
    }
}
