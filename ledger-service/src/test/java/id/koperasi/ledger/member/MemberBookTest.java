package id.koperasi.ledger.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Three founders, each with 100,000 principal and 20,000 mandatory savings. */
@QuarkusTest
class MemberBookTest {

    @Test
    void everybodyStandsInItWithWhatHeSavedAlsoWhoLeft() throws IOException {
        TestBook book = TestBook.open().chaired();
        UUID first = book.members().getFirst();
        book.receive(book.asTreasurer(), "v", book.members().get(1), "VOLUNTARY", "1222.5")
                .then()
                .statusCode(201);
        leave(book, first);

        read(book, "application/json")
                .then()
                .statusCode(200)
                .body("members", equalTo(2))
                .body("principal", equalTo(200000))
                .body("mandatory", equalTo(40000))
                .body("voluntary", equalTo(1222.5f));
        assertThat(read(book, "text/csv").asString())
                .contains("1,Pendiri 1,,tidak,2025-06-02,2025-08-01,0,0,0")
                .contains("2,Pendiri 2,,tidak,2025-06-02,,100000,20000,1222.5");
        String paper = new PdfTextExtractor(new PdfReader(book.asTreasurer()
                        .get(book.path("/member-book/document"))
                        .asByteArray()))
                .getTextFromPage(1);
        assertThat(paper).contains("Buku daftar anggota", "3. Pendiri 3, masuk 2 Juni 2025", "Jumlah, 2 anggota");
        TestBook.open().asTreasurer().get(book.path("/member-book")).then().statusCode(404);
        TestBook.as(book.person(2)).get(book.path("/member-book")).then().statusCode(403);
    }

    private static void leave(TestBook book, UUID member) {
        String membership = "/members/" + member + "/membership/";
        book.post(book.asTreasurer(), "n", membership + "notice", """
                        {"leaveOn": "2025-08-01", "reason": "Pindah domisili ke kota lain"}""").then().statusCode(200);
        book.post(book.asTreasurer(), "l", membership + "departure", """
                        {"leftOn": "2025-08-01", "from": "CASH", "reason": "Sesuai surat pengunduran diri"}""").then().statusCode(200);
    }

    private static Response read(TestBook book, String type) {
        return book.asTreasurer().accept(type).get(book.path("/member-book"));
    }
}
