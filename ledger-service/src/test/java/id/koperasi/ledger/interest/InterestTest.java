package id.koperasi.ledger.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.ledger.WaitingForBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Interest on voluntary savings of a book that opened in June 2025. */
@QuarkusTest
class InterestTest {

    private TestBook book;
    private List<UUID> members;

    @BeforeEach
    void aBookSinceJune2025() {
        book = TestBook.open().chaired();
        members = book.members();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    /** 1,000,000 for the eight days from 24 to 31 July: 1,000,000 x 8 x 4.5 % / 365 = 986.3013. */
    @Test
    void aMonthEarnsByTheDayAndIsCreditedOnce() {
        rate("2025-07", "4.5", "ACTUAL_365").statusCode(200);
        book.receive(book.asTreasurer(), "d1", members.get(0), "VOLUNTARY", "1000000");
        book.receive(book.asTreasurer(), "d2", members.get(1), "VOLUNTARY", "1222.5");

        shown("2025-07")
                .body("yearlyPercent", equalTo(4.5f))
                .body("dayCount", equalTo("ACTUAL_365"))
                .body("members", equalTo(2))
                .body("interest", equalTo(987.51f)) // 986.30 and 1.21
                .body("entryNumber", nullValue());

        Response first = credit("i", "2025-07");
        first.then().statusCode(201).body("number", equalTo(4));
        assertThat(credit("i", "2025-07").asByteArray()).isEqualTo(first.asByteArray());
        credit("j", "2025-07").then().statusCode(409).body("type", equalTo("urn:koperasi:problem:interest-credited"));
        shown("2025-07").body("interest", equalTo(987.51f)).body("entryNumber", equalTo(4));
        assertThat(balances()).containsExactly("1000986.3", "1223.71", "0");
        assertThat(Database.rows(
                        "select effective_date::text from journal_entry where cooperative_id = ? and number = 4",
                        book.id()))
                .containsExactly("2025-07-31");
        shown("2025-08").body("interest", equalTo(3830.37f)); // 1,000,986.30 x 31 x 4.5 % / 365, and 4.68
    }

    /**
     * 1,000,986.30 for 31 days, 14 of them on the record that ended on the 15th, and from then on the second simpanan pokok of
     * 100,000, which became voluntary savings: 3,825.69 and 209.59.
     */
    @Test
    void whatARecordEarnedUntilItWasJoinedIsEarnedOnTheOther() {
        rate("2025-07", "4.5", "ACTUAL_365").statusCode(200);
        UUID ends = members.get(1);
        UUID goesOn = members.getFirst();
        book.receive(book.asTreasurer(), "d1", ends, "VOLUNTARY", "1000000");
        book.sendInternal("person-corrected", """
                {"cooperativeId": "%s", "from": "%s", "to": "%s", "correctedOn": "2025-07-20"}""".formatted(book.id(), book.person(2), book.person(1)));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Database.count("select count(*) from member where id = ? and same_as = ?", ends, goesOn) == 1);
        book.post(book.asChair(), "j", "/members/" + ends + "/membership/joining", """
                {"into": "%s", "joinedOn": "2025-08-15", "reason": "Tercatat dua kali saat pendaftaran",
                 "decisionReference": "Keputusan pengurus 08/2025"}""".formatted(goesOn))
                .then()
                .statusCode(200);

        shown("2025-07").body("members", equalTo(1)).body("interest", equalTo(986.3f));
        credit("i", "2025-07").then().statusCode(201);
        shown("2025-08").body("members", equalTo(1)).body("interest", equalTo(4035.28f));
        credit("i2", "2025-08").then().statusCode(201);
        assertThat(Database.rows(
                        "select (balance_sen / 100.0)::numeric(12, 2)::text from balance where member_id = ? and account = '211'",
                        goesOn))
                .containsExactly("1105021.58");
    }

