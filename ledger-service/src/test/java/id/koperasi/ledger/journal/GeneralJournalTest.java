package id.koperasi.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that officers write themselves, and what undoes an entry. */
@QuarkusTest
class GeneralJournalTest {

    private static final int CALLERS = 24;

    private TestBook book;
    private UUID member;

    @BeforeEach
    void aBookWithAChair() {
        book = TestBook.open().chaired();
        member = book.members().getFirst();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void anEntryHasAnyNumberOfLines() {
        String body = TestBook.entry(
                "BKU/2025/07/001", "114 DEBIT 100000.5", "531 DEBIT 20000", "111 CREDIT 90000", "213 CREDIT 30000.5");
        Response first = book.post(book.asChair(), "k1", "/entries", body);
        Response second = book.post(book.asChair(), "k1", "/entries", body);

        first.then().statusCode(201).body("number", equalTo(2)).body("balance", nullValue());
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        book.asTreasurer()
                .get(first.header("Location"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("general-entry"))
                .body("reference", equalTo("BKU/2025/07/001"))
                .body("lines", hasSize(4))
                .body("lines[0].debit", equalTo(100000.5f))
                .body("lines[3].credit", equalTo(30000.5f));
    }

    @ParameterizedTest
    @CsvSource({
        "114 DEBIT 1,111 CREDIT 2,422,entry-unbalanced",
        "999 DEBIT 1,111 CREDIT 1,422,unknown-account",
        "211 CREDIT 1,111 DEBIT 1,422,account-of-members",
        "311 CREDIT 1,111 DEBIT 1,422,account-of-members",
        "321 DEBIT 1,111 CREDIT 1,422,account-of-members",
        "113 DEBIT 1,111 CREDIT 1,422,account-of-members",
        "531.01 DEBIT 1,111 CREDIT 1,422,unknown-account",
        "531 DEBIT 360000.01,111 CREDIT 360000.01,422,insufficient-cash",
        "531 DEBIT 1,111 CREDIT 1 CSR,422,insufficient-cash",
        "531 DEBIT 0,111 CREDIT 0,400,invalid-request",
        "531 DEBIT 0.001,111 CREDIT 0.001,400,invalid-request"
    })
    void anEntryThatIsNoneIsRefusedAndPreviewedSo(String one, String other, int status, String code) {
        String body = TestBook.entry("A1", one, other);

        book.post(book.asTreasurer(), "k1", "/entries", body)
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:koperasi:problem:" + code));
        Response preview = book.post(book.asTreasurer(), "k1", "/entry-previews", body);

        assertThat(entries()).isEqualTo(1);
        if (status == 400 || code.equals("entry-unbalanced")) {
            preview.then().statusCode(status);
        } else {
            preview.then()
                    .statusCode(200)
                    .body("accepted", equalTo(false))
                    .body("problem.type", equalTo("urn:koperasi:problem:" + code));
        }
    }

    @Test
    void aPreviewIsWhatThePostingDoesAndLeavesNothing() {
        String body = TestBook.entry("A1", "114 DEBIT 10000.5", "111 CREDIT 10000.5");
        String before = digest();

        for (int i = 0; i < 2; i++) {
            book.post(book.asChair(), "k" + i, "/entry-previews", body)
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(true))
                    .body("lines[0].balanceAfter", equalTo(10000.5f))
                    .body("lines[1].credit", equalTo(10000.5f))
                    .body("lines[1].balanceAfter", equalTo(349999.5f));
        }

        assertThat(digest()).isEqualTo(before);
        book.post(book.asChair(), "k3", "/entries", body).then().statusCode(201).body("number", equalTo(2));
        assertThat(Database.rows(
                        "select balance_after_sen from posting where cooperative_id = ? and entry_number = 2 order by line",
                        book.id()))
                .containsExactly("1000050", "34999950");
    }

    @Test
    void aReferenceIsUsedOnceInACooperative() {
        String body = TestBook.entry("A1", "531 DEBIT 1", "111 CREDIT 1");
        List<Response> answers = all(nr -> book.post(book.asTreasurer(), "k" + nr, "/entries", body));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allMatch(answer -> answer.statusCode() == 409
                        && answer.path("type").equals("urn:koperasi:problem:reference-taken"));
        assertThat(entries()).isEqualTo(2);
        TestBook other = TestBook.open();
        other.post(other.asTreasurer(), "k", "/entries", body).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"founding", "tranche-disbursed:0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2a33", "Reversal:1", "", " A"})
    void aReferenceIsNeverOneThatAnEventGives(String reference) {
        book.post(book.asTreasurer(), "k", "/entries", TestBook.entry(reference, "531 DEBIT 1", "111 CREDIT 1"))
                .then()
                .statusCode(400);
    }

    @Test
    void onlyChairAndTreasurerWriteInTheJournal() {
        String body = TestBook.entry("A1", "531 DEBIT 1", "111 CREDIT 1");
        TestBook foreign = TestBook.open();

        for (String path : new String[] {"/entries", "/entry-previews"}) {
            book.post(TestBook.as(book.person(1)), "k", path, body).then().statusCode(403);
            book.post(TestBook.asOffice("ministry", "36"), "k", path, body)
                    .then()
                    .statusCode(403);
            foreign.post(book.asTreasurer(), "k", path, body).then().statusCode(404);
        }
        foreign.reverse(book.asTreasurer(), "k", 1, "2025-07-24").then().statusCode(404);
        book.receive(book.asChair(), "k", member, "VOLUNTARY", "1").then().statusCode(403);
    }

