package id.koperasi.ledger.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.ledger.cashbook.SentBooks;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The first founder is called Pendiri 1. */
@QuarkusTest
class ErasureTest {

    private static final String NIK = "3603101708450001";

    @Inject
    ObjectMapper json;

    @Inject
    PersonReferences persons;

    @Test
    void readsEveryFieldItNeedsFromTheRegistrysExamples() {
        Contracts.provesThatItReads(ErasureEvent.class, json);
    }

    @Test
    void aMemberIsErasedWhenHeLeavesAndTheBooksStayAsTheyAre() {
        TestBook book = TestBook.open().chaired();
        UUID member = book.members().getFirst();
        noted(book, member, "k1", "Titipan pendiri   1 (lunas)").then().statusCode(201);
        noted(book, book.members().get(1), "k2", "Setoran pendiri   1 lewat Pendiri 2")
                .then()
                .statusCode(201);
        noted(book, book.members().get(1), "k3", "Titipan Pendiri 2, pendiri 11")
                .then()
                .statusCode(201);
        String chain = Database.rows("select chain_head::text from book where cooperative_id = ?", book.id())
                .getFirst();

        erase(book, "e1", member).then().statusCode(202).body("waits", equalTo(true));
        shown(book, member).then().body("name", equalTo("Pendiri 1"));
        assertThat(Database.rows("select chain_head::text from book where cooperative_id = ?", book.id()))
                .containsExactly(chain);

        book.withdraw(book.asTreasurer(), "w", member, "1000").then().statusCode(201);
        Database.execute(
                "update member set sealed_name = sealed_name || '\\x00' where id = ?", member); // opens no more
        leave(book, member);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> standing(book, member)
                        .then()
                        .statusCode(200)
                        .body("failures", greaterThan(0))
                        .body("failedAt", notNullValue())
                        .body("erased", equalTo(false)));
        Database.execute(
                "update member set sealed_name = substr(sealed_name, 1, length(sealed_name) - 1) where id = ?", member);
        awaitErased(member);
        standing(book, member).then().body("failures", equalTo(0)).body("erased", equalTo(true));
        standing(TestBook.open().chaired(), member).then().statusCode(404);
        shown(book, member).then().body("name", equalTo("(dihapus)")).body("status", equalTo("LEFT"));
        assertThat(Database.rows(
                        "select note from journal_entry where cooperative_id = ? and note is not null order by number",
                        book.id()))
                .containsExactly("(dihapus)", "Setoran (dihapus) lewat Pendiri 2", "Titipan Pendiri 2, pendiri 11");
        assertThat(Database.rows("select distinct reason from membership_change where cooperative_id = ?", book.id()))
                .containsExactly("(dihapus)");
        assertThat(Database.count("select count(*) from member where data_key is null and id = ?", member))
                .isEqualTo(1);
        book.asTreasurer()
                .get(book.path("/chain-verification"))
                .then()
                .statusCode(200)
                .body("verified", equalTo(true));
        Invariants.hold(book.id());
        erase(book, "e2", member).then().statusCode(409).body("type", equalTo("urn:koperasi:problem:erased-already"));
        erase(TestBook.open().chaired(), "e3", member).then().statusCode(404);
    }

    @Test
    void whomTheRegistryErasesIsErasedHereUnlessHeIsAMember() {
        TestBook book = TestBook.open().chaired();
        String application = book.post(book.asTreasurer(), "a", "/membership-applications", """
                        {"nik": "%s", "name": "Siti Aminah", "extraordinary": false}""".formatted(NIK))
                .path("applicationId");
        book.post(book.asChair(), "r", "/membership-applications/" + application + "/rejection", """
                        {"reason": "Siti Aminah tidak berdomisili di desa"}""")
                .then()
                .statusCode(200);
        book.asTreasurer().get(book.path("/membership-applications")).then().body("items", hasSize(1));

        erased(book, persons.of(Nik.parse(NIK)).value());
        erased(book, book.person(2));
        awaitCount("select count(*) from erasure where cooperative_id = ?", book.id(), 2);
        awaitCount(
                "select count(*) from membership_application where cooperative_id = ? and data_key is null",
                book.id(),
                1);

        book.asTreasurer().get(book.path("/membership-applications")).then().body("items", hasSize(0));
        assertThat(Database.rows(
                        "select concat_ws(' ', reason, sealed_name, sealed_nik) from membership_application where id = ?",
                        UUID.fromString(application)))
                .containsExactly("(dihapus)");
        shown(book, book.members().get(1))
                .then()
                .body("name", equalTo("Pendiri 2"))
                .body("nik", nullValue());
        leave(book, book.members().get(1));
        awaitErased(book.members().get(1));
        shown(book, book.members().get(1)).then().body("name", equalTo("(dihapus)"));
        Response again = book.post(book.asTreasurer(), "a", "/membership-applications", """
                {"nik": "%s", "name": "Siti Aminah", "extraordinary": false}""".formatted(NIK));
        assertThat(again.asString()).as("a saved reply").doesNotContain("Siti");
    }

    @Test
    void aNoteIsNeverWrittenAnewAndNothingElseOfAnEntryChanges() {
        TestBook book = TestBook.open();

        for (String change : new String[] {"note = 'x'", "hash = sha256('x')", "effective_date = '2025-06-05'"}) {
            assertThatThrownBy(() -> Database.execute(
                            "update journal_entry set " + change + " where cooperative_id = ?", book.id()))
                    .as(change)
                    .hasMessageContaining("never");
        }
    }

    /** Codes are collated by their bytes and what people write is not, so a text that is missing shows itself here. */
    @Test
    void whatPeopleWriteIsErasableAndTheseAreNoWordsOfTheirs() {
        assertThat(Database.rows("""
                        select c.table_name || '.' || c.column_name
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = 'public' and c.data_type = 'text' and c.collation_name is null
                           and t.table_type = 'BASE TABLE'
                           and exists (select from information_schema.columns k
                                        where k.table_schema = 'public' and k.table_name = c.table_name
                                          and k.column_name = 'cooperative_id')
                           and not exists (select from erasable_text e
                                            where e.table_name = c.table_name and e.column_name = c.column_name)
                         order by 1"""))
                .containsExactly(
                        "awaited_entry.refusal",
                        "awaited_founders.master_key_id",
                        "book.frozen",
                        "book.name",
                        "book_freeze.cleared_by",
                        "business_unit.name",
                        "capital.donor",
                        "dues_run.requested_by",
                        "erasure.letter",
                        "member.master_key_id",
                        "membership_application.master_key_id",
                        "receipt_batch_part.caller",
                        "receipt_batch_part.key",
                        "receipt_batch_part.results");
    }

    /** Ani is a part of many words, and a name. */
    @Test
    void aNameIsTakenOutAsAWhole() {
        assertThat(Database.rows("""
                        select without_name(t, 'Siti (Ani) M.') from (values
                            ('simpanan SITI   (ani) M., lunas'), ('siti animasi'), ('Siti (Ani) Mawar')) v (t)""")).containsExactly("simpanan (dihapus), lunas", "siti animasi", "Siti (Ani) Mawar");
        assertThat(Database.rows("select without_name('simpanan Januari kembali', 'Ani')"))
                .containsExactly("simpanan Januari kembali");
    }

    /** Ani is any word, but not behind "Bu", nor in what is about her. Others keep their words. */
    @Test
    void aNameOfOneWordLeavesWhereItSpeaksOfThePerson() {
        TestBook book = TestBook.open().chaired();
        String ani = book.post(book.asTreasurer(), "m", "/members", """
                        {"nik": "%s", "name": "Ani", "joinedOn": "2025-06-02"}""".formatted(NIK))
                .path("memberId");
        UUID other = book.members().getFirst();
        noted(book, other, "k1", "Setoran Bu Ani lewat Pendiri 1").then().statusCode(201);
        noted(book, other, "k2", "Simpanan wajib ANI, a.n. Ani").then().statusCode(201);
        noted(book, other, "k3", "Jualan kain ani ani").then().statusCode(201);
        noted(book, UUID.fromString(ani), "k4", "Titipan tetangga").then().statusCode(201);
        book.withdraw(book.asTreasurer(), "w", UUID.fromString(ani), "1000")
                .then()
                .statusCode(201);

        SentBooks.sent(book, "cash", """
                == Kas Umum Sept 2025
                Buku kas umum
                No|Tanggal|Uraian|Bukti|Debet|Kredit|Saldo|Ket|Kepada
                1|@2025-09-01|Saldo awal||||360000
                2|@2025-09-02|Kain ani ani|B-1||1000|359000||Ani
                3|@2025-09-03|Kain|B-2||1000|358000||Pak Animasi
                """);

        erase(book, "e", UUID.fromString(ani)).then().statusCode(202);
        leave(book, UUID.fromString(ani));
        awaitErased(UUID.fromString(ani));

        assertThat(Database.rows(
                        "select text || ', ' || party_typed from cash_import_row where cooperative_id = ? order by nr",
                        book.id()))
                .containsExactly("Saldo awal, ", "Kain ani ani, (dihapus)", "Kain, Pak Animasi");
        assertThat(Database.rows(
                        "select note from journal_entry where cooperative_id = ? and note is not null order by number",
                        book.id()))
                .containsExactly(
                        "Setoran Bu (dihapus) lewat Pendiri 1",
                        "Simpanan wajib (dihapus), a.n. (dihapus)",
                        "Jualan kain ani ani",
                        "(dihapus)");
    }

    private static void awaitErased(UUID member) {
        awaitCount("select count(*) from member where data_key is null and id = ?", member, 1);
    }

    private static void awaitCount(String sql, UUID id, long many) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Database.count(sql, id) == many);
    }

    private static Response noted(TestBook book, UUID member, String key, String note) {
        return book.post(book.asTreasurer(), key, "/savings-receipts", """
                {"memberId": "%s", "kind": "VOLUNTARY", "amount": 1000, "effectiveDate": "2025-07-24", "into": "CASH",
                 "note": "%s"}""".formatted(member, note));
    }

    private static Response erase(TestBook book, String key, UUID member) {
        return book.post(book.asChair(), key, "/members/" + member + "/erasure", """
                {"letter": "Surat 12/2026"}""");
    }

    private static Response standing(TestBook book, UUID member) {
        return book.asChair().get(book.path("/members/" + member + "/erasure"));
    }

    private static Response shown(TestBook book, UUID member) {
        return book.asTreasurer().get(book.path("/members/" + member));
    }

    private static void leave(TestBook book, UUID member) {
        String membership = "/members/" + member + "/membership/";
        book.post(book.asTreasurer(), "n" + member, membership + "notice", """
                        {"leaveOn": "2025-08-01", "reason": "Pindah domisili ke kota lain"}""")
                .then()
                .statusCode(200);
        book.post(book.asTreasurer(), "l" + member, membership + "departure", """
                        {"leftOn": "2025-08-01", "from": "CASH", "reason": "Sesuai surat pengunduran diri"}""")
                .then()
                .statusCode(200);
    }

    private static void erased(TestBook book, String person) {
        book.sendInternal("person-erased", """
                {"cooperativeId": "%s", "person": "%s", "erasedOn": "2026-05-06"}""".formatted(book.id(), person));
    }
}
