package id.koperasi.registry.rule;

import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RuleResourceTest {

    /** What the service reads and never writes, though it is no rule: the map, lists of places, what triggers and functions of the owner write. */
    private static final String NO_RULES =
            "'region', 'region_profile', 'erasable_text', 'erasable_told', 'outbox_stream', "
                    + "'replaced_report', 'office_conflict', 'standing_change_before', 'flyway_schema_history'";

    /** A table that the service may only read holds rules, whatever it is called: it has days and a source, or it is missing here. */
    @Test
    void everyTableOfRulesIsReadable() {
        List<String> tables = rows("""
                select replace(c.relname, '_', '-') from pg_class c
                 where c.relkind = 'r' and not c.relispartition and c.relnamespace = 'public'::regnamespace
                   and c.relname not in (%s)
                   and has_table_privilege('registry_app', c.oid, 'select')
                   and not has_any_column_privilege('registry_app', c.oid, 'insert, update')
                   and not has_table_privilege('registry_app', c.oid, 'delete')
                 order by c.relname""".formatted(NO_RULES));
        List<String> keys = get(given(), "/v1/rules").statusCode(200).extract().path("sets.key");

        assertThat(keys)
                .containsAll(tables)
                .contains("founding-limit", "meeting-rule", "activity-rule", "approach-rule", "kbli-rule");
    }

    @Test
    void everybodyReadsWhatCountedOnADay() {
        String founders = "sets.find { it.key == 'founding-limit' }.rules.findAll { it.of.name == 'founders' }";
        get(given(), "/v1/rules?asOf=2020-01-01")
                .body("asOf", equalTo("2020-01-01"))
                .body(founders + ".value.value", contains(20));
        get(given(), "/v1/rules?asOf=2025-06-02").body(founders + ".value.value", contains(9));

        String board = "rules.findAll { it.of.name == 'founders' }";
        get(given(), "/v1/rules/founding-limit")
                .body(board + ".value.value", contains(20, 9))
                .body(board + "[1].validUntil", nullValue())
                .body("rules.source", not(hasItem("")));
        get(given(), "/v1/rules/founding-limit?asOf=1990-01-01").body("rules", equalTo(List.of()));
        get(given(), "/v1/rules/cooperative").statusCode(404);
    }
}