    /**
     * 500,000 more for the eight days of July, booked after July was credited: 493.15 with the run of August, which comes to
     * 1,500,986.30 x 31 x 4.5 % / 365 = 5,736.65 itself.
     */
    @Test
    void whatIsBookedIntoACreditedMonthIsSettledWithTheNextRun() {
        rate("2025-07", "4.5", "ACTUAL_365").statusCode(200);
        book.receive(book.asTreasurer(), "d1", members.get(0), "VOLUNTARY", "1000000");
        credit("i1", "2025-07").then().statusCode(201);
        shown("2025-08").body("differences", nullValue());
        book.receive(book.asTreasurer(), "d2", members.get(0), "VOLUNTARY", "500000");

        shown("2025-08").body("interest", equalTo(5736.65f)).body("differences", equalTo(493.15f));
        credit("i2", "2025-08").then().statusCode(201).body("number", equalTo(5));
        assertThat(balances()).containsExactly("1507216.1", "0", "0");
        assertThat(Database.rows("select note from journal_entry where cooperative_id = ? and number = 5", book.id()))
                .allMatch(note -> note.contains("selisih jasa simpanan bulan 2025-07"));
        shown("2025-09").body("differences", nullValue());

        book.reverse(book.asTreasurer(), "r", 5, "2025-09-01").then().statusCode(201);
        shown("2025-08").body("differences", equalTo(493.15f));
        credit("i3", "2025-08").then().statusCode(201);
        assertThat(balances()).containsExactly("1507216.1", "0", "0");
        book.post(book.asTreasurer(), "w", "/savings-withdrawals", """
                {"memberId": "%s", "amount": 500000, "effectiveDate": "2025-07-24", "from": "CASH"}""".formatted(members.get(0)));
        shown("2025-09").body("differences", equalTo(-2404.11f)); // 493.15 of July and 1,910.96 of August
        credit("i4", "2025-09").then().statusCode(201);
        assertThat(Database.count(
                        "select count(*) from savings_interest_difference where cooperative_id = ? and amount_sen < 0",
                        book.id()))
                .isEqualTo(2);
    }

    /**
     * 1,000,000 that were drawn as soon as they had come earned 986.30 in July, and in August 3,825.69 where 3.77 are due: 4,808.22
     * too much. September and October, with 4,811.99, earn 17.80 and 18.39, which are kept back; 4,772.03 are left.
     */
    @Test
    void whatWasCreditedTooMuchIsKeptBackAsLongAsItTakes() {
        rate("2025-07", "4.5", "ACTUAL_365").statusCode(200);
        book.receive(book.asTreasurer(), "d1", members.get(0), "VOLUNTARY", "1000000");
        book.receive(book.asTreasurer(), "d2", members.get(1), "VOLUNTARY", "100000");
        credit("i7", "2025-07").then().statusCode(201);
        credit("i8", "2025-08").then().statusCode(201);
        book.withdraw(book.asTreasurer(), "w", members.get(0), "1000000").then().statusCode(201);

        shown("2025-09").body("differences", equalTo(-4808.22f));
        credit("i9", "2025-09").then().statusCode(201);
        shown("2025-10").body("differences", equalTo(-4790.42f));
        credit("i10", "2025-10").then().statusCode(201);
        shown("2025-11").body("differences", equalTo(-4772.03f));
        assertThat(balances()).startsWith("4811.99");
        assertThat(Database.count(
                        "select sum(amount_sen) from savings_interest_difference where cooperative_id = ?", book.id()))
                .isEqualTo(-3619);

        move(11, true, new BigDecimal("3000000"), LocalDate.of(2025, 11, 1));
        credit("i11", "2025-11").then().statusCode(201); // 3,004,811.99 x 30 x 4.5 % / 365 = 11,113.69
        assertThat(balances()).startsWith("3011153.65");
        shown("2025-12").body("differences", nullValue());
    }

    @Test
    void anEarlierMonthThatWasUndoneIsCreditedAgain() {
        rate("2025-07", "4.5", "ACTUAL_365").statusCode(200);
        book.receive(book.asTreasurer(), "d1", members.get(0), "VOLUNTARY", "1000000");
        credit("i7", "2025-07").then().statusCode(201).body("number", equalTo(3));
        credit("i8", "2025-08").then().statusCode(201);
        book.reverse(book.asTreasurer(), "r", 3, "2025-09-01").then().statusCode(201);

        credit("again", "2025-07").then().statusCode(201);
        shown("2025-09").body("differences", nullValue());
        assertThat(balances()).startsWith("1004811.99");
    }

