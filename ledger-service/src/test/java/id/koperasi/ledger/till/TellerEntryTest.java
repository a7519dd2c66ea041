package id.koperasi.ledger.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short forms of the teller's day, and what the statements make of them. */
@QuarkusTest
class TellerEntryTest {

    private static final JsonPathConfig EXACT =
            JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL);

    private TestBook book;
    private UUID shop;
    private UUID clinic;

    @BeforeEach
    void aBookWithTwoUnits() {
        book = TestBook.open().chaired();
        shop = unit("GROCERIES");
        clinic = unit("CLINIC");
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void aDayOfAllFormsIsInTheStatementsWhereItBelongs() {
        fill("loan", "THIRD_PARTY_LOAN", "1000000", "111", "");
        fill("to-bank", "CASH_TRANSFER", "500000", "111", ", \"into\": \"112\"");
        fill("capital", "UNIT_CAPITAL", "200000", "111", unit(shop));
        fill("goods", "PURCHASE", "300000.5", "111", unit(shop));
        fill("sale", "SALE", "150000.5", "111", unit(shop) + ", \"party\": \"MEMBER\", \"costOfGoods\": 120000.5");
        fill("walk-in", "SALE", "50000", "111", ", \"party\": \"NON_MEMBER\"");
        fill("visit", "SALE", "25000", "111", unit(clinic) + ", \"party\": \"NON_MEMBER\"");
        fill("fee", "AGENT_FEE", "1222.5", "112", "");
        fill("profit", "UNIT_PROFIT", "40000", "111", unit(shop));
        fill("returned", "UNIT_CAPITAL_RETURN", "50000", "111", unit(shop));
        fill("charge", "EXPENSE", "6500", "112", ", \"purpose\": \"BANK_CHARGE\"");
        fill("wage", "EXPENSE", "100000", "111", unit(shop) + ", \"purpose\": \"STAFF\"");
        fill("interest", "EXPENSE", "7500", "111", ", \"purpose\": \"INTEREST\"");
        fill("repaid", "THIRD_PARTY_LOAN_REPAYMENT", "250000", "111", "");

        JsonPath result = get("/income-statement?from=2025-07-24&until=2025-07-24");
        assertThat(line(result, "MEMBER_SALES")).isEqualByComparingTo("150000.5");
        assertThat(line(result, "MEMBER_COST")).isEqualByComparingTo("-120000.5");
        assertThat(line(result, "OTHER_SALES")).isEqualByComparingTo("50000");
        assertThat(line(result, "OTHER_SERVICES")).isEqualByComparingTo("25000");
        assertThat(line(result, "UNTOLD_SERVICES")).isEqualByComparingTo("1222.5");
        assertThat(line(result, "UNIT_PROFITS")).isEqualByComparingTo("40000");
        assertThat(line(result, "ADMINISTRATION")).isEqualByComparingTo("-6500");
        assertThat(line(result, "STAFF")).isEqualByComparingTo("-100000");
        assertThat(total(result, "INCOME")).isEqualByComparingTo("266223");
        assertThat(total(result, "SURPLUS")).isEqualByComparingTo("32222.5");
        assertThat(new BigDecimal(result.get("units.find { it.unitId == '" + shop + "' }.result")
                        .toString()))
                .isEqualByComparingTo("-30000");

        JsonPath flow = get("/cash-flow?from=2025-07-24&until=2025-07-24");
        assertThat(line(flow, "MEMBER_SALES")).isEqualByComparingTo("150000.5");
        assertThat(line(flow, "SUPPLIERS")).isEqualByComparingTo("-300000.5");
        assertThat(line(flow, "SERVICES")).isEqualByComparingTo("66222.5");
        assertThat(line(flow, "UNIT_CAPITAL")).isEqualByComparingTo("-150000");
        assertThat(line(flow, "LOANS")).isEqualByComparingTo("750000");
        assertThat(line(flow, "INTEREST")).isEqualByComparingTo("-7500");
        assertThat(total(flow, "CHANGE")).isEqualByComparingTo("452222.5");

        JsonPath sheet = get("/balance-sheet?asOf=2025-07-24");
        assertThat(line(sheet, "UNIT_CAPITAL")).isEqualByComparingTo("150000");
        assertThat(line(sheet, "INVENTORIES")).isEqualByComparingTo("180000");
        assertThat(line(sheet, "THIRD_PARTY_LOANS")).isEqualByComparingTo("750000");
        assertThat(line(sheet, "BANK")).isEqualByComparingTo("494722.5");
        assertThat(line(sheet, "CURRENT_SURPLUS")).isEqualByComparingTo("32222.5");
        assertThat(total(sheet, "ASSETS")).isEqualByComparingTo(total(sheet, "LIABILITIES_AND_EQUITY"));
        assertThat(line(get("/note-figures?asOf=2025-07-24"), "THIRD_PARTY_LOANS"))
                .isEqualByComparingTo("750000");
    }

    @Test
    void aFormRetriedIsPostedOnceAndItsPreviewPostsNothing() {
        String sale = form("SALE", "1222.5", "111", ", \"party\": \"MEMBER\"");
        book.post(book.asTreasurer(), "p", "/teller-entry-previews", sale)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(true))
                .body("lines.account", equalTo(List.of("111", "411")));
        assertThat(entries()).isEqualTo(1);

        Response first = book.post(book.asTreasurer(), "s", "/teller-entries", sale);
        first.then().statusCode(201);
        Response again = book.post(book.asTreasurer(), "s", "/teller-entries", sale);

        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(entries()).isEqualTo(2);
        book.asTreasurer()
                .get(first.header("Location"))
                .then()
                .body("kind", equalTo("sale"))
                .body("lines[1].party", equalTo("MEMBER"))
                .body("note", equalTo("Nota 17"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SALE|111||form-field-missing",
                "PURCHASE|111||form-field-missing",
                "EXPENSE|111||form-field-missing",
                "CASH_TRANSFER|111||form-field-missing",
                "CASH_TRANSFER|111|, \"into\": \"111\"|transfer-to-itself",
                "CASH_TRANSFER|111|, \"into\": \"114\"|no-money-place",
                "CASH_TRANSFER|111|, \"into\": \"112.01\"|no-money-place",
                "THIRD_PARTY_LOAN|114||no-money-place",
                "THIRD_PARTY_LOAN|111|, \"party\": \"MEMBER\"|field-not-of-form",
                "UNIT_PROFIT|111|, \"unitId\": \"0198b1f0-0000-7000-8000-00000000dead\"|unknown-business-unit",
                "THIRD_PARTY_LOAN_REPAYMENT|111||debt-overpaid",
                "EXPENSE|112|, \"purpose\": \"STAFF\"|insufficient-cash"
            })
    void aFormThatDoesNotFitIsRefused(String form, String place, String more, String code) {
        book.post(book.asTreasurer(), "k", "/teller-entries", form(form, "1000", place, more == null ? "" : more))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:" + code));
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void aClinicSellsNoGoodsAndAnAccountOfADayIsThatOfItsDay() {
        book.post(
                        book.asTreasurer(),
                        "visit",
                        "/teller-entries",
                        form("SALE", "1000", "111", unit(clinic) + ", \"party\": \"MEMBER\", \"costOfGoods\": 500"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:services-leave-no-store"));

        String rule = """
                insert into teller_form_account (form, leg, unit_function, account, valid_from)
                values ('UNIT_PROFIT', 'COUNTER', 'AGRICULTURE', '421', '2025-07-25')""";
        Database.execute(rule);
        try {
            UUID farm = unit("AGRICULTURE");
            long before = fill("before", "UNIT_PROFIT", "100", "111", unit(farm));
            Response after = book.post(
                    book.asTreasurer(),
                    "after",
                    "/teller-entries",
                    form("UNIT_PROFIT", "100", "111", unit(farm)).replace("2025-07-24", "2025-07-25"));
            assertThat(counterAccount(before)).isEqualTo("442");
            assertThat(counterAccount(after.jsonPath().getLong("number"))).isEqualTo("421");
        } finally {
            Database.execute("delete from teller_form_account where unit_function = 'AGRICULTURE'");
        }
    }

    @Test
    void onlyWhoPostsFillsInFormsAndOnlyInHisOwnCooperative() {
        String sale = form("SALE", "1000", "111", ", \"party\": \"MEMBER\"");
        book.post(book.asChair(), "c", "/teller-entries", sale).then().statusCode(403);
        book.post(TestBook.as(book.person(1)), "m", "/teller-entries", sale)
                .then()
                .statusCode(403);
        TestBook other = TestBook.open();
        book.post(other.asTreasurer(), "f", "/teller-entries", sale).then().statusCode(404);
        book.post(other.asTreasurer(), "f", "/teller-entry-previews", form("UNIT_PROFIT", "1000", "111", unit(shop)))
                .then()
                .statusCode(404);
        assertThat(entries()).isEqualTo(1);

        book.asChair()
                .get(book.path("/teller-forms"))
                .then()
                .statusCode(200)
                .body("forms", hasSize(TellerForm.values().length))
                .body("forms.find { it.form == 'SALE' }.required", equalTo(List.of("party")))
                .body("places.account", hasItem("112"))
                .body("places.find { it.account == '111' }.counted", equalTo(true))
                .body("places.find { it.account == '112' }.counted", equalTo(false));
    }

    private long fill(String key, String form, String amount, String place, String more) {
        return book.post(book.asTreasurer(), key, "/teller-entries", form(form, amount, place, more))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("number");
    }

    private static String form(String form, String amount, String place, String more) {
        return """
                {"form": "%s", "amount": %s, "effectiveDate": "2025-07-24", "place": "%s", "evidence": "Nota 17"%s}""".formatted(form, amount, place, more);
    }

    private UUID unit(String function) {
        UUID unit = UUID.randomUUID();
        Database.execute("""
                insert into business_unit (cooperative_id, id, function, name, opened_on)
                values (?, ?, ?, 'Unit', '2025-06-02')""", book.id(), unit, function);
        return unit;
    }

    private static String unit(UUID id) {
        return ", \"unitId\": \"" + id + "\"";
    }

    private String counterAccount(long number) {
        return Database.rows(
                        "select account from posting where cooperative_id = ? and entry_number = ? and line = 2",
                        book.id(),
                        number)
                .getFirst();
    }

    private JsonPath get(String path) {
        return book.asTreasurer()
                .get(book.path(path))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(EXACT);
    }

    private static BigDecimal line(JsonPath statement, String code) {
        return amount(statement, "sections.collectMany { it.lines }.find { it.code == '" + code + "' }.amount");
    }

    private static BigDecimal total(JsonPath statement, String code) {
        return amount(statement, "totals.find { it.code == '" + code + "' }.amount");
    }

    private static BigDecimal amount(JsonPath statement, String path) {
        return new BigDecimal(statement.get(path).toString());
    }

    private long entries() {
        return Database.count("select count(*) from journal_entry where cooperative_id = ?", book.id());
    }
}
