package id.koperasi.ledger.statement;

import static id.koperasi.ledger.statement.Figures.amount;
import static id.koperasi.ledger.statement.Figures.fold;
import static id.koperasi.ledger.statement.Figures.get;
import static id.koperasi.ledger.statement.Figures.line;
import static id.koperasi.ledger.statement.Figures.section;
import static id.koperasi.ledger.statement.Figures.sum;
import static id.koperasi.ledger.statement.Figures.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Statements of a lively book, each derived a second time straight from the postings. */
@QuarkusTest
class FinancialStatementTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-06-01",
                "2025-06-02",
                "2025-06-19",
                "2025-07-10",
                "2025-12-30",
                "2025-12-31",
                "2026-01-01",
                "2026-01-15",
                "2026-02-01",
                "2026-02-28",
                "2026-03-01",
                "2026-03-31"
            })
    void theBalanceSheetOfAnyDayIsTheFoldOfThePostings(String day) {
        JsonPath sheet = get("/balance-sheet?asOf=" + day);

        assertThat(total(sheet, "ASSETS")).isEqualByComparingTo(fold("account < '2'", 1, "2000-01-01", day));
        assertThat(total(sheet, "LIABILITIES"))
                .isEqualByComparingTo(fold("account >= '2' and account < '3'", -1, "2000-01-01", day));
        assertThat(total(sheet, "EQUITY")).isEqualByComparingTo(fold("account >= '3'", -1, "2000-01-01", day));
        assertThat(total(sheet, "LIABILITIES_AND_EQUITY")).isEqualByComparingTo(total(sheet, "ASSETS"));
        assertThat(line(sheet, "CURRENT_SURPLUS"))
                .isEqualByComparingTo(fold("account >= '4'", -1, day.substring(0, 4) + "-01-01", day));
        assertThat(line(sheet, "BANK"))
                .isEqualByComparingTo(fold("account in ('112', '112.01')", 1, "2000-01-01", day));
        assertThat(line(sheet, "DEPRECIATION")).isEqualByComparingTo(fold("account = '129'", 1, "2000-01-01", day));

        JsonPath trial = get("/trial-balance?asOf=" + day);
        String ofAssets = "lines.findAll { it.account.startsWith('1') }.";
        BigDecimal assets = sum(trial, ofAssets + "debit").subtract(sum(trial, ofAssets + "credit"));
        assertThat(total(sheet, "ASSETS")).isEqualByComparingTo(assets);
    }

    @Test
    void theTrialBalanceHasAnotherDayBesideItAndGoesToPaper() throws IOException {
        JsonPath both = get("/trial-balance?asOf=2026-03-31&compareWith=2025-12-31");
        JsonPath earlier = get("/trial-balance?asOf=2025-12-31");
        assertThat(both.getString("comparedDebit")).isEqualTo(earlier.getString("debit"));
        assertThat(both.getString("comparedCredit")).isEqualTo(both.getString("comparedDebit"));
        assertThat(both.getString("lines.find { it.account == '111' }.comparedDebit"))
                .isEqualTo(earlier.getString("lines.find { it.account == '111' }.debit"));

        String path = LivelyBook.shared().path("/trial-balance?asOf=2026-03-31&compareWith=2025-12-31");
        assertThat(LivelyBook.shared()
                        .asTreasurer()
                        .accept("text/csv")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Debet 31 Maret 2026", "Kredit 31 Desember 2025", "111 Kas", "Jumlah");
        byte[] paper = LivelyBook.shared()
                .asTreasurer()
                .get(path.replace("/trial-balance?", "/trial-balance/document?"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new PdfTextExtractor(new PdfReader(paper)).getTextFromPage(1))
                .contains("Neraca Saldo", "31 Desember 2025", "111 Kas");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01,2025-12-31",
        "2025-07-10,2025-07-10",
        "2025-07-11,2025-08-01",
        "2025-12-31,2026-01-15",
        "2026-01-01,2026-02-01",
        "2026-01-01,2026-03-31",
        "2024-01-01,2026-03-31"
    })
    void theIncomeStatementOfAnyPeriodIsTheFoldOfThePostings(String from, String until) {
        JsonPath result = get("/income-statement?from=" + from + "&until=" + until);

        assertThat(total(result, "SURPLUS")).isEqualByComparingTo(fold("account >= '4'", -1, from, until));
        assertThat(total(result, "INCOME"))
                .isEqualByComparingTo(fold("account >= '4' and account < '5'", -1, from, until));
        assertThat(section(result, "MEMBERS"))
                .isEqualByComparingTo(
                        fold("(account = '411' or party = 'MEMBER' and account in ('431', '511'))", -1, from, until));
        assertThat(section(result, "OTHERS"))
                .isEqualByComparingTo(fold(
                        "(account = '421' or party = 'NON_MEMBER' and account in ('431', '511'))", -1, from, until));
        assertThat(section(result, "UNTOLD"))
                .isEqualByComparingTo(fold("party is null and account in ('431', '511')", -1, from, until));
        assertThat(line(result, "ADMINISTRATION"))
                .isEqualByComparingTo(fold("account in ('531', '531.01')", -1, from, until));
        assertThat(sum(result, "units.result")).isEqualByComparingTo(total(result, "SURPLUS"));
        if (result.getList("units.unitId").contains(LivelyBook.GROCERIES.toString())) {
            assertThat(amount(result, "units.find { it.unitId == '" + LivelyBook.GROCERIES + "' }.result"))
                    .isEqualByComparingTo(
                            fold("account >= '4' and unit_id = '" + LivelyBook.GROCERIES + "'", -1, from, until));
        }
    }

    @Test
    void theYearInNumbers() {
        JsonPath result = get("/income-statement?until=2025-12-31");

        assertThat(result.getString("from")).isEqualTo("2025-01-01");
        assertThat(section(result, "MEMBERS")).isEqualByComparingTo("1010000.25");
        assertThat(section(result, "OTHERS")).isEqualByComparingTo("500000");
        assertThat(section(result, "UNTOLD")).isEqualByComparingTo("-499.5");
        assertThat(section(result, "EXPENSES")).isEqualByComparingTo("-1200124.5");
        assertThat(total(result, "SURPLUS")).isEqualByComparingTo("309376.25");
        assertThat(result.getList("units.name")).containsExactly("Gerai apotek", "Gerai sembako", null);

        JsonPath sheet = get("/balance-sheet?asOf=2026-01-01");
        assertThat(line(sheet, "CURRENT_SURPLUS")).isEqualByComparingTo("0");
        assertThat(line(sheet, "EARLIER_SURPLUS")).isEqualByComparingTo("309376.25");
    }

    @Test
    void theColumnBesideIsTheStatementOfTheOtherDay() {
        JsonPath both = get("/balance-sheet?asOf=2026-03-31&compareWith=2025-12-31");
        JsonPath before = get("/balance-sheet?asOf=2025-12-31");

        assertThat(both.getList("sections.collectMany { it.lines }.compared").toString())
                .isEqualTo(before.getList("sections.collectMany { it.lines }.amount")
                        .toString());
        assertThat(both.getList("totals.compared").toString())
                .isEqualTo(before.getList("totals.amount").toString());
        assertThat(before.getList("totals.compared")).allMatch(Objects::isNull);

        JsonPath year = get("/income-statement?from=2026-01-01&until=2026-12-31&compareWith=2025-12-31");
        assertThat(year.getString("comparedFrom")).isEqualTo("2025-01-01");
        assertThat(amount(year, "totals.find { it.code == 'SURPLUS' }.compared"))
                .isEqualByComparingTo("309376.25");
        assertThat(sum(year, "units.compared")).isEqualByComparingTo("309376.25");
        assertThat(year.getList("units.name")).as("of either year").contains("Gerai apotek", "Gerai sembako");
        assertThat(amount(year, "units.find { it.name == 'Gerai sembako' }.compared"))
                .isEqualByComparingTo(amount(
                        get("/income-statement?until=2025-12-31"), "units.find { it.name == 'Gerai sembako' }.result"));
        assertThat(get("/income-statement?from=2025-02-01&until=2025-02-28&compareWith=2024-02-29")
                        .getString("comparedFrom"))
                .isEqualTo("2024-02-01");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        for (String statement : new String[] {"income-statement", "cash-flow", "equity-changes"}) {
            LivelyBook.shared()
                    .asTreasurer()
                    .get(LivelyBook.shared().path("/" + statement + "?from=2025-02-01&until=2025-01-31"))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:koperasi:problem:date-out-of-order"));
        }
    }

    /** As of now the totals of days are read, as of a moment the postings of the entries known then: both say the same. */
    @Test
    void whatIsKnownNowIsWhatIsKnownAtThisMoment() {
        TestBook book = LivelyBook.shared();
        String member = "/members/" + book.members().getFirst();
        String now = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
        for (String path : new String[] {
            "/balance-sheet?asOf=2026-03-31&compareWith=2025-12-31",
            "/income-statement?until=2026-03-31&compareWith=2025-12-31",
            "/cash-flow?until=2026-03-31&compareWith=2025-12-31",
            "/equity-changes?until=2026-03-31&compareWith=2025-12-31",
            "/note-figures?asOf=2026-03-31",
            "/ratios?asOf=2026-03-31&compareWith=2025-12-31",
            "/funds?asOf=2026-03-31&compareWith=2025-12-31",
            "/trial-balance?asOf=2026-03-31&compareWith=2025-12-31",
            "/accounts/531/postings?limit=50",
            member + "/passbook?limit=50",
            member + "/savings?asOf=2026-03-31"
        }) {
            String known = book.asTreasurer()
                    .get(book.path(path + "&knownAt=" + now))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();

            assertThat(known)
                    .as(path)
                    .isEqualTo(book.asTreasurer().get(book.path(path)).asString());
        }
        book.asTreasurer()
                .get(book.path("/balance-sheet?knownAt=2099-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:known-in-the-future"));
    }

    /** Entry 16, of Rp70,000.50, was undone by the last entry, which was not known before. */
    @Test
    void whatWasUndoneLaterStoodInTheStatementsBefore() {
        TestBook book = LivelyBook.shared();
        String before = Database.rows("""
                        select to_char(max(booked_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                          from journal_entry where cooperative_id = ? and reverses is null""", book.id()).getFirst();
        String costs = "sections.collectMany { it.lines }.find { it.code == 'ADMINISTRATION' }.amount";

        BigDecimal now = amount(get("/income-statement?until=2026-03-31"), costs);
        assertThat(amount(get("/income-statement?until=2026-03-31&knownAt=" + before), costs))
                .isEqualByComparingTo(now.subtract(new BigDecimal("70000.5")));
        String cash = "totals.find { it.code == 'CHANGE' }.amount";
        assertThat(amount(get("/cash-flow?from=2026-01-01&until=2026-03-31&knownAt=" + before), cash))
                .isEqualByComparingTo(amount(get("/cash-flow?from=2026-01-01&until=2026-03-31"), cash)
                        .subtract(new BigDecimal("70000.5")));
        String equity = "totals.find { it.code == 'EQUITY' }.amount";
        assertThat(amount(get("/balance-sheet?asOf=2026-03-31&knownAt=" + before), equity))
                .isEqualByComparingTo(
                        amount(get("/balance-sheet?asOf=2026-03-31"), equity).subtract(new BigDecimal("70000.5")));
        book.asTreasurer()
                .get(book.path("/accounts/531/postings?limit=50&knownAt=" + before))
                .then()
                .body("items.findAll { it.kind == 'reversal' }", hasSize(0));
    }

    /** Of what was booked after the opening nothing is in them, whatever day it counts for. */
    @Test
    void whatWasBookedLaterIsInNoFundAndNoPassbook() {
        TestBook book = LivelyBook.shared();
        String known = "knownAt=" + book.bookedAt(1);
        String member = "/members/" + book.members().getFirst();

        assertThat(get("/funds?asOf=2026-03-31&" + known).getString("sources"))
                .isEqualTo(get("/funds?asOf=2025-06-02").getString("sources"))
                .isNotEqualTo(get("/funds?asOf=2026-03-31").getString("sources"));
        book.asTreasurer()
                .get(book.path(member + "/passbook?" + known))
                .then()
                .statusCode(200)
                .body("items.entryNumber", everyItem(equalTo(1)))
                .body("items", hasSize(2));
        book.asTreasurer()
                .get(book.path(member + "/savings?" + known))
                .then()
                .body("mandatory", equalTo(20000))
                .body("voluntary", equalTo(0));
        book.asTreasurer()
                .get(book.path(member + "/savings"))
                .then()
                .body("mandatory", equalTo(20100))
                .body("voluntary", equalTo(20000.5f));
    }

    /** Funds and ratios stand beside those of another day, on screen, on paper and in a spreadsheet. */
    @Test
    void fundsAndRatiosAreComparedWithAnotherDay() {
        TestBook book = LivelyBook.shared();
        JsonPath funds = book.asTreasurer()
                .get(book.path("/funds?asOf=2026-03-31&compareWith=2025-06-30"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath then =
                book.asTreasurer().get(book.path("/funds?asOf=2025-06-30")).jsonPath();
        assertThat(funds.getString("sources.find { it.source == 'STATE_LOAN' }.comparedLeft"))
                .isEqualTo(then.getString("sources.find { it.source == 'STATE_LOAN' }.left"));
        assertThat(funds.getString(
                        "sources.find { it.source == 'CSR' }.obtained.find { it.account == '341' }.compared"))
                .isEqualTo("10000000");
        JsonPath ratios = book.asTreasurer()
                .get(book.path("/ratios?asOf=2026-03-31&compareWith=2025-12-31"))
                .jsonPath();
        assertThat(ratios.getString("ratios.find { it.ratio == 'LEVERAGE' }.compared.percent"))
                .isEqualTo(book.asTreasurer()
                        .get(book.path("/ratios?asOf=2025-12-31"))
                        .jsonPath()
                        .getString("ratios.find { it.ratio == 'LEVERAGE' }.percent"));
        for (String paper : new String[] {
            "/funds/document?asOf=2026-03-31&compareWith=2025-06-30",
            "/ratios/document?asOf=2026-03-31&compareWith=2025-12-31",
            "/note-figures/document?asOf=2026-03-31&compareWith=2025-12-31"
        }) {
            assertThat(book.asTreasurer()
                            .get(book.path(paper))
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray())
                    .as(paper)
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
        for (String table : new String[] {"/funds?compareWith=2025-06-30", "/ratios?compareWith=2025-06-30"}) {
            assertThat(book.asTreasurer()
                            .accept("text/csv")
                            .get(book.path(table))
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString()
                            .lines()
                            .count())
                    .as(table)
                    .isGreaterThan(4);
        }
    }

    @Test
    void anEmptyBookHasStatementsOfZeros() {
        TestBook empty = TestBook.open();

        for (String statement : new String[] {
            "/balance-sheet?asOf=2025-06-01",
            "/income-statement?until=2025-06-01",
            "/cash-flow?until=2025-06-01",
            "/note-figures?asOf=2025-06-01"
        }) {
            empty.asTreasurer()
                    .get(empty.path(statement))
                    .then()
                    .statusCode(200)
                    .body("sections.collectMany { it.lines }.amount", everyItem(equalTo(0)))
                    .body("sections.total", everyItem(equalTo(0)))
                    .body("totals.amount", everyItem(equalTo(0)));
        }
        empty.asTreasurer()
                .get(empty.path("/ratios?asOf=2025-06-01"))
                .then()
                .statusCode(200)
                .body("ratios.dividedByZero", everyItem(equalTo(true)))
                .body("ratios.percent", everyItem(nullValue()))
                .body("ratios.ratio", contains("LIQUIDITY", "LEVERAGE", "ACTIVITY", "PROFITABILITY", "OWN_CAPITAL"));
    }

    @Test
    void aMemberReadsClosedMonthsAndNoOther() {
        TestBook book = TestBook.open().chaired();

        for (String statement : new String[] {
            "/balance-sheet",
            "/income-statement",
            "/balance-sheet/document",
            "/cash-flow",
            "/cash-flow/document",
            "/equity-changes",
            "/equity-changes/document",
            "/note-figures",
            "/note-figures/document",
            "/ratios",
            "/ratios/document",
            "/funds",
            "/funds/document"
        }) {
            TestBook.as(book.person(2))
                    .get(book.path(statement))
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:koperasi:problem:statement-not-sealed"));
        }
        book.post(book.asTreasurer(), "c", "/periods/2025-06/closing", "")
                .then()
                .statusCode(200);

        TestBook.as(book.person(2))
                .get(book.path("/balance-sheet"))
                .then()
                .statusCode(200)
                .body("until", equalTo("2025-06-30"))
                .body("totals.find { it.code == 'ASSETS' }.amount", equalTo(360000));
        TestBook.as(book.person(2))
                .get(book.path("/income-statement?until=2025-06-30"))
                .then()
                .statusCode(200);
        TestBook.as(book.person(2))
                .get(book.path("/balance-sheet/document"))
                .then()
                .statusCode(200);
        for (String open : new String[] {
            "/balance-sheet?asOf=2025-07-01",
            "/balance-sheet?compareWith=2025-07-01",
            "/income-statement?until=2025-07-01",
            "/income-statement?compareWith=2025-07-01",
            "/cash-flow?until=2025-07-01",
            "/equity-changes?until=2025-07-01",
            "/note-figures?asOf=2025-07-01",
            "/ratios?asOf=2025-07-01"
        }) {
            TestBook.as(book.person(2)).get(book.path(open)).then().statusCode(403);
        }
        for (String sealed : new String[] {
            "/cash-flow",
            "/cash-flow/document",
            "/equity-changes",
            "/equity-changes/document",
            "/note-figures",
            "/note-figures/document",
            "/ratios",
            "/ratios/document",
            "/funds",
            "/funds/document"
        }) {
            TestBook.as(book.person(2)).get(book.path(sealed)).then().statusCode(200);
        }
        TestBook.as(book.person(2))
                .get(book.path("/cash-flow"))
                .then()
                .body("until", equalTo("2025-06-30"))
                .body("totals.find { it.code == 'CHANGE' }.amount", equalTo(360000));
        TestBook.as(book.person(2))
                .get(book.path("/trial-balance?asOf=2025-06-30"))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:not-permitted"));
        TestBook.as(book.person(2))
                .get(LivelyBook.shared().path("/balance-sheet"))
                .then()
                .statusCode(404);
    }

    @Test
    void aStrangerFindsNoBookAndAnOfficialThoseOfHisRegion() {
        TestBook other = TestBook.open();

        for (String statement : new String[] {
            "/balance-sheet",
            "/income-statement",
            "/cash-flow",
            "/equity-changes",
            "/note-figures",
            "/ratios",
            "/balance-sheet/document",
            "/income-statement/document",
            "/cash-flow/document",
            "/equity-changes/document",
            "/ratios/document"
        }) {
            other.asTreasurer().get(LivelyBook.shared().path(statement)).then().statusCode(404);
            TestBook.asOffice("regency-office", "36.73")
                    .get(LivelyBook.shared().path(statement))
                    .then()
                    .statusCode(404);
            TestBook.asOffice("regency-office", "36.03")
                    .get(LivelyBook.shared().path(statement))
                    .then()
                    .statusCode(200);
        }
        other.asTreasurer()
                .get(LivelyBook.shared().path("/accounts/111/postings"))
                .then()
                .statusCode(404);
        TestBook.asOffice("regency-office", "36.03")
                .get(LivelyBook.shared().path("/accounts/111/postings"))
                .then()
                .statusCode(403);
        TestBook.asOffice("regency-office", "36.03")
                .get(LivelyBook.shared().path("/income-statement?until=2025-12-31"))
                .then()
                .body("totals.find { it.code == 'SURPLUS' }.amount", equalTo(309376.25f));
    }

    @Test
    void onPaperItIsInTheLayoutOfTheAnnualReport() throws IOException {
        for (String statement : new String[] {"balance-sheet", "income-statement", "cash-flow", "equity-changes"}) {
            byte[] pdf = LivelyBook.shared()
                    .asTreasurer()
                    .get(LivelyBook.shared().path("/" + statement + "/document?asOf=2025-12-31&until=2025-12-31"))
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .extract()
                    .asByteArray();
            assertThat(text(pdf))
                    .contains("Koperasi Desa Merah Putih Bojong", "31 Desember 2025", "Ketua", "Bendahara", "Rp");
        }
        String balance = text(LivelyBook.shared()
                .asTreasurer()
                .get(LivelyBook.shared().path("/balance-sheet/document?asOf=2026-03-31&compareWith=2025-12-31"))
                .asByteArray());
        assertThat(balance)
                .contains(
                        "Laporan Posisi Keuangan",
                        "31 Maret 2026",
                        "31 Desember 2025",
                        "Jumlah liabilitas dan ekuitas",
                        "(Rp100.000,50)");
    }

    @Test
    void aSpreadsheetHasTheSameFigures() throws IOException {
        String csv = LivelyBook.shared()
                .asTreasurer()
                .accept("text/csv")
                .get(LivelyBook.shared().path("/income-statement?until=2025-12-31&compareWith=2024-12-31"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv)
                .startsWith("Uraian,1 Januari 2025 s.d. 31 Desember 2025,1 Januari 2024 s.d. 31 Desember 2024\r\n")
                .contains("Penjualan kepada anggota,5000000.50,0\r\n", "Sisa hasil usaha,309376.25,0\r\n")
                .containsPattern(
                        "Hasil per unit usaha,,\\r\\nGerai apotek,[-0-9.]+,0\\r\\nGerai sembako,[-0-9.]+,0\\r\\n");
        byte[] xlsx = LivelyBook.shared()
                .asTreasurer()
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(LivelyBook.shared().path("/equity-changes?until=2025-12-31"))
                .asByteArray();
        assertThat(sheet(xlsx)).contains("Saldo awal", "Simpanan pokok", "309376.25");
    }

    @Test
    void everyAccountStandsOnOneLineOfEachStatement() {
        assertThat(Database.rows("""
                select a.code || ' ' || k.statement
                  from account a
                 cross join (values ('BALANCE_SHEET'), ('CASH_FLOW'), ('INCOME_STATEMENT')) as k (statement)
                 cross join (values ('MEMBER'), ('NON_MEMBER'), ('UNTOLD')) as p (party)
                 where (k.statement <> 'INCOME_STATEMENT' or a.code >= '4')
                   and 1 <> (select count(*) from statement_account s
                              where s.statement = k.statement and s.account = a.code and s.party in ('ANY', p.party)
                                and current_date between s.valid_from and coalesce(s.valid_until, current_date))
                   and coalesce(a.party, p.party) = p.party""")).isEmpty();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            var text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString();
        }
    }

    private static String sheet(byte[] xlsx) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.flatMap(Row::stream).map(Cell::getText).collect(Collectors.joining(" "));
        }
    }
}