    /** A ceiling that came later and lower holds for months whose rate was decided before. */
    @Test
    void noMonthEarnsMoreThanItsCeiling() {
        rate("2025-07", "4.5", "ACTUAL_365").statusCode(200);
        book.receive(book.asTreasurer(), "d1", members.get(0), "VOLUNTARY", "1000000");
        Database.execute("insert into savings_rate_ceiling (valid_from, yearly_percent) values ('2029-03-01', 3)");
        try {
            shown("2029-02").body("yearlyPercent", equalTo(4.5f)).body("interest", equalTo(3452.05f));
            shown("2029-03").body("yearlyPercent", equalTo(3)).body("interest", equalTo(2547.95f));
        } finally {
            Database.execute("delete from savings_rate_ceiling where valid_from = '2029-03-01'");
        }
    }

    @Test
    void aCreditThatWasUndoneCanBeMadeAgain() {
        rate("2025-07", "9", "ACTUAL_365").statusCode(200);
        book.receive(book.asTreasurer(), "d1", members.get(0), "VOLUNTARY", "9490152.50");
        credit("i", "2025-07").then().statusCode(201).body("number", equalTo(3));
        book.reverse(book.asTreasurer(), "r", 3, "2025-08-05").then().statusCode(201);

        shown("2025-07").body("interest", equalTo(18720.3f)).body("entryNumber", nullValue());
        credit("again", "2025-07").then().statusCode(201).body("number", equalTo(5));
        credit("i", "2025-07").then().statusCode(201).body("number", equalTo(3)); // what it was told
        shown("2025-07").body("interest", equalTo(18720.3f)).body("entryNumber", equalTo(5));
    }

    @Test
    void rulesOfRatesAndMonths() {
        rate("2025-06", "9.01", "ACTUAL_365")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:savings-rate-above-ceiling"))
                .body("ceiling", equalTo(9f));
        rate("2025-05", "4", "ACTUAL_365")
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:savings-rate-too-early"))
                .body("earliest", equalTo("2025-06"));
        rate("2025-08", "4", "ACTUAL_365").statusCode(200);
        rate("2025-08", "5", "ACTUAL_365")
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:savings-rate-decided"));
        rate("2025-09", "1", "ACTUAL_365") // would take from members what they were told
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:savings-rate-too-early"));
        rate("2025-08", "4.125", "ACTUAL_365").statusCode(400);
        rate("2025-08", "4", "THIRTY_360").statusCode(400);

        credit("a", "2025-07").then().statusCode(409).body("type", equalTo("urn:koperasi:problem:no-interest"));
        credit("b", YearMonth.now(ZoneId.of("Asia/Jakarta")).toString())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:interest-month-not-over"));
        book.receive(book.asTreasurer(), "d1", members.get(0), "VOLUNTARY", "1000000");
        credit("c", "2025-09")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:earlier-interest-open"))
                .body("month", equalTo("2025-08"));
        book.post(TestBook.as(book.person(1)), "m", "/savings-interest", "{\"month\": \"2025-08\"}")
                .then()
                .statusCode(403);
        credit("d", "2025-08").then().statusCode(201);
    }

    @Test
    void oneOfManyCreditsTheMonth() throws InterruptedException {
        rate("2025-07", "6", "ACTUAL_ACTUAL").statusCode(200);
        book.receive(book.asTreasurer(), "d1", members.get(0), "VOLUNTARY", "365000");
        var asked = new ArrayList<Callable<Response>>();
        IntStream.range(0, 12).forEach(nr -> asked.add(() -> credit("k" + nr, "2025-07")));
        try (var threads = Executors.newFixedThreadPool(12)) {
            List<Future<Response>> answers = threads.invokeAll(asked);

            assertThat(answers)
                    .extracting(answer -> answer.resultNow().statusCode())
                    .containsOnly(201, 409)
                    .containsOnlyOnce(201);
        }
        assertThat(balances()).containsExactly("365480", "0", "0");
    }