    @Test
    void anEntryIsUndoneOnce() {
        book.post(book.asTreasurer(), "k", "/entries", TestBook.entry("A1", "531 DEBIT 1000.5", "111 CREDIT 1000.5"));
        List<Response> answers = all(nr -> book.reverse(book.asChair(), "r" + nr, 2, "2025-07-25"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allMatch(answer -> answer.statusCode() == 409
                        && answer.path("type").equals("urn:koperasi:problem:entry-reversed-already"));
        book.asTreasurer().get(book.path("/entries/2")).then().body("reversedBy", equalTo(3));
        book.asTreasurer()
                .get(book.path("/entries/3"))
                .then()
                .body("reverses", equalTo(2))
                .body("note", equalTo("Salah catat"))
                .body("lines[0].credit", equalTo(1000.5f))
                .body("lines[1].debit", equalTo(1000.5f));
        assertThat(balance("111")).isEqualTo(36000000);
        book.reverse(book.asChair(), "again", 3, "2025-07-25")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:reversal-of-reversal"));
        assertThat(Database.rows("""
                        select (o.payload ->> 'reversedNumber') || ' ' || e.number
                          from outbox o
                          join journal_entry e on e.id = cast(o.payload ->> 'reversedEntryId' as uuid)
                         where o.aggregateid = ? and o.type = ?""", "cooperative/" + book.id(), "id.koperasi.ledger.entry-reversed.v1"))
                .containsExactly("2 2");
    }

    @Test
    void evenTheOwnerUndoesAnEntryOnce() {
        book.post(book.asTreasurer(), "k", "/entries", TestBook.entry("A1", "531 DEBIT 1", "111 CREDIT 1"));
        book.reverse(book.asChair(), "r", 2, "2025-07-25").then().statusCode(201);

        assertThatThrownBy(() -> Database.execute("""
                insert into journal_entry (cooperative_id, number, id, kind, effective_date, booked_at, hash, reverses)
                values (?, 4, gen_random_uuid(), 'by-hand', '2025-07-24', now(), sha256(''), 2)""", book.id())).hasMessageContaining("journal_entry_reversed_once");
    }

    @ParameterizedTest
    @CsvSource({
        "1,2025-07-24,409,entry-of-event",
        "7,2025-07-24,404,not-found",
        "2,2025-07-23,422,reversal-before-original",
        "2,2099-01-01,422,date-in-the-future"
    })
    void whatIsNotUndone(long number, String on, int status, String code) {
        book.post(book.asTreasurer(), "k", "/entries", TestBook.entry("A1", "531 DEBIT 1", "111 CREDIT 1"));

        book.reverse(book.asTreasurer(), "r", number, on)
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:koperasi:problem:" + code));
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void aReceiptByMistakeIsUndoneAndItsDayIsPutRight() {
        book.receive(book.asTreasurer(), "k1", member, "VOLUNTARY", "5000");
        book.receive(book.asTreasurer(), "k2", member, "VOLUNTARY", "700.5");

        book.reverse(book.asTreasurer(), "r", 2, "2025-07-26")
                .then()
                .statusCode(201)
                .body("balance", equalTo(700.5f));

        assertThat(Database.rows(
                        "select receipts || ' ' || sum_sen || ' ' || effective_date from savings_day"
                                + " where cooperative_id = ? and account = '211'",
                        book.id()))
                .containsExactly("1 70050 2025-07-24");
    }

    @Test
    void whatIsSpentIsNotUndone() {
        book.receive(book.asTreasurer(), "k1", member, "VOLUNTARY", "5000");
        book.withdraw(book.asTreasurer(), "k2", member, "1");

        book.reverse(book.asTreasurer(), "r", 2, "2025-07-26")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:insufficient-savings"))
                .body("available", equalTo(4999));
    }

    private interface Ask {
        Response of(int nr);
    }

    private static List<Response> all(Ask ask) {
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var asked = new ArrayList<Callable<Response>>();
            for (int i = 0; i < CALLERS; i++) {
                int nr = i;
                asked.add(() -> ask.of(nr));
            }
            var answers = new ArrayList<Response>();
            for (Future<Response> answer : threads.invokeAll(asked)) {
                answers.add(answer.resultNow());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long entries() {
        return Database.count("select count(*) from journal_entry where cooperative_id = ?", book.id());
    }

    private long balance(String account) {
        return Database.count(
                "select balance_sen from balance where cooperative_id = ? and account = ?", book.id(), account);
    }

    /** Of everything that a posting writes. */
    private String digest() {
        return String.join("|", Database.rows("""
                        select (select row(b.*)::text from book b where b.cooperative_id = c.id)
                               || (select string_agg(b::text, ',' order by b.account, b.member_id) from balance b where b.cooperative_id = c.id)
                               || (select string_agg(d::text, ',' order by d.account) from day_total d where d.cooperative_id = c.id)
                               || (select count(*) from entry_reference r where r.cooperative_id = c.id)
                               || (select count(*) from idempotency_key k where k.tenant = c.id::text and k.operation = 'postEntry')
                               || (select count(*) from outbox o where o.aggregateid = 'cooperative/' || c.id)
                          from (select ?::uuid as id) c""", book.id()));
    }
}
