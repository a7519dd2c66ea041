package id.koperasi.ledger.statement;

import static id.koperasi.ledger.statement.Figures.amount;
import static id.koperasi.ledger.statement.Figures.fold;
import static id.koperasi.ledger.statement.Figures.get;
import static id.koperasi.ledger.statement.Figures.line;
import static id.koperasi.ledger.statement.Figures.section;
import static id.koperasi.ledger.statement.Figures.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cash flow, changes in equity and ratios: each derived a second time from the postings, and at one with the others. */
@QuarkusTest
class CashAndEquityTest {

    private static final String CASH = "account in ('111', '112', '112.01')";

    @ParameterizedTest
    @CsvSource({
        "2025-01-01,2025-12-31",
        "2025-06-02,2025-06-02",
        "2025-07-10,2025-08-20",
        "2025-12-01,2026-01-31",
        "2026-01-01,2026-03-31",
        "2026-02-01,2026-02-01",
        "2026-02-27,2026-02-27",
        "2024-06-01,2026-03-31"
    })
    void cashFlowsAreTheChangeOfCash(String from, String until) {
        JsonPath flow = get("/cash-flow?from=" + from + "&until=" + until);
        String dayBefore = LocalDate.parse(from).minusDays(1).toString();

        BigDecimal change = fold(CASH, 1, from, until);
        assertThat(total(flow, "CHANGE")).isEqualByComparingTo(change);
        assertThat(line(flow, "CASH")).isEqualByComparingTo(change);
        assertThat(line(flow, "CASH_BEFORE")).isEqualByComparingTo(fold(CASH, 1, "2000-01-01", dayBefore));
        JsonPath sheet = get("/balance-sheet?asOf=" + until);
        assertThat(section(flow, "CASH"))
                .isEqualByComparingTo(line(sheet, "CASH").add(line(sheet, "BANK")));

        String touching = " and entry_number in (select entry_number from posting t where t.cooperative_id"
                + " = posting.cooperative_id and t.account in ('111', '112', '112.01'))";
        assertThat(section(flow, "INVESTING"))
                .isEqualByComparingTo(fold("account in ('121', '129')" + touching, -1, from, until));
        assertThat(section(flow, "FINANCING"))
                .isEqualByComparingTo(fold(
                        "(account >= '3' and account < '4' or account >= '22' and account < '23'"
                                + " or account in ('211', '212'))" + touching,
                        -1,
                        from,
                        until));
        assertThat(section(flow, "CARRIED_IN")).isEqualByComparingTo("0");
    }

    @Test
    void aSaleAndWhatWasSoldAreOneReceipt() {
        JsonPath flow = get("/cash-flow?from=2025-07-10&until=2025-07-10");

        assertThat(line(flow, "MEMBER_SALES")).isEqualByComparingTo("5000000.5");
        assertThat(line(flow, "SUPPLIERS")).isEqualByComparingTo("0");
        assertThat(section(flow, "OPERATING")).isEqualByComparingTo("5000000.5");
    }

