package id.koperasi.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.platform.money.Rupiah;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries that ride together. */
@QuarkusTest
class PostingEntriesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 24);

    @Inject
    PostingEntries posting;

    @Inject
    PostingBatches batches;

    private TestBook book;
    private UUID member;

    @BeforeEach
    void aBook() {
        book = TestBook.open();
        member = book.members().getFirst();
    }

    @Test
    void anEntryThatTheDatabaseCannotTakeFailsAlone() {
        var rides = new ArrayList<CompletableFuture<PostingOutcome>>();
        for (int i = 0; i < 50; i++) {
            String note = i == 25 ? "\0" : null; // no text of PostgreSQL holds it
            rides.add(CompletableFuture.supplyAsync(() -> posting.post(deposit(1_000, note))));
        }

        for (int i = 0; i < 50; i++) {
            CompletableFuture<PostingOutcome> ride = rides.get(i);
            if (i == 25) {
                assertThatThrownBy(ride::join).isInstanceOf(CompletionException.class);
            } else {
                assertThat(ride.join()).isInstanceOf(Posted.class);
            }
        }
        Invariants.hold(book.id());
    }

    @Test
    void ofTwoThatDrawOnOneBalanceTheFirstInTheBatchComesFirst() {
        List<PostingOutcome> outcomes = inOneBatch(
                deposit(10_000, null), withdrawal(6_000), withdrawal(6_000), withdrawal(4_000), withdrawal(1));

        assertThat(outcomes)
                .extracting(outcome -> outcome instanceof Posted)
                .containsExactly(true, true, false, true, false);
        assertThat(outcomes.get(2)).isEqualTo(new Refused(new EntryRejection.InsufficientSavings(Rupiah.of(4_000))));
        Invariants.hold(book.id());
    }

    @Test
    void anEntryThatDoesNotBalanceIsAFaultOfOursAndPostsNothing() {
        var lopsided = new PostEntry(
                book.id(),
                "by-hand",
                DAY,
                List.of(Posting.debit("111", null, Rupiah.of(2)), Posting.credit("211", member, Rupiah.of(1))),
                null,
                null);

        assertThatThrownBy(() -> inOneBatch(deposit(1, null), lopsided)).isInstanceOf(IllegalStateException.class);
        Invariants.hold(book.id());
        assertThat(Database.count("select last_entry_number from book where cooperative_id = ?", book.id()))
                .isEqualTo(1);
    }

    @Test
    void aBookThatSomebodyHoldsIsWorthAnotherTry() throws SQLException {
        try (Connection other = Database.superuser();
                PreparedStatement lock =
                        other.prepareStatement("select from book where cooperative_id = ? for update")) {
            other.setAutoCommit(false);
            lock.setObject(1, book.id());
            lock.execute();

            var response = book.receive(book.asTreasurer(), "k", member, "VOLUNTARY", "1");

            response.then().statusCode(503).body("type", equalTo("urn:koperasi:problem:unavailable"));
            assertThat(response.header("Retry-After")).isNotNull();
            other.rollback();
        }
        book.receive(book.asTreasurer(), "k", member, "VOLUNTARY", "1").then().statusCode(201);
    }

    @Test
    void aBookThatSomebodyHoldsStopsNoOther() throws SQLException {
        TestBook held = TestBook.open();
        UUID heldMember = held.members().getFirst();
        var free = new ArrayList<CompletableFuture<PostingOutcome>>();
        var waiting = new ArrayList<CompletableFuture<PostingOutcome>>();
        try (Connection other = Database.superuser();
                PreparedStatement lock =
                        other.prepareStatement("select from book where cooperative_id = ? for update")) {
            other.setAutoCommit(false);
            lock.setObject(1, held.id());
            lock.execute();

            for (int i = 0; i < 12; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> posting.post(deposit(held, heldMember, 1_000, null))));
                free.add(CompletableFuture.supplyAsync(() -> posting.post(deposit(1_000, null))));
            }

            assertThat(free).allSatisfy(ride -> assertThat(ride.join()).isInstanceOf(Posted.class));
            assertThat(Database.count("select last_entry_number from book where cooperative_id = ?", held.id()))
                    .isEqualTo(1);
            other.rollback();
        }
        waiting.forEach(ride -> ride.handle((outcome, failure) -> outcome).join());
        assertThat(posting.post(deposit(held, heldMember, 1_000, null))).isInstanceOf(Posted.class);
        Invariants.hold(book.id());
        Invariants.hold(held.id());
    }

    private List<PostingOutcome> inOneBatch(PostEntry... entries) {
        return QuarkusTransaction.requiringNew().call(() -> batches.post(List.of(entries)));
    }

    private PostEntry deposit(long rupiah, @Nullable String note) {
        return deposit(book, member, rupiah, note);
    }

    private static PostEntry deposit(TestBook into, UUID of, long rupiah, @Nullable String note) {
        return new PostEntry(
                into.id(),
                "savings-received",
                DAY,
                List.of(Posting.debit("111", null, Rupiah.of(rupiah)), Posting.credit("211", of, Rupiah.of(rupiah))),
                note,
                null);
    }

    private PostEntry withdrawal(long rupiah) {
        return new PostEntry(
                book.id(),
                "savings-withdrawn",
                DAY,
                List.of(
                        Posting.debit("211", member, Rupiah.of(rupiah)),
                        Posting.credit("111", null, Rupiah.of(rupiah))),
                null,
                null);
    }
}
