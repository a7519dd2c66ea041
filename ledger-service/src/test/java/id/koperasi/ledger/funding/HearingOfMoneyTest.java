package id.koperasi.ledger.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

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

    private Announcement tranche(TestBook book, long sequence) {
        return announcement("tranche-disbursed", book, sequence)
                .data("""
                {"cooperativeId": "%s", "applicationId": "%s", "trancheId": "%s", "number": 1, "amount": 150000000,
                 "purpose": "Kandang", "sourceOfFunds": "STATE_LOAN", "disbursedOn": "2025-10-20"}""".formatted(book.id(), UUID.randomUUID(), cause));
    }

    private static Announcement announcement(String fact, TestBook book, long sequence) {
        return Announcement.of("funding", "id.koperasi.funding." + fact + ".v1", "cooperative/" + book.id(), sequence);
    }
}
