package id.koperasi.ledger.cashbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of cash books keep whose money they move, of which unit they are and with whom, from the sheet to the statements. */
@QuarkusTest
class CashDimensionsTest {

    private static final String HEADINGS = "No|Tanggal|Uraian Transaksi|Bukti|Debet|Kredit|Saldo|Keterangan";
    private static final String BESIDE = "|Unit Usaha|Sumber Dana|Dari/Kepada\n";
    private static final String SEPTEMBER = """
            == Kas Umum Sept 2025
            Buku kas umum
            """ + HEADINGS + BESIDE + """
            1|@2025-09-01|Saldo awal||||360000|
            2|@2025-09-02|Tarik tunai|B-1|5000000||5360000|dana CSR
            3|@2025-09-03|Belanja etalase|B-2||1500000.50|3859999.5||Gerai sembako|CSR|Toko Makmur
            4|@2025-09-04|Belanja telur dari hibah CSR|B-3||1222.50|3858777
            5|@2025-09-05|Penjualan beras|B-4|90000||3948777||Sembako||Pendiri 1
            6|@2025-09-06|Belanja kursi|B-5||50000|3898777||Toko Roti
            7|@2025-09-07|Belanja meja|B-6||50000|3848777|||Dana lama
            8|@2025-09-08|Biaya rapat dari pinjaman|B-7||1000|3847777
            9|@2025-09-09|Belanja alat dana CSR|B-8||1000|3846777|||Kas sendiri
            10|@2025-09-10|Terima Simpanan wajib anggota|B-9|20000||3866777|anggota no 2, dari hibah
            11|@2025-09-11|Print undangan|B-10||2000|3864777
            12|@2025-09-12|Pendapatan jasa titip|B-11|5000||3869777||||masyarakat umum
            13|@2025-09-13|#REF!|B-12||3000|3866777|||#REF!
            14|@2025-09-14|Terima Simpanan wajib anggota|B-13|40000||3906777|anggota no 2 dan 3
            """;

    private TestBook book;
    private UUID shop;

