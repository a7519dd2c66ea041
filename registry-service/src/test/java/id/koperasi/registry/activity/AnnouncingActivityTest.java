package id.koperasi.registry.activity;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.testing.Announcement;
import id.koperasi.platform.testing.Contracts;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnnouncingActivityTest {

    @Inject
    ObjectMapper json;

    @Inject
    BusinessClock clock;

    private final TestCooperative cooperative = TestCooperative.formedIn("36.03");

    @Test
    void readsEveryFieldItNeedsFromTheExamplesOfTheOthers() {
        Contracts.provesThatItReads(LedgerEvent.class, json);
        Contracts.provesThatItReads(FundingEvent.class, json);
        Contracts.provesThatItReads(TrainingEvent.class, json);
    }

    @Test
    void aFormedCooperativeExistsOnPaperUntilSomethingHappens() {
        eventually(() -> assertThat(announced()).containsExactly("PAPER_ONLY 2025-06-02"));

        LocalDate yesterday = today().minusDays(1);
        savings(1, yesterday, 14).send();

        eventually(() -> assertThat(announced()).containsExactly("PAPER_ONLY 2025-06-02", "ACTIVE " + yesterday));
    }

    @Test
    void whatHappenedLongAgoLeavesItAsleep() {
        savings(1, LocalDate.parse("2025-07-24"), 14).send();

        eventually(() -> assertThat(announced()).endsWith("DORMANT 2025-08-23"));
    }

    @Test
    void thirtyDaysAreTheLimitAndTheRunBeginsWhereItBegan() {
        LocalDate last = today().minusDays(29);
        savings(1, last, 1).send();
        savings(2, last.minusDays(30), 1).send();
        savings(3, last.minusDays(61), 1).send();

        eventually(() -> assertThat(since()).isEqualTo("ACTIVE " + last.minusDays(30)));
        assertThat(rows(
                        "select (check_at at time zone 'Asia/Jakarta')::date::text from cooperative_life where cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly(today().plusDays(1).toString());
    }

    @Test
    void fallsAsleepOnItsDayWithoutAnyEvent() {
        LocalDate last = today().minusDays(30);
        savings(1, today().minusDays(40), 1).send();
        eventually(() -> assertThat(since()).startsWith("DORMANT"));
        // As if the announcement had been made yesterday, when it was active.
        execute("""
                update cooperative_life
                   set activity = 'ACTIVE', since = ?::date, check_at = ?::timestamp at time zone 'Asia/Jakarta'
                 where cooperative_id = ?::uuid""", last.toString(), today().toString(), cooperative.id().toString());

        eventually(() -> assertThat(since()).isEqualTo("DORMANT " + today().minusDays(10)));
    }

    @Test
    void theSameLifeIsNotAnnouncedTwice() {
        eventually(() -> assertThat(announced()).hasSize(1));
        savings(1, today(), 1).send();
        eventually(() -> assertThat(announced()).hasSize(2));

        savings(2, today().minusDays(2), 1).send();

        eventually(() -> assertThat(since()).isEqualTo("ACTIVE " + today().minusDays(2)));
        assertThat(announced()).containsExactly("PAPER_ONLY 2025-06-02", "ACTIVE " + today());
    }

    @Test
    void neitherFoundingCapitalNorASumOfNothingIsLife() {
        fact("ledger", 1, "capital-received", """
                "entryId": "0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2006", "kind": "FOUNDING", "sourceOfFunds": "OWN",
                "amount": 900000, "receivedOn": "%s\"""".formatted(today())).send();
        savings(2, today(), 0).send();
        fact("ledger", 3, "book-opened", "\"openedOn\": \"2025-06-03\"").send();

        eventually(() -> assertThat(milestones()).contains("BOOKS_OPEN 2025-06-03"));
        assertThat(days()).isEmpty();
    }

    @Test
    void whatTheLastWordOnADayTakesBackIsNoSignOfLife() {
        LocalDate yesterday = today().minusDays(1);
        savings(1, yesterday, 14).send();
        savings(2, "PRINCIPAL", today(), 1).send();
        savings(3, "VOLUNTARY", today(), 1).send();
        savings(4, "TERM", today().minusDays(2), 1).send();
        eventually(() -> assertThat(days()).hasSize(3));
        eventually(() -> assertThat(since()).isEqualTo("ACTIVE " + today().minusDays(2)));

        savings(5, "TERM", today().minusDays(2), 0).send();
        savings(6, yesterday, 0).send();
        savings(7, "VOLUNTARY", today(), 0).send();
        savings(7, "VOLUNTARY", today(), 0).send();
        eventually(() -> assertThat(signs()).containsExactly(today() + " principal-paid"));
        eventually(() -> assertThat(since()).isEqualTo("ACTIVE " + today()));
        assertThat(living("active")).isOne();

        savings(8, "PRINCIPAL", today(), 0).send();
        savings(8, "PRINCIPAL", today(), 0).send();
        savings(9, "PRINCIPAL", today().minusDays(5), 0).send();

        eventually(() -> assertThat(since()).isEqualTo("PAPER_ONLY 2025-06-02"));
        assertThat(days()).isEmpty();
        assertThat(living("active")).isZero();
        assertThat(living("dormant")).isZero();
        eventually(() -> assertThat(announced()).endsWith("PAPER_ONLY 2025-06-02"));
    }

    @Test
    void whatIsPaidAgainOnTheDayIsASignAfterAll() {
        savings(1, today(), 2).send();
        savings(2, today(), 0).send();
        savings(3, today(), 1).send();

        eventually(() -> assertThat(rows(
                        "select sequence::text from inbox_mark where subject = ? and source = 'urn:koperasi:ledger'",
                        "cooperative/" + cooperative.id()))
                .containsExactly("3"));
        eventually(() -> assertThat(rows(
                        "select count(*)::text from activity_taken_back where cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly("0"));
        eventually(() -> assertThat(living("active")).isOne());
        assertThat(signs()).containsExactly(today() + " dues-paid");
    }

    /** The ledger posts what undoes an entry as an entry, and summarises anew the day of savings that were undone. */
    @Test
    void whatUndoesAnEntryIsNoLifeAndWhatMembersPaidIsToldByItsSummary() {
        LocalDate yesterday = today().minusDays(1);
        posted(1, "savings-received", yesterday).send();
        savings(1, yesterday, 1).send();
        posted(2, "reversal", today()).send();
        posted(3, "term-savings-opened", yesterday).send();
        posted(4, "term-savings-cancelled", today()).send();
        posted(5, "tranche-returned", today()).send();
        internal(fact("ledger", 6, "entry-reversed", """
                "entryId": "0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2a91", "number": 43, "reversedNumber": 42,
                "effectiveDate": "%s\"""".formatted(today()))).send();
        savings(2, yesterday, 0).send();
        posted(7, "goods-sold", today().minusDays(3)).send();

        eventually(() -> assertThat(rows(
                        "select sequence::text from inbox_mark where subject = ? order by source",
                        "cooperative/" + cooperative.id()))
                .containsExactly("2", "7"));
        eventually(() -> assertThat(signs()).containsExactly(today().minusDays(3) + " entry-posted"));
        eventually(() -> assertThat(since()).isEqualTo("ACTIVE " + today().minusDays(3)));
    }

    private List<String> signs() {
        return rows(
                "select concat_ws(' ', day, what, nullif(array_to_string(besides, ','), '')) from activity_day"
                        + " where cooperative_id = ?::uuid order by day",
                cooperative.id().toString());
    }

    private int living(String figure) {
        return given().get("/v1/progress/" + cooperative.village()).jsonPath().getInt(figure);
    }

    @Test
    void aPostingOfAnyKindIsLifeAndStandsOnceForItsDay() {
        posted(1, "founding-capital-paid", today()).send();
        posted(2, "goods-sold", today().minusDays(3)).send();
        posted(3, "rent-paid", today().minusDays(3)).send();
        posted(3, "rent-paid", today().minusDays(3)).send();
        posted(4, "goods-sold", today().minusDays(2)).send();

        eventually(() -> assertThat(since()).isEqualTo("ACTIVE " + today().minusDays(3)));
        eventually(() -> assertThat(days())
                .containsExactlyInAnyOrder(
                        today().minusDays(3).toString(), today().minusDays(2).toString()));
    }

    @Test
    void duesAreToldFromOtherSavingsAndOutdoThePostingsBehindThem() {
        posted(1, "goods-sold", today()).send();
        savings(1, today(), 3).send();
        posted(2, "rent-paid", today()).send();
        posted(3, "goods-sold", today().minusDays(1)).send();
        savings(2, "VOLUNTARY", today().minusDays(1), 1).send();

        eventually(() -> assertThat(rows(
                        "select what from activity_day where cooperative_id = ?::uuid order by day",
                        cooperative.id().toString()))
                .containsExactly("savings-received", "dues-paid"));
        eventually(() -> assertThat(rows(
                        "select sequence::text from inbox_mark where subject = ? and source like '%internal'",
                        "cooperative/" + cooperative.id()))
                .containsExactly("3"));
        assertThat(rows(
                        "select what from activity_day where cooperative_id = ?::uuid order by day",
                        cooperative.id().toString()))
                .containsExactly("savings-received", "dues-paid");
    }

    @Test
    void factsOfThreeServicesMakeTheSameMilestonesInAnyOrderAndTwice() {
        List<Announcement> facts = new ArrayList<>(List.of(
                fact("ledger", 1, "book-opened", "\"openedOn\": \"2025-06-03\""),
                fact("funding", 1, "application-submitted", "\"submittedOn\": \"2025-10-01\""),
                disbursed(2, UUID.randomUUID(), "2025-10-20"),
                fact("funding", 3, "grant-disbursed", "\"disbursedOn\": \"2025-12-06\""),
                assigned(1, UUID.randomUUID(), "DINAS", "2025-10-06"),
                assigned(2, UUID.randomUUID(), "DEKOPIN", "2025-10-02"),
                certificate(1, cooperative.officer("chair"), "chair", "2025-09-22"),
                certificate(2, cooperative.officer("treasurer"), "treasurer", "2025-09-23"),
                certificate(3, cooperative.officer("secretary"), "secretary", "2025-09-24")));
        facts.addAll(List.copyOf(facts));
        Collections.shuffle(facts, new Random(42));
        facts.forEach(Announcement::send);

        eventually(() -> assertThat(milestones())
                .containsExactlyInAnyOrder(
                        "FORMED 2025-06-02",
                        "BOOKS_OPEN 2025-06-03",
                        "APPLIED 2025-10-01",
                        "DISBURSED 2025-10-20",
                        "GRANT_RECEIVED 2025-12-06",
                        "COACHED_BY_DINAS 2025-10-06",
                        "COACHED_BY_DEKOPIN 2025-10-02",
                        "COACHED 2025-10-02",
                        "CHAIR_TRAINED 2025-09-22",
                        "TREASURER_TRAINED 2025-09-23"));
    }

    /** He of the Dinas hands it to another; he of the ministry is told of from his end; another comes and goes on one day. */
    @Test
    void coachedItIsForAsLongAsOneOfItsCoachesStays() {
        List<UUID> coach = Stream.generate(UUID::randomUUID).limit(6).toList();
        List<Announcement> facts = new ArrayList<>(List.of(
                assigned(1, coach.get(0), "DINAS", "2025-08-01"),
                assigned(2, coach.get(1), "DEKOPIN", "2025-09-01"),
                left(3, coach.get(0), "DINAS", "2025-10-01"),
                assigned(4, coach.get(2), "DINAS", "2025-10-01"),
                left(5, coach.get(3), "MINISTRY", "2026-03-01"),
                left(6, coach.get(2), "DINAS", "2026-01-01"),
                left(7, coach.get(1), "DEKOPIN", "2025-12-01"),
                assigned(8, coach.get(3), "MINISTRY", "2026-02-01"),
                assigned(9, coach.get(4), "DEKOPIN", "2026-05-01"),
                assigned(10, coach.get(5), "DINAS", "2026-06-01"),
                left(11, coach.get(5), "DINAS", "2026-06-01")));
        facts.addAll(List.copyOf(facts));
        Collections.shuffle(facts, new Random(7));
        facts.forEach(Announcement::send);

        eventually(() -> assertThat(periods("COACHED%"))
                .containsExactlyInAnyOrder(
                        "COACHED 2025-08-01 2026-01-01",
                        "COACHED 2026-02-01 2026-03-01",
                        "COACHED 2026-05-01",
                        "COACHED_BY_DINAS 2025-08-01 2026-01-01",
                        "COACHED_BY_DEKOPIN 2025-09-01 2025-12-01",
                        "COACHED_BY_DEKOPIN 2026-05-01"));
        assertThat(figures("2025-11-30")).containsExactly(1, 1, 1);
        assertThat(figures("2025-12-01")).containsExactly(1, 1, 0);
        assertThat(figures("2026-01-01")).containsExactly(0, 0, 0);
        assertThat(figures("2026-02-15")).containsExactly(1, 0, 0);
        assertThat(figures("2026-06-01")).containsExactly(1, 0, 1);
    }

    /** Each organisation has one coach in it at a time, so the next to leave of whom no beginning was heard is the earlier one. */
    @Test
    void coachesThatWereHeardBeforeTheyWereToldApartLeaveToo() {
        for (String[] earlier :
                new String[][] {{"DINAS", "2025-08-01"}, {"DINAS", "2025-11-01"}, {null, "2025-07-01"}}) {
            execute(
                    "insert into heard_coaching (cooperative_id, village_code, organisation, assigned_on) values (?::uuid, ?, ?, ?::date)",
                    cooperative.id().toString(),
                    cooperative.village(),
                    earlier[0],
                    earlier[1]);
        }
        left(1, UUID.randomUUID(), "DINAS", "2025-10-01").send();
        left(2, UUID.randomUUID(), "OTHER", "2025-09-01").send();

        eventually(() -> assertThat(periods("COACHED%"))
                .containsExactlyInAnyOrder(
                        "COACHED 2025-07-01 2025-10-01",
                        "COACHED 2025-11-01",
                        "COACHED_BY_DINAS 2025-08-01 2025-10-01",
                        "COACHED_BY_DINAS 2025-11-01"));
    }

    @Test
    void aTrancheThatTheBankSentBackWasNeverReceivedWhicheverIsHeardFirst() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        List<Announcement> facts = List.of(
                disbursed(1, first, "2025-10-20"),
                sentBack(2, second, "2025-11-05"),
                disbursed(3, second, "2025-11-01"),
                disbursed(4, UUID.randomUUID(), "2025-12-01"));
        facts.forEach(Announcement::send);
        facts.forEach(Announcement::send);
        eventually(() -> assertThat(heardOfFunds()).containsExactly("4"));
        assertThat(periods("DISBURSED")).containsExactly("DISBURSED 2025-10-20");

        sentBack(5, first, "2025-10-23").send();
        sentBack(5, first, "2025-10-23").send();

        eventually(() -> assertThat(periods("DISBURSED")).containsExactly("DISBURSED 2025-12-01"));
        assertThat(disbursed("2025-11-30")).isZero();
        assertThat(disbursed("2025-12-01")).isOne();
    }

    @Test
    void whoseOnlyTrancheCameBackHasReceivedNone() {
        UUID only = UUID.randomUUID();
        disbursed(1, only, "2025-10-20").send();
        eventually(() -> assertThat(disbursed("2025-12-01")).isOne());

        sentBack(2, only, "2025-10-23").send();

        eventually(() -> assertThat(disbursed("2025-12-01")).isZero());
        assertThat(disbursed("2025-10-20")).isZero();
        assertThat(periods("DISBURSED")).isEmpty();
    }

    /** Which of several came back is not known, so that one was kept while fewer came back. */
    @Test
    void tranchesThatWereHeardBeforeTheyWereToldApartComeBackToo() {
        for (String day : List.of("2025-10-20", "2025-11-20")) {
            execute(
                    "insert into heard_tranche (cooperative_id, village_code, disbursed_on) values (?::uuid, ?, ?::date)",
                    cooperative.id().toString(),
                    cooperative.village(),
                    day);
        }
        sentBack(1, UUID.randomUUID(), "2025-11-23").send();
        eventually(() -> assertThat(periods("DISBURSED")).containsExactly("DISBURSED 2025-10-20"));

        sentBack(2, UUID.randomUUID(), "2025-11-24").send();

        eventually(() -> assertThat(periods("DISBURSED")).isEmpty());
    }

    @Test
    void theLaterLifeOfALoanIsHeardOnceAndStandsInThePassport() {
        String loan = "\"applicationId\": \"%s\", ".formatted(UUID.randomUUID());
        fact(
                        "funding",
                        1,
                        "loan-restructured",
                        loan + "\"months\": 24, \"outstanding\": 1500000.5, \"restructuredOn\": \"2026-01-05\"")
                .send();
        Announcement behind = fact(
                "funding",
                2,
                "collectibility-changed",
                loan + "\"fromClass\": 1, \"toClass\": 3, \"daysPastDue\": 95, \"changedOn\": \"2026-02-05\"");
        behind.send();
        behind.send();
        fact("funding", 3, "written-off", loan + "\"principal\": 1000, \"writtenOffOn\": \"2026-03-05\"")
                .send();
        fact("funding", 4, "loan-transferred", loan + "\"principal\": 1000, \"transferredOn\": \"2026-03-06\"")
                .send();
        fact("funding", 5, "loan-settled", loan + "\"settledOn\": \"2026-04-05\"")
                .send();

        eventually(() -> assertThat(rows(
                        "select concat_ws(' ', what, detail) from heard_loan where cooperative_id = ?::uuid order by day",
                        cooperative.id().toString()))
                .containsExactly(
                        "RESTRUCTURED 1500000.50; 24",
                        "CLASS_CHANGED 1 → 3; 95",
                        "WRITTEN_OFF 1000.00",
                        "TRANSFERRED 1000.00",
                        "SETTLED"));
        assertThat(TestCooperative.get(
                                TestCooperative.office(cooperative.village().substring(0, 5)),
                                cooperative.path("/passport"))
                        .extract()
                        .asString())
                .contains(
                        "LOAN_RESTRUCTURED",
                        "LOAN_CLASS_CHANGED",
                        "LOAN_WRITTEN_OFF",
                        "LOAN_TRANSFERRED",
                        "LOAN_SETTLED");
    }

    private int disbursed(String day) {
        return given().get("/v1/progress/" + cooperative.village() + "?asOf=" + day)
                .jsonPath()
                .getInt("disbursed");
    }

    private List<String> heardOfFunds() {
        return rows(
                "select sequence::text from inbox_mark where subject = ? and source = 'urn:koperasi:funding'",
                "cooperative/" + cooperative.id());
    }

    private List<Integer> figures(String day) {
        JsonPath shown = given().get("/v1/progress/" + cooperative.village() + "?asOf=" + day)
                .jsonPath();
        return List.of(shown.getInt("coached"), shown.getInt("coachedByDinas"), shown.getInt("coachedByDekopin"));
    }

    @Test
    void trainedIsWhoHoldsTheOfficeWhileHisCertificateIsValid() {
        String first = cooperative.officer("chair", "2025-06-02", "2025-12-31");
        String second = cooperative.officer("chair", "2026-01-01", "2030-06-01");
        String treasurer = cooperative.officer("treasurer");
        certificate(1, first, "chair", "2025-09-22").send();
        certificate(2, treasurer, "treasurer", "2025-09-23\", \"validUntil\": \"2026-02-28")
                .send();
        certificate(3, second, "treasurer", "2025-09-24").send();
        certificate(4, second, "chair", "2026-03-01").send();
        certificate(5, treasurer, "treasurer", "2026-02-01\", \"validUntil\": \"2026-03-31")
                .send();

        eventually(() -> assertThat(periods("%TRAINED"))
                .containsExactlyInAnyOrder(
                        "CHAIR_TRAINED 2025-09-22 2026-01-01",
                        "CHAIR_TRAINED 2026-03-01 2030-06-02",
                        "TREASURER_TRAINED 2025-09-23 2026-04-01"));
    }

    @Test
    void aCertificateThatWasRevokedCountsNoLongerWhicheverIsHeardFirst() {
        String chair = cooperative.officer("chair");
        String treasurer = cooperative.officer("treasurer");
        UUID lost = UUID.randomUUID();
        UUID absent = UUID.randomUUID();
        UUID early = UUID.randomUUID();
        List<Announcement> facts = List.of(
                certificate(lost, 1, chair, "chair", "2025-09-22"),
                certificate(absent, 2, treasurer, "treasurer", "2025-09-22"),
                certificate(3, treasurer, "treasurer", "2025-12-01"),
                revoked(lost, 4, chair, "chair", "2025-09-22/2025-10-06", "LOST"),
                revoked(absent, 5, treasurer, "treasurer", "2025-09-22/2025-10-06", "NOT_PRESENT"),
                certificate(6, chair, "chair", "2025-10-20"),
                revoked(early, 7, chair, "chair", "2025-07-01/2025-08-01", "WRONG_DATA"),
                certificate(early, 8, chair, "chair", "2025-07-01"),
                revoked(UUID.randomUUID(), 9, chair, "secretary", "2025-07-01/2025-08-01", "LOST"));
        facts.forEach(Announcement::send);
        facts.forEach(Announcement::send);

        eventually(() -> assertThat(periods("%TRAINED"))
                .containsExactlyInAnyOrder(
                        "CHAIR_TRAINED 2025-07-01 2025-08-01",
                        "CHAIR_TRAINED 2025-09-22 2025-10-06",
                        "CHAIR_TRAINED 2025-10-20 2030-06-02",
                        "TREASURER_TRAINED 2025-12-01 2030-06-02"));
        assertThat(rows(
                        "select count(*) from heard_revocation where cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly("3");
    }

    private List<String> periods(String facts) {
        return rows(
                "select concat_ws(' ', fact, day, until) from milestone where fact like ? and cooperative_id = ?::uuid",
                facts,
                cooperative.id().toString());
    }

    @Test
    void aCooperativeThatNobodyKnowsParksItsOwnStreamOnly() {
        TestCooperative nobody = new TestCooperative(UUID.randomUUID(), cooperative.village(), "none");
        Announcement.of("ledger", "id.koperasi.ledger.book-opened.v1", "cooperative/" + nobody.id(), 1)
                .data("{\"cooperativeId\": \"%s\", \"openedOn\": \"2025-06-03\"}".formatted(nobody.id()))
                .send();
        fact("ledger", 1, "book-opened", "\"openedOn\": \"2025-06-03\"").send();

        eventually(() -> assertThat(milestones()).contains("BOOKS_OPEN 2025-06-03"));
        eventually(() -> assertThat(
                        rows("select reason from inbox_parked where subject = ?", "cooperative/" + nobody.id()))
                .containsExactly("failed"));
    }

    private Announcement savings(long sequence, LocalDate day, int count) {
        return savings(sequence, "MANDATORY", day, count);
    }

    private Announcement savings(long sequence, String kind, LocalDate day, int count) {
        return fact(
                "ledger",
                sequence,
                "savings-summarised",
                "\"day\": \"%s\", \"kind\": \"%s\", \"count\": %d, \"sum\": %d"
                        .formatted(day, kind, count, count * 20_000));
    }

    private Announcement posted(long sequence, String kind, LocalDate day) {
        return internal(fact(
                "ledger",
                sequence,
                "entry-posted",
                "\"kind\": \"%s\", \"effectiveDate\": \"%s\"".formatted(kind, day)));
    }

    private static Announcement internal(Announcement fact) {
        String service = fact.topic().substring("koperasi.".length());
        return new Announcement(
                fact.topic() + ".internal",
                "urn:koperasi:" + service + ":internal",
                fact.type(),
                fact.subject(),
                fact.sequence(),
                fact.data());
    }

    private Announcement disbursed(long sequence, UUID tranche, String day) {
        return fact(
                "funding",
                sequence,
                "tranche-disbursed",
                "\"trancheId\": \"%s\", \"disbursedOn\": \"%s\"".formatted(tranche, day));
    }

    private Announcement sentBack(long sequence, UUID tranche, String day) {
        return fact(
                "funding",
                sequence,
                "tranche-returned",
                "\"trancheId\": \"%s\", \"returnedOn\": \"%s\"".formatted(tranche, day));
    }

    private Announcement assigned(long sequence, UUID assignment, String organisation, String day) {
        return fact("training", sequence, "coach-assigned", """
                "assignmentId": "%s", "organisation": "%s", "assignedOn": "%s\"""".formatted(assignment, organisation, day));
    }

    private Announcement left(long sequence, UUID assignment, String organisation, String day) {
        return fact("training", sequence, "coach-assignment-ended", """
                "assignmentId": "%s", "organisation": "%s", "endedOn": "%s", "reason": "MOVED\"""".formatted(assignment, organisation, day));
    }

    private Announcement certificate(long sequence, String person, String office, String day) {
        return certificate(UUID.randomUUID(), sequence, person, office, day);
    }

    private Announcement certificate(UUID id, long sequence, String person, String office, String day) {
        return internal(fact(
                "training",
                sequence,
                "certificate-issued",
                "\"certificateId\": \"%s\", \"person\": \"%s\", \"office\": \"%s\", \"issuedOn\": \"%s\""
                        .formatted(id, person, office, day)));
    }

    private Announcement revoked(UUID id, long sequence, String person, String office, String days, String reason) {
        return internal(fact("training", sequence, "certificate-revoked", """
                        "certificateId": "%s", "number": "BIMTEK/2025/1", "person": "%s", "office": "%s",
                        "curriculumCode": "BIMTEK", "issuedOn": "%s", "revokedOn": "%s", "reason": "%s\"""".formatted(
                        id, person, office, days.split("/", -1)[0], days.split("/", -1)[1], reason)));
    }

    private Announcement fact(String service, long sequence, String type, String fields) {
        return Announcement.of(
                        service,
                        "id.koperasi." + service + "." + type + ".v1",
                        "cooperative/" + cooperative.id(),
                        sequence)
                .data("{\"cooperativeId\": \"%s\", %s}".formatted(cooperative.id(), fields));
    }

    private List<String> announced() {
        return rows("""
                select payload::json ->> 'activity' || ' ' || (payload::json ->> 'since')
                  from outbox
                 where aggregateid = ? and type = 'id.koperasi.registry.activity-changed.v1'
                 order by sequence""", "cooperative/" + cooperative.id());
    }

    private String since() {
        return String.join(
                ",",
                rows(
                        "select activity || ' ' || since from cooperative_life where cooperative_id = ?::uuid",
                        cooperative.id().toString()));
    }

    private List<String> milestones() {
        return rows(
                "select fact || ' ' || day from milestone where cooperative_id = ?::uuid",
                cooperative.id().toString());
    }

    private List<String> days() {
        return rows(
                "select day::text from activity_day where cooperative_id = ?::uuid",
                cooperative.id().toString());
    }

    private LocalDate today() {
        return clock.today(IndonesianZone.WIB);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(assertion);
    }
}
