package id.koperasi.ledger.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.platform.testing.Announcement;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What funding paid out stands in the books once. */
@QuarkusTest
class HearingOfMoneyTest {

    @Inject
    ObjectMapper json;

    private final UUID cause = UUID.randomUUID();

    @Test
    void readsEveryFieldItNeedsFromFundingsExamples() {
        Contracts.provesThatItReads(FundingEvent.class, json);
    }

    @Test
    void aGrantIsEquityTraceableToItsDonor() {
        TestBook book = TestBook.open();
        String donor = "Forum CSR " + cause;

        grant(book, 1, donor).send();
        grant(book, 1, donor).send(); // as a crashed relay sends it
        book.awaitEntries(2);

        TestBook.asOffice("regency-office", "36.03")
                .get(book.path("/funds"))
                .then()
                .statusCode(200)
                .body("sources", hasSize(2))
                .body("sources[0].source", equalTo("CSR"))
                .body("sources[0].received", equalTo(100000000))
                .body("sources[0].references", hasSize(1))
                .body("sources[0].references[0].donor", equalTo(donor))
                .body("sources[0].references[0].causeId", equalTo(cause.toString()))
                .body("sources[1].source", equalTo("OWN"));
        TestBook.asOffice("regency-office", "36.03")
                .get("/v1/capital?region=36.03&source=CSR")
                .then()
                .statusCode(200)
                .body("byReference.donor", hasItem(donor))
                .body("byReference.find { it.donor == '" + donor + "' }.sum", equalTo(100000000));
        TestBook.asOffice("regency-office", "36.73")
                .get("/v1/capital?region=36.03&source=CSR")
                .then()
                .statusCode(200)
                .body("cooperatives", equalTo(0));
        TestBook.asOffice("regency-office", "36.03")
                .get(book.path("/trial-balance"))
                .then()
                .body("lines.find { it.account == '341' }.credit", equalTo(100000000))
                .body("lines.find { it.account == '112' }.debit", equalTo(100000000));
        assertThat(booked(book)).hasSize(1);
        Invariants.hold(book.id());
    }

    @Test
    void aTrancheToldAgainUnderAnotherEventIsBookedOnce() {
        TestBook book = TestBook.open();

        tranche(book, 1).send();
        tranche(book, 2).send(); // another event about the same tranche
        book.awaitEntries(2);
        Awaitility.await()
                .until(() ->
                        Database.count("select count(*) from awaited_entry where cooperative_id = ?", book.id()) == 0);

        assertThat(Database.count("select last_entry_number from book where cooperative_id = ?", book.id()))
                .isEqualTo(2);
        assertThat(booked(book)).hasSize(1);
        TestBook.asOffice("ministry", "36")
                .get(book.path("/trial-balance"))
                .then()
                .body("lines.find { it.account == '221' }.credit", equalTo(150000000));
        Invariants.hold(book.id());
    }

    @Test
    void whatIsPaidBackLowersTheDebtAndIsBookedOnce() {
        TestBook book = TestBook.open();
        tranche(book, 1).send();
        book.awaitEntries(2);

        UUID first = UUID.randomUUID();
        receipt(book, 2, first, "4545454", "750000", "1000.5").send();
        receipt(book, 3, first, "4545454", "750000", "1000.5").send(); // another event about the same receipt
        // A payment that became known late: more interest, less principal, and the credit is used.
        receipt(book, 4, UUID.randomUUID(), "-50000", "60000", "-1000.5").send();
        // It is paid with the cooperative's own money, and waits until the books have it.
        Awaitility.await()
                .until(() ->
                        Database.count("select count(*) from awaited_entry where cooperative_id = ?", book.id()) == 2);
        book.post(
                        book.asTreasurer(),
                        UUID.randomUUID().toString(),
                        "/entries",
                        TestBook.entry("JUAL-1", "112 DEBIT 20000000", "361 CREDIT 20000000"))
                .then()
                .statusCode(201);
        book.awaitEntries(5);
        Awaitility.await()
                .until(() ->
                        Database.count("select count(*) from awaited_entry where cooperative_id = ?", book.id()) == 0);

        assertThat(Database.count("select last_entry_number from book where cooperative_id = ?", book.id()))
                .isEqualTo(5);
        assertThat(booked(book)).hasSize(3);
        TestBook.asOffice("ministry", "36")
                .get(book.path("/trial-balance"))
                .then()
                .body("lines.find { it.account == '221' }.credit", equalTo(145504546))
                .body("lines.find { it.account == '541' }.debit", equalTo(810000))
                .body("lines.find { it.account == '118' }", nullValue());
        Invariants.hold(book.id());
    }