    /** Who credits reckons before he has the book; what was saved meanwhile must not be missing for good. */
    @Test
    void whatIsSavedInTheMonthWhileTheBookIsHeldIsNotMissing() throws SQLException {
        rate("2025-07", "6", "ACTUAL_ACTUAL").statusCode(200);
        book.receive(book.asTreasurer(), "d1", members.get(0), "VOLUNTARY", "365000");
        var answers = new ArrayList<Response>();

        WaitingForBook.whileHeld(book.id(), () -> answers.add(credit("k", "2025-07")), """
                select count(*)
                  from member m
                 cross join lateral post_entries(now(), '{}', jsonb_build_array(jsonb_build_object(
                            'cooperative', m.cooperative_id, 'kind', 'savings-received', 'dated', '2025-07-24',
                            'postings', jsonb_build_array(
                                jsonb_build_object('account', '111', 'source', 'OWN', 'amount', 36500000),
                                jsonb_build_object('account', '211', 'source', 'OWN', 'amount', -36500000,
                                                   'member', m.id)))))
                 where m.cooperative_id = ? and m.number = 1""");

        answers.getFirst().then().statusCode(409).body("type", equalTo("urn:koperasi:problem:interest-changed"));
        assertThat(balances()).containsExactly("730000", "0", "0");
        credit("k", "2025-07").then().statusCode(201);
        assertThat(balances()).containsExactly("730960", "0", "0");
    }

    /** The same figures a second way: day by day, from the story itself. */
    @Test
    void anyStoryEarnsWhatItsDaysAddUpTo() {
        rate("2025-06", "7.35", "ACTUAL_ACTUAL").statusCode(200);
        var story = new Random(20_250_721);
        var moved = new ArrayList<Move>();
        LocalDate day = LocalDate.of(2025, 6, 5);
        BigDecimal balance = BigDecimal.ZERO;
        for (int i = 0; i < 40; i++) {
            day = day.plusDays(story.nextInt(5));
            boolean in = balance.signum() == 0 || story.nextInt(3) > 0;
            BigDecimal amount = in
                    ? BigDecimal.valueOf(50 + story.nextInt(90_000_000), 2)
                    : balance.multiply(BigDecimal.valueOf(story.nextInt(101), 2))
                            .setScale(2, RoundingMode.DOWN);
            if (amount.signum() > 0) {
                move(i, in, amount, day);
                moved.add(new Move(day, in ? amount : amount.negate()));
                balance = balance.add(in ? amount : amount.negate());
            }
        }
        for (String month : List.of("2025-06", "2025-07", "2025-08", "2025-09", "2028-02")) {
            assertThat(Database.rows(
                            "select interest_sen::text from savings_interest_of(?, (?)::date) where number = 1",
                            book.id(),
                            month + "-01"))
                    .as(month)
                    .containsExactly(byTheDay(moved, YearMonth.parse(month)));
        }
    }

    private record Move(LocalDate day, BigDecimal amount) {}

    private static String byTheDay(List<Move> moved, YearMonth month) {
        BigDecimal days = BigDecimal.ZERO;
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            LocalDate until = day;
            days = days.add(moved.stream()
                    .filter(move -> !move.day().isAfter(until))
                    .map(Move::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return days.multiply(new BigDecimal("7.35"))
                .divide(BigDecimal.valueOf(month.lengthOfYear()), 0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private void move(int nr, boolean in, BigDecimal amount, LocalDate day) {
        String path = in ? "/savings-receipts" : "/savings-withdrawals";
        String kind = in ? "\"kind\": \"VOLUNTARY\", \"into\"" : "\"from\"";
        book.post(book.asTreasurer(), "s" + nr, path, """
                        {"memberId": "%s", "amount": %s, "effectiveDate": "%s", %s: "CASH"}""".formatted(members.getFirst(), amount, day, kind))
                .then()
                .statusCode(201);
    }

    private ValidatableResponse rate(String from, String percent, String dayCount) {
        return book.post(book.asChair(), "r" + from + percent + dayCount, "/savings-rates", """
                        {"from": "%s", "yearlyPercent": %s, "dayCount": "%s", "decisionReference": "RAT 04/2025"}""".formatted(
                                from, percent, dayCount))
                .then();
    }

    private Response credit(String key, String month) {
        return book.post(book.asTreasurer(), key, "/savings-interest", "{\"month\": \"" + month + "\"}");
    }

    private ValidatableResponse shown(String month) {
        return book.asTreasurer()
                .get(book.path("/savings-interest/" + month))
                .then()
                .statusCode(200);
    }

    /** Voluntary savings of the founders, in the order of their numbers, rupiah. */
    private List<String> balances() {
        return Database.rows("""
                select trim_scale(coalesce(b.balance_sen, 0) / 100.0)::text
                  from member m
                  left join balance b
                    on b.cooperative_id = m.cooperative_id and b.member_id = m.id and b.account = '211'
                 where m.cooperative_id = ?
                 order by m.number""", book.id());
    }
}