    @BeforeEach
    void aBookWithAShopAndMoneyOfCsr() {
        book = TestBook.open().chaired();
        shop = unit("GROCERIES", "Gerai sembako");
        book.post(
                        book.asTreasurer(),
                        "csr",
                        "/entries",
                        TestBook.entry("CSR", "112 DEBIT 9000000.5 CSR", "341 CREDIT 9000000.5 CSR"))
                .then()
                .statusCode(201);
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void whatRowsSayOfMoneyUnitAndPartyIsSuggestedAndWhatIsUnclearIsAsked() {
        JsonPath rows = SentBooks.rows(book, SentBooks.sent(book, "k", SEPTEMBER), "");

        assertThat(of(rows, "B-1", "purpose.form") + of(rows, "B-1", "purpose.dimensions.sourceOfFunds"))
                .as("by its note")
                .isEqualTo("TRANSFERCSR");
        assertThat(of(rows, "B-2", "purpose.dimensions")).contains("CSR", shop.toString());
        assertThat(of(rows, "B-2", "counterparty")).isEqualTo("Toko Makmur");
        assertThat(of(rows, "B-2", "purpose.dimensions.party"))
                .as("nobody knows")
                .isNull();
        assertThat(of(rows, "B-3", "purpose.dimensions.sourceOfFunds"))
                .as("a grant of CSR")
                .isEqualTo("CSR");
        assertThat(of(rows, "B-4", "purpose.account")).as("sold to a member").isEqualTo("411");
        assertThat(of(rows, "B-4", "purpose.dimensions"))
                .contains("OWN", shop.toString(), book.members().getFirst().toString());
        assertThat(of(rows, "B-5", "needs.need")).isEqualTo("[BUSINESS_UNIT]");
        assertThat(of(rows, "B-5", "findings.oddity")).isEqualTo("[UNIT_UNKNOWN]");
        assertThat(of(rows, "B-5", "findings.stated")).isEqualTo("[Toko Roti]");
        assertThat(of(rows, "B-6", "needs.need")).isEqualTo("[SOURCE_OF_FUNDS]");
        assertThat(of(rows, "B-6", "findings.oddity")).isEqualTo("[SOURCE_UNKNOWN]");
        assertThat(of(rows, "B-7", "needs.need")).as("whose loan?").isEqualTo("[SOURCE_OF_FUNDS]");
        assertThat(of(rows, "B-8", "needs.need")).as("words and column differ").isEqualTo("[SOURCE_OF_FUNDS]");
        assertThat(of(rows, "B-9", "needs.need")).as("savings of a grant").isEqualTo("[SOURCE_OF_FUNDS]");
        assertThat(of(rows, "B-10", "purpose.dimensions.sourceOfFunds")).isEqualTo("OWN");
        assertThat(of(rows, "B-12", "findings.oddity")).contains("SOURCE_UNKNOWN", "ERROR_BESIDE");
        assertThat(of(rows, "B-12", "state")).isEqualTo("NEEDS_DECISION");
        assertThat(of(rows, "B-13", "needs.need")).isEqualTo("[SEVERAL_MEMBERS]");
    }

    /** The year of books with all its faults: whatever its rows say of money and units is told, and nothing is guessed. */
    @Test
    void theFaultyYearSaysWhoseMoneyItIsWhereItSaysSo() throws IOException {
        JsonPath rows = SentBooks.rows(book, SentBooks.sent(book, "k", SentBooks.year()), "");

        assertThat(of(rows, "BKU-030", "needs.need")).isEqualTo("[PURPOSE]");
        assertThat(of(rows, "BKU-031", "purpose.dimensions")).contains("CSR", shop.toString());
        assertThat(of(rows, "BKU-032", "purpose.dimensions.sourceOfFunds")).isEqualTo("CSR");
        assertThat(of(rows, "BKU-032", "needs.need")).isEqualTo("[BUSINESS_UNIT]");
        assertThat(of(rows, "BKU-033", "purpose.dimensions")).contains("OWN").doesNotContain("unitId:");
        assertThat(of(rows, "BKU-034", "needs.need")).isEqualTo("[SOURCE_OF_FUNDS]");
        assertThat(of(rows, "BKU-012", "purpose.dimensions.sourceOfFunds"))
                .as("a loan of a third party")
                .isEqualTo("OWN");
        assertThat(of(rows, "U-1", "purpose.dimensions.unitId")).isEqualTo(shop.toString());
    }

    @Test
    void whatIsSpentOfCsrStandsInItsUseAndSalesInTheResultOfTheirUnit() {
        String id = SentBooks.sent(book, "k", SEPTEMBER);
        JsonPath rows = SentBooks.rows(book, id, "");
        UUID foreign = UUID.randomUUID();
        Database.execute("""
                insert into business_unit (cooperative_id, id, function, name, opened_on)
                values (?, ?, 'GROCERIES', 'Toko Roti', '2025-06-02')""", TestBook.open().id(), foreign);

        refused(id, rows, "B-5", general("114", "\"unitId\": \"" + foreign + "\""), "unknown-business-unit");
        refused(
                id,
                rows,
                "B-5",
                general("114", "\"unitId\": \"" + shop + "\", \"ofNoUnit\": true"),
                "cash-purpose-unfit");
        refused(id, rows, "B-5", general("114", "\"party\": \"MEMBER\""), "cash-purpose-unfit");
        refused(id, rows, "B-5", general("114", "\"counterpartyId\": \"" + foreign + "\""), "cash-purpose-unfit");
        decide(id, rows, "B-5", general("114", "\"ofNoUnit\": true")).body("state", equalTo("READY"));
        decide(id, rows, "B-6", general("114", "\"party\": null"))
                .body("state", equalTo("NEEDS_DECISION"))
                .body("needs.need", contains("SOURCE_OF_FUNDS"));
        decide(id, rows, "B-6", general("114", "\"sourceOfFunds\": \"OWN\"")).body("state", equalTo("READY"));
        decide(id, rows, "B-8", general("114", "\"sourceOfFunds\": \"CSR\"")).body("state", equalTo("READY"));
        String member = book.members().get(1).toString();
        refused(id, rows, "B-9", savings(member, "CSR"), "cash-purpose-unfit");
        decide(id, rows, "B-9", savings(member, "OWN")).body("state", equalTo("READY"));
        decide(id, rows, "B-11", general("441", "\"unitId\": \"" + shop + "\""))
                .body("purpose.dimensions.party", equalTo("NON_MEMBER"));
        confirmEverything(id);
        post(id, "p1").body("items.outcome.unique()", contains("POSTED"));
        post(id, "p2").body("items.size()", equalTo(0));
        JsonPath again = SentBooks.rows(book, SentBooks.sent(book, "k2", SEPTEMBER), "&state=POSTED");
        assertThat(again.getList("nr")).hasSize(10);

        JsonPath funds = get("/funds?asOf=2025-09-30");
        String csr = "sources.find { it.source == 'CSR' }.";
        assertThat(funds.getString(csr + "uses.find { it.account == '114' }.amount"))
                .isEqualTo("1502223");
        assertThat(funds.getString(csr + "left")).isEqualTo("7497777.5");
        assertThat(funds.getString(csr + "fromOtherSources")).isEqualTo("0");
        assertThat(Database.rows("""
                        select account || ' ' || source_of_funds || ' ' || amount_sen || ' ' || coalesce(unit_id::text, '')
                          from posting p join journal_entry e on e.number = p.entry_number and e.cooperative_id = p.cooperative_id
                         where p.cooperative_id = ? and e.note like 'Belanja etalase%' order by line""", book.id())).containsExactly("114 CSR 150000050 " + shop, "111 CSR -150000050 ");
        assertThat(Database.rows(
                        "select note from journal_entry where cooperative_id = ? and note like 'Belanja etalase%'",
                        book.id()))
                .containsExactly("Belanja etalase (a.n. Toko Makmur)");
        JsonPath result = get("/income-statement?from=2025-09-01&until=2025-09-30");
        assertThat(result.getString("units.find { it.unitId == '" + shop + "' }.result"))
                .isEqualTo("95000");
        assertThat(result.getString("sections.collectMany { it.lines }.find { it.code == 'MEMBER_SALES' }.amount"))
                .isEqualTo("90000");
        assertThat(result.getString("sections.collectMany { it.lines }.find { it.code == 'OTHER_SERVICES' }.amount"))
                .isEqualTo("5000");
    }

    /** What officers say beyond the words is learned; what a row's own note or column says is that row's alone. */
    @Test
    void rowsOfTheSameWordsFollowWhatAnOfficerSaidOfTheMoney() {
        String first = SentBooks.sent(book, "k1", kas("Sept", "09", """
                2|@2025-09-02|Belanja rak|B-1||1000|359000
                3|@2025-09-03|Belanja rak|B-2||1000|358000
                4|@2025-09-04|Belanja rak|B-3||1000|357000|kas sendiri
                5|@2025-09-05|Belanja cat|B-4||1000|356000||||
                6|@2025-09-06|Belanja cat|B-5||1000|355000|dana CSR
                """));
        JsonPath rows = SentBooks.rows(book, first, "");
        decide(first, rows, "B-1", general("114", "\"sourceOfFunds\": \"CSR\", \"unitId\": \"" + shop + "\""));

        JsonPath followed = SentBooks.rows(book, first, "");
        assertThat(of(followed, "B-2", "purpose.dimensions")).contains("CSR", shop.toString());
        assertThat(of(followed, "B-3", "purpose.dimensions")).contains("OWN", shop.toString());
        assertThat(of(followed, "B-5", "purpose.dimensions.sourceOfFunds")).isEqualTo("CSR");
        confirmEverything(first);
        book.asTreasurer()
                .get(book.path("/cash-rules"))
                .then()
                .body("items.find { it.words == 'belanja rak' }.purpose.dimensions.sourceOfFunds", equalTo("CSR"))
                .body("items.find { it.words == 'belanja cat' }.purpose.dimensions", nullValue());

        String second = SentBooks.sent(book, "k2", kas("Okt", "10", """
                2|@2025-10-02|Belanja rak|C-1||1000|359000
                3|@2025-10-03|Belanja cat|C-2||1000|358000
                """));
        JsonPath later = SentBooks.rows(book, second, "");
        assertThat(of(later, "C-1", "purpose.dimensions")).contains("CSR", shop.toString());
        assertThat(of(later, "C-2", "purpose.dimensions.sourceOfFunds")).isEqualTo("OWN");

        decide(second, later, "C-1", general("114", "\"sourceOfFunds\": \"OWN\", \"ofNoUnit\": true"))
                .body("state", equalTo("READY"));
        JsonPath third = SentBooks.rows(
                book, SentBooks.sent(book, "k3", kas("Nov", "11", "2|@2025-11-02|Belanja rak|D-1||1000|359000\n")), "");
        assertThat(of(third, "D-1", "purpose.dimensions"))
                .contains("OWN", "ofNoUnit")
                .doesNotContain(shop.toString());
    }

    /** Both sides of a transfer are one entry: of two sources nobody chooses one. */
    @Test
    void aTransferWhoseBooksNameTwoSourcesIsAsked() {
        String id = SentBooks.sent(
                book,
                "k",
                kas("Sept", "09", "2|@2025-09-02|Tarik tunai|B-1|1000000||1360000|dana CSR\n") + """
                == Bank Sept 2025
                Buku bank
                """ + HEADINGS + """

                1|@2025-09-01|Saldo awal||||9000000.5|
                2|@2025-09-02|Tarik tunai|K-1|1000000||8000000.5|
                """);
        JsonPath rows = SentBooks.rows(book, id, "");
        assertThat(of(rows, "K-1", "purpose.dimensions.sourceOfFunds")).isEqualTo("OWN");
        confirmEverything(id);
        post(id, "p1")
                .body("items.outcome", contains("REFUSED", "REFUSED"))
                .body("items.problem.type.unique()", contains("urn:koperasi:problem:cash-source-differs"));
        assertThat(of(SentBooks.rows(book, id, ""), "K-1", "needs.need")).isEqualTo("[SOURCE_OF_FUNDS]");

        decide(id, rows, "B-1", transfer("BANK", "CSR"));
        post(id, "p2").body("items.outcome", contains("POSTED"));
        decide(id, rows, "K-1", transfer("GENERAL", "OWN"));
        post(id, "p3").body("items.problem.type", contains("urn:koperasi:problem:cash-source-differs"));
        decide(id, rows, "K-1", transfer("GENERAL", "CSR"));
        post(id, "p4").body("items.outcome", contains("POSTED_BEFORE"));
        assertThat(balance("111", "CSR")).isEqualTo(100_000_000);
        assertThat(balance("112", "CSR")).isEqualTo(800_000_050);
    }

    @Test
    void theBookOfTheUnitsIsOfTheUnitItNamesOrTheOnlyOne() {
        String unnamed = """
                == Unit Usaha Sept 2025
                Laporan unit usaha
                """ + HEADINGS + """

                1|@2025-09-01|Saldo awal||||0|
                2|@2025-09-02|Penjualan telur|U-1|1000.50||1000.5|
                """;
        assertThat(of(
                        SentBooks.rows(book, SentBooks.sent(book, "k1", unnamed), ""),
                        "U-1",
                        "purpose.dimensions.unitId"))
                .isEqualTo(shop.toString());

        UUID pharmacy = unit("PHARMACY", "Gerai apotek");
        JsonPath asked = SentBooks.rows(book, SentBooks.sent(book, "k2", unnamed), "");
        assertThat(of(asked, "U-1", "needs.need")).as("one of two").isEqualTo("[BUSINESS_UNIT]");
        String titled = unnamed.replace("Laporan unit usaha\n", "Laporan unit usaha apotik\n");
        assertThat(of(SentBooks.rows(book, SentBooks.sent(book, "k3", titled), ""), "U-1", "purpose.dimensions.unitId"))
                .isEqualTo(pharmacy.toString());
        JsonPath text = SentBooks.rows(book, SentBooks.sent(book, "k4", kas("Sept", "09", """
                        2|@2025-09-02|Belanja obat gerai apotek|B-1||1000|359000
                        3|@2025-09-03|Belanja sembako rapat|B-2||1000|358000
                        4|@2025-09-04|Belanja gerai apotek|B-3||1000|357000||Sembako
                        """)), "");
        assertThat(of(text, "B-1", "purpose.dimensions.unitId")).isEqualTo(pharmacy.toString());
        assertThat(of(text, "B-2", "purpose.dimensions.unitId"))
                .as("goods, no unit")
                .isNull();
        assertThat(of(text, "B-3", "needs.need")).as("words and column differ").isEqualTo("[BUSINESS_UNIT]");
    }

    /** What comes in on a loan is the lender's money; it is paid back with the cooperative's own, and owed no more. */
    @Test
    void aLoanOfTheStateIsItsMoneyAndIsPaidBackWithOurs() {
        String id = SentBooks.sent(book, "k", kas("Sept", "09", """
                2|@2025-09-02|Pencairan LPDB|B-1|1000000||1360000
                3|@2025-09-03|Angsuran LPDB|B-2||100000.5|1259999.5
                4|@2025-09-04|Terima dana|B-3|5000||1264999.5
                5|@2025-09-05|Belanja titipan|B-4||200000|1064999.5
                """));
        JsonPath rows = SentBooks.rows(book, id, "");
        decide(id, rows, "B-1", general("221", "\"party\": null"))
                .body("purpose.dimensions.sourceOfFunds", equalTo("STATE_LOAN"));
        decide(id, rows, "B-2", general("221", "\"party\": null"))
                .body("purpose.dimensions.sourceOfFunds", equalTo("OWN"));
        decide(id, rows, "B-3", general("342", "\"party\": null"))
                .body("purpose.dimensions.sourceOfFunds", equalTo("OTHER_GRANT"));
        decide(id, rows, "B-4", """
                {"leftOut": false, "reason": "Dua sumber", "purpose": {"form": "SPLIT", "parts": [
                 {"form": "GENERAL", "account": "114", "amount": 150000.5,
                  "dimensions": {"sourceOfFunds": "STATE_LOAN"}},
                 {"form": "GENERAL", "account": "531", "amount": 49999.5}]}}""").body("state", equalTo("READY"));
        // As it stood in a workbook that was sent and decided before rows said whose money they move.
        Database.execute("""
                update cash_import_row
                   set section_title = null, unit_typed = null, source_typed = null, party_typed = null,
                       purpose = case voucher when 'B-3' then purpose - 'dimensions' else purpose end
                 where cooperative_id = ?""", book.id());
        post(id, "p").body("items.outcome", contains("POSTED", "POSTED", "POSTED", "POSTED"));

        assertThat(balance("221", "STATE_LOAN")).isEqualTo(89_999_950);
        assertThat(balance("111", "STATE_LOAN")).isEqualTo(84_999_950);
        assertThat(balance("111", "OTHER_GRANT")).isEqualTo(500_000);
        assertThat(balance("111", "OWN")).isEqualTo(36_000_000 - 10_000_050 - 4_999_950);
        JsonPath funds = get("/funds?asOf=2025-09-30");
        assertThat(funds.getString("sources.find { it.source == 'STATE_LOAN' }.uses.amount"))
                .isEqualTo("[150000.5]");
    }

    private static String kas(String month, String number, String rows) {
        return "== Kas Umum %s 2025\nBuku kas umum\n%s%s1|@2025-%s-01|Saldo awal||||360000|\n%s"
                .formatted(month, HEADINGS, BESIDE, number, rows);
    }

    private UUID unit(String function, String name) {
        UUID unit = UUID.randomUUID();
        Database.execute("""
                insert into business_unit (cooperative_id, id, function, name, opened_on)
                values (?, ?, ?, ?, '2025-06-02')""", book.id(), unit, function, name);
        return unit;
    }

    private static String general(String account, String dimensions) {
        return """
                {"leftOut": false, "reason": "Menurut kuitansi",
                 "purpose": {"form": "GENERAL", "account": "%s", "dimensions": {%s}}}""".formatted(account, dimensions);
    }

    private static String savings(String member, String source) {
        return """
                {"leftOut": false, "reason": "Menurut kuitansi", "purpose": {"form": "MANDATORY_SAVINGS",
                 "memberId": "%s", "dimensions": {"sourceOfFunds": "%s"}}}""".formatted(member, source);
    }

    private static String transfer(String other, String source) {
        return """
                {"leftOut": false, "reason": "Menurut rekening koran", "purpose": {"form": "TRANSFER",
                 "otherBook": "%s", "dimensions": {"sourceOfFunds": "%s"}}}""".formatted(other, source);
    }

    private ValidatableResponse decided(String id, JsonPath rows, String voucher, String decision) {
        return book.post(
                        book.asTreasurer(),
                        "d" + voucher + Integer.toHexString(decision.hashCode()),
                        "/cash-book-imports/" + id + "/rows/" + of(rows, voucher, "nr") + "/decisions",
                        decision)
                .then();
    }

    private ValidatableResponse decide(String id, JsonPath rows, String voucher, String decision) {
        return decided(id, rows, voucher, decision).statusCode(200);
    }

    private void refused(String id, JsonPath rows, String voucher, String decision, String problem) {
        decided(id, rows, voucher, decision).statusCode(422).body("type", equalTo("urn:koperasi:problem:" + problem));
    }

    private void confirmEverything(String id) {
        String nrs = String.join(
                ",", SentBooks.rows(book, id, "&state=READY").getList("nr.collect { it.toString() }", String.class));
        book.post(
                        book.asTreasurer(),
                        "c" + nrs.hashCode(),
                        "/cash-book-imports/" + id + "/confirmations",
                        "{\"rows\": [" + nrs + "]}")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse post(String id, String key) {
        return book.post(book.asTreasurer(), key, "/cash-book-imports/" + id + "/postings?limit=100", "{}")
                .then()
                .statusCode(200);
    }

    private JsonPath get(String path) {
        return book.asTreasurer()
                .get(book.path(path))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A field of the row with this voucher, as text. */
    private static String of(JsonPath rows, String voucher, String field) {
        return rows.getString("find { it.voucher == '%s' }.%s".formatted(voucher, field));
    }

    private long balance(String account, String source) {
        return Database.count(
                "select sum(balance_sen) from balance where cooperative_id = ? and account = ? and source_of_funds = ?",
                book.id(),
                account,
                source);
    }
}