    @Test
    void whatBooksBroughtAlongFlowsFromNowhere() {
        TestBook book = TestBook.open().chaired();
        book.post(book.asTreasurer(), "own", "/accounts", """
                {"code": "531.01", "name": "Beban listrik", "openedOn": "2025-06-02"}""");
        Database.execute("select count(*) from post_entries(now(), '{}', ?::jsonb)", """
                [{"cooperative": "%s", "kind": "opening-balances", "dated": "2025-06-02",
                  "reference": "opening-balances:2025-06-02",
                  "postings": [{"account": "111", "source": "OWN", "amount": 50050},
                               {"account": "114", "source": "OWN", "amount": 100000},
                               {"account": "352", "source": "OWN", "amount": -150050}]}]""".formatted(book.id()));

        book.asTreasurer()
                .get(book.path("/cash-flow?until=2025-06-30"))
                .then()
                .statusCode(200)
                .body("sections.find { it.code == 'CARRIED_IN' }.total", equalTo(500.5f))
                .body("sections.find { it.code == 'OPERATING' }.total", equalTo(0))
                .body("sections.find { it.code == 'FINANCING' }.total", equalTo(360000))
                .body("totals.find { it.code == 'CHANGE' }.amount", equalTo(360500.5f));
        Invariants.hold(book.id());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01,2025-12-31",
        "2025-07-11,2025-11-01",
        "2026-01-01,2026-03-31",
        "2025-10-01,2026-02-28",
        "2026-02-01,2026-02-01",
        "2024-01-01,2026-03-31"
    })
    void equityGoesFromOneBalanceSheetToTheOther(String from, String until) {
        JsonPath changes = get("/equity-changes?from=" + from + "&until=" + until);
        JsonPath before = get("/balance-sheet?asOf=" + LocalDate.parse(from).minusDays(1));
        JsonPath after = get("/balance-sheet?asOf=" + until);
        JsonPath result = get("/income-statement?from=" + from + "&until=" + until);

        String lines = "sections.find { it.code == 'EQUITY' }.lines.amount";
        assertThat(changes.getList("lines.opening").toString())
                .isEqualTo(before.getList(lines).toString());
        assertThat(changes.getList("lines.closing").toString())
                .isEqualTo(after.getList(lines).toString());
        assertThat(amount(changes, "total.closing")).isEqualByComparingTo(total(after, "EQUITY"));
        assertThat(amount(changes, "total.surplus")).isEqualByComparingTo(total(result, "SURPLUS"));
        assertThat(amount(changes, "total.transferred")).isEqualByComparingTo("0");
        assertThat(amount(changes, "total.increase"))
                .isEqualByComparingTo(fold("amount_sen < 0 and account >= '3' and account < '4'", -1, from, until));
        assertThat(amount(changes, "total.decrease"))
                .isEqualByComparingTo(fold("amount_sen > 0 and account >= '3' and account < '4'", -1, from, until));
        assertThat(total(after, "EQUITY").subtract(total(before, "EQUITY")))
                .isEqualByComparingTo(
                        total(result, "SURPLUS").add(fold("account >= '3' and account < '4'", -1, from, until)));
    }

    @Test
    void theSurplusOfAYearThatEndedMovesByItself() {
        JsonPath changes = get("/equity-changes?from=2026-01-01&until=2026-03-31");

        assertThat(amount(changes, "lines.find { it.code == 'CURRENT_SURPLUS' }.opening"))
                .isEqualByComparingTo("309376.25");
        assertThat(amount(changes, "lines.find { it.code == 'CURRENT_SURPLUS' }.transferred"))
                .isEqualByComparingTo("-309376.25");
        assertThat(amount(changes, "lines.find { it.code == 'EARLIER_SURPLUS' }.closing"))
                .isEqualByComparingTo("309376.25");
    }

    @Test
    void thePeriodBesideIsTheStatementOfThatPeriod() {
        JsonPath both = get("/equity-changes?from=2026-01-01&until=2026-03-31&compareWith=2025-12-31");
        JsonPath before = get("/equity-changes?from=2025-10-01&until=2025-12-31");

        assertThat(both.getList("compared.lines").toString())
                .isEqualTo(before.getList("lines").toString());
        assertThat(both.getString("compared.from")).isEqualTo("2025-10-01");
        assertThat(before.<Object>get("compared")).isNull();
        assertThat(LivelyBook.shared()
                        .asTreasurer()
                        .accept("text/csv")
                        .get(LivelyBook.shared().path("/equity-changes?until=2026-03-31&compareWith=2025-03-31"))
                        .asString())
                .contains("1 Januari 2026 s.d. 31 Maret 2026", "1 Januari 2025 s.d. 31 Maret 2025");
    }

    @Test
    void figuresOfTheNotesAreThoseOfTheBalanceSheet() {
        JsonPath notes = get("/note-figures?asOf=2026-03-31&compareWith=2025-12-31");
        JsonPath sheet = get("/balance-sheet?asOf=2026-03-31");

        for (String code : new String[] {
            "PRINCIPAL_SAVINGS",
            "MANDATORY_SAVINGS",
            "VOLUNTARY_SAVINGS",
            "MEMBER_LOANS",
            "TRADE_RECEIVABLES",
            "ALLOWANCE",
            "LPDB_LOAN",
            "STATE_BANK_LOAN"
        }) {
            assertThat(line(notes, code)).as(code).isEqualByComparingTo(line(sheet, code));
        }
        assertThat(section(notes, "SAVINGS"))
                .isEqualByComparingTo(fold("account in ('211', '212', '311', '321')", -1, "2000-01-01", "2026-03-31"));
        assertThat(section(notes, "LOANS"))
                .isEqualByComparingTo(fold("account in ('221', '222', '223')", -1, "2000-01-01", "2026-03-31"));
        assertThat(amount(notes, "sections.find { it.code == 'LOANS' }.compared"))
                .isEqualByComparingTo("50000000.5");
    }

    @Test
    void ratiosSayWhatWasDividedByWhat() {
        JsonPath ratios = get("/ratios?asOf=2025-12-31");

        String day = "2025-12-31";
        BigDecimal assets = fold("account < '2'", 1, "2000-01-01", day);
        BigDecimal equity = fold("account >= '3'", -1, "2000-01-01", day);
        ratio(
                ratios,
                "LIQUIDITY",
                fold("account < '12'", 1, "2000-01-01", day),
                fold("account like '21%'", -1, "2000-01-01", day));
        ratio(ratios, "LEVERAGE", fold("account like '2%'", -1, "2000-01-01", day), assets);
        ratio(ratios, "ACTIVITY", fold("account like '4%'", -1, "2025-01-01", day), assets);
        ratio(ratios, "PROFITABILITY", fold("account >= '4'", -1, "2025-01-01", day), equity);
        ratio(ratios, "OWN_CAPITAL", equity, assets);
        assertThat(LivelyBook.shared()
                        .asTreasurer()
                        .accept("text/csv")
                        .get(LivelyBook.shared().path("/ratios?asOf=2025-12-31"))
                        .asString())
                .contains("Rasio,Pembilang,Penyebut,Persen")
                .contains(amount(ratios, "ratios.find { it.ratio == 'OWN_CAPITAL' }.percent")
                        .toPlainString());
    }

    private static void ratio(JsonPath ratios, String name, BigDecimal numerator, BigDecimal denominator) {
        String one = "ratios.find { it.ratio == '" + name + "' }.";
        assertThat(amount(ratios, one + "numerator")).as(name).isEqualByComparingTo(numerator);
        assertThat(amount(ratios, one + "denominator")).as(name).isEqualByComparingTo(denominator);
        BigDecimal percent = amount(ratios, one + "percent");
        BigDecimal error = percent.multiply(denominator)
                .subtract(numerator.multiply(BigDecimal.valueOf(100)))
                .abs();
        assertThat(error).as(name).isLessThanOrEqualTo(denominator.multiply(new BigDecimal("0.005")));
        assertThat(ratios.getBoolean(one + "dividedByZero")).isFalse();
    }
}