    @Test
    void aTrancheThatTheBankSentBackLeavesTheBooksOnce() {
        TestBook book = TestBook.open();
        UUID sentBack = UUID.randomUUID();
        tranche(book, 1).send();
        back(book, 2, sentBack).send();
        back(book, 3, sentBack).send(); // another event about the same return
        book.awaitEntries(3);
        Awaitility.await()
                .until(() ->
                        Database.count("select count(*) from awaited_entry where cooperative_id = ?", book.id()) == 0);

        assertThat(Database.count("select last_entry_number from book where cooperative_id = ?", book.id()))
                .isEqualTo(3);
        assertThat(booked(book)).containsExactlyInAnyOrder(cause.toString(), sentBack.toString());
        TestBook.asOffice("ministry", "36")
                .get(book.path("/trial-balance"))
                .then()
                .body("lines.find { it.account == '221' }", nullValue());
        Invariants.hold(book.id());
    }

    @Test
    void whatAPublicBudgetPaysIsOwedToIt() {
        TestBook book = TestBook.open();
        tranche(book, 1).send();
        announcement("instalment-received", book, 2)
                .data("""
                {"cooperativeId": "%s", "applicationId": "%s", "receiptId": "%s", "amount": 5295454, "principal": 4545454,
                 "interest": 750000, "credit": 0, "sourceOfFunds": "STATE_LOAN", "lender": "REVOLVING_FUND",
                 "receivedOn": "2025-11-27", "paidBy": "DANA_DESA"}""".formatted(book.id(), UUID.randomUUID(), UUID.randomUUID()))
                .send();
        book.awaitEntries(3);
        book.reverse(book.asTreasurer(), "undo", 3, "2025-11-28")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:entry-of-event"));

        TestBook.asOffice("ministry", "36")
                .get(book.path("/trial-balance"))
                .then()
                .body("lines.find { it.account == '223' }.credit", equalTo(5295454))
                .body("lines.find { it.account == '221' }.credit", equalTo(145454546))
                .body("lines.find { it.account == '541' }.debit", equalTo(750000))
                .body("lines.find { it.account == '112' }.debit", equalTo(150000000));
        Invariants.hold(book.id());
    }

    @Test
    void aLoanOfAStateBankHasAnAccountOfItsOwn() {
        TestBook book = TestBook.open();
        announcement("tranche-disbursed", book, 1)
                .data("""
                {"cooperativeId": "%s", "applicationId": "%s", "trancheId": "%s", "number": 1, "amount": 150000000,
                 "purpose": "Kandang", "sourceOfFunds": "STATE_LOAN", "lender": "STATE_BANK",
                 "disbursedOn": "2025-10-20"}""".formatted(book.id(), UUID.randomUUID(), cause))
                .send();
        book.awaitEntries(2);

        TestBook.asOffice("ministry", "36")
                .get(book.path("/trial-balance"))
                .then()
                .body("lines.find { it.account == '222' }.credit", equalTo(150000000));
    }

    /** It never was on the account of the cooperative, which the supplier owes what it has bought. */
    @Test
    void whatASupplierWasPaidIsOwedByHim() {
        TestBook book = TestBook.open();
        supplier(
                book,
                1,
                "tranche-disbursed",
                "\"trancheId\": \"%s\", \"number\": 1, \"purpose\": \"Kandang\", \"disbursedOn\"".formatted(cause));
        book.awaitEntries(2);
        TestBook.asOffice("ministry", "36")
                .get(book.path("/trial-balance"))
                .then()
                .body("lines.find { it.account == '119' }.debit", equalTo(150000000))
                .body("lines.find { it.account == '221' }.credit", equalTo(150000000))
                .body("lines.find { it.account == '112' }", nullValue());
        Invariants.hold(book.id());

        supplier(
                book,
                2,
                "tranche-returned",
                "\"returnId\": \"%s\", \"trancheId\": \"%s\", \"returnedOn\"".formatted(UUID.randomUUID(), cause));
        book.awaitEntries(3);
        TestBook.asOffice("ministry", "36")
                .get(book.path("/trial-balance"))
                .then()
                .body("lines.find { it.account == '119' }", nullValue())
                .body("lines.find { it.account == '221' }", nullValue())
                .body("lines.find { it.account == '112' }", nullValue());
        Invariants.hold(book.id());
    }

