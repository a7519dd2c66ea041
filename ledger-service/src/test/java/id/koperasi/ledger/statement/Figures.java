package id.koperasi.ledger.statement;

import id.koperasi.ledger.Database;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.math.BigDecimal;

/** How tests read figures: from statements of the lively book, and once more from its postings. */
final class Figures {

    static final JsonPathConfig EXACT = JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL);

    private Figures() {}

    static JsonPath get(String path) {
        return LivelyBook.shared()
                .asTreasurer()
                .get(LivelyBook.shared().path(path))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(EXACT);
    }

    static BigDecimal total(JsonPath statement, String code) {
        return amount(statement, "totals.find { it.code == '" + code + "' }.amount");
    }

    static BigDecimal section(JsonPath statement, String code) {
        return amount(statement, "sections.find { it.code == '" + code + "' }.total");
    }

    static BigDecimal line(JsonPath statement, String code) {
        return amount(statement, "sections.collectMany { it.lines }.find { it.code == '" + code + "' }.amount");
    }

    static BigDecimal sum(JsonPath statement, String path) {
        return statement.getList(path).stream()
                .map(each -> new BigDecimal(each.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal amount(JsonPath statement, String path) {
        return new BigDecimal(statement.get(path).toString());
    }

    /** In rupiah, without the tables of statements and the totals of days. */
    static BigDecimal fold(String which, int side, String from, String until) {
        return new BigDecimal(Database.rows(
                                "select coalesce(sum(amount_sen), 0) * ? from posting where cooperative_id = ? and "
                                        + which + " and effective_date between ?::date and ?::date",
                                side,
                                LivelyBook.shared().id(),
                                from,
                                until)
                        .getFirst())
                .movePointLeft(2);
    }
}