    @Test
    void moneyThatComesBeforeTheBookIsOpenWaitsForIt() {
        TestBook book = TestBook.unheard();
        tranche(book, 1).send();
        Awaitility.await()
                .until(() ->
                        Database.count("select count(*) from awaited_entry where cooperative_id = ?", book.id()) == 1);

        book.form();
        book.awaitEntries(1);
        book.recordFounders();
        book.awaitEntries(2);

        assertThat(booked(book)).hasSize(1);
        assertThat(Database.count("select count(*) from awaited_entry where cooperative_id = ?", book.id()))
                .isZero();
        Invariants.hold(book.id());
    }

    private static List<String> booked(TestBook book) {
        return Database.rows(
                "select payload->>'causeId' from outbox where aggregateid = ?"
                        + " and type = 'id.koperasi.ledger.loan-posting-booked.v1'",
                "cooperative/" + book.id());
    }

    private Announcement grant(TestBook book, long sequence, String donor) {
        return announcement("grant-disbursed", book, sequence)
                .data("""
                {"cooperativeId": "%s", "programmeId": "%s", "allocationId": "%s", "donor": "%s",
                 "sourceOfFunds": "CSR", "amount": 100000000, "disbursedOn": "2025-12-06"}""".formatted(book.id(), UUID.randomUUID(), cause, donor));
    }

    private static void supplier(TestBook book, long sequence, String fact, String andOn) {
        announcement(fact, book, sequence)
                .data("""
                {"cooperativeId": "%s", "applicationId": "%s", "amount": 150000000, "sourceOfFunds": "STATE_LOAN",
                 "lender": "REVOLVING_FUND", "payee": "SUPPLIER", %s: "2025-10-20"}""".formatted(book.id(), UUID.randomUUID(), andOn))
                .send();
    }

    private Announcement tranche(TestBook book, long sequence) {
        return announcement("tranche-disbursed", book, sequence)
                .data("""
                {"cooperativeId": "%s", "applicationId": "%s", "trancheId": "%s", "number": 1, "amount": 150000000,
                 "purpose": "Kandang", "sourceOfFunds": "STATE_LOAN", "disbursedOn": "2025-10-20"}""".formatted(book.id(), UUID.randomUUID(), cause));
    }

    private Announcement back(TestBook book, long sequence, UUID id) {
        return announcement("tranche-returned", book, sequence)
                .data("""
                {"cooperativeId": "%s", "applicationId": "%s", "returnId": "%s", "trancheId": "%s", "amount": 150000000,
                 "sourceOfFunds": "STATE_LOAN", "lender": "REVOLVING_FUND", "returnedOn": "2025-10-23"}""".formatted(book.id(), UUID.randomUUID(), id, cause));
    }

    private static Announcement receipt(
            TestBook book, long sequence, UUID id, String principal, String interest, String credit) {
        return announcement("instalment-received", book, sequence)
                .data("""
                {"cooperativeId": "%s", "applicationId": "%s", "receiptId": "%s", "amount": 0, "principal": %s,
                 "interest": %s, "credit": %s, "sourceOfFunds": "STATE_LOAN", "lender": "REVOLVING_FUND",
                 "receivedOn": "2026-05-12"}""".formatted(book.id(), UUID.randomUUID(), id, principal, interest, credit));
    }

    private static Announcement announcement(String fact, TestBook book, long sequence) {
        return Announcement.of("funding", "id.koperasi.funding." + fact + ".v1", "cooperative/" + book.id(), sequence);
    }
}
