package id.koperasi.funding.portfolio;

import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.ManyLoans;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.platform.testing.TestGrant;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read from the sums of provinces is what the loans say, added up here once more and in another way. */
@QuarkusTest
class PortfolioSumsTest {

    private static final int LOANS = 96;
    private static final int WRITES = 30;

    private static final String NOBODY_ADDS_UP = "select pg_advisory_xact_lock(hashtextextended('portfolio-sums', 0))";

    private static final Map<Dimension, String> COLUMNS = Map.of(
            Dimension.REGION, "substr(village_code, 1, 2)",
            Dimension.PROGRAMME, "programme_code",
            Dimension.CLASS, "class::text",
            Dimension.PURPOSE, "purpose",
            Dimension.VINTAGE, "to_char(vintage, 'YYYY-MM')",
            Dimension.STATE, "state");

    private static final List<String> AMOUNTS =
            List.of("outstanding", "overduePrincipal", "overdueInterest", "accrued", "nonPerforming");

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void areWhatTheLoansSayWhateverBecomesOfThem() {
        lend();
        for (String day : List.of("2026-03-12", "2026-03-13", "2026-09-14")) {
            programme.end(day);
            agree(day);
        }
        assertThat(sums(Dimension.CLASS, "")).as("classes").hasSizeGreaterThan(1);

        becomes("a loan is PUPN's", "state = 'TRANSFERRED'", 1);
        becomes("a loan is written off", "state = 'WRITTEN_OFF'", 2);
        becomes("what is PUPN's becomes less", "outstanding_sen = outstanding_sen - 1", 1);
        becomes("what was PUPN's is written off", "state = 'WRITTEN_OFF'", 1);
        becomes("a loan is in another class", "class = 9 - class, non_performing = not non_performing", 3);
        becomes("a loan is repaid", "outstanding_sen = 0, overdue_principal_sen = 0", 4);
        becomes("a loan is owed again", "outstanding_sen = 1", 4);
        becomes("nobody owes less than a rupiah", "accrued_sen = accrued_sen + 1", 5);
        becomes("a village lies in another province", "village_code = '97' || substr(village_code, 3)", 6);
        becomes("nothing has changed", "state = state", 7);
        Database.change("delete from loan_standing where loan_id = (%s)".formatted(loan(8)));
        agree("a loan is gone");
    }

    @Test
    void areExactBeforeAnybodyAddsUpAndEmptyOnesAreDropped() {
        lend();
        programme.end("2026-03-12");
        awaitAddedUp();

        Database.changeBefore(0, NOBODY_ADDS_UP, () -> {}, () -> {
            Database.change("update loan_standing set class = 5, purpose = 'OPERATING' where programme_code = '%s'"
                    .formatted(programme.code()));
            assertThat(waiting()).isNotEqualTo("0");
            agree("nobody has added up");
            assertThat(sums(Dimension.PURPOSE, "").map(sum -> sum.get("key").textValue()))
                    .containsExactly("OPERATING");
        });

        awaitAddedUp();
        agree("all is added up");
        assertThat(Database.rows("""
                select count(*) filter (where purpose = 'OPERATING') > 0, count(*) filter (where purpose <> 'OPERATING')
                  from portfolio_sum where programme_code = '%s'""".formatted(programme.code()))).containsExactly("t|0");
    }

    @Test
    void nobodyReadsHalfAChangeWhileOthersWriteAndAddUp() {
        lend();
        programme.end("2026-03-12");

        List<Integer> wrong = AtOnce.call(4, caller -> {
            if (caller == 0) {
                return (int) IntStream.range(0, 2 * WRITES)
                        .filter(i -> portfolio(Dimension.CLASS, "")
                                        .at("/total/loans")
                                        .intValue()
                                != LOANS)
                        .count();
            }
            for (int i = 0; i < WRITES; i++) {
                Database.change("""
                        update loan_standing set class = 1 + (class + 1) %% 5, accrued_sen = accrued_sen + 7
                         where programme_code = '%s' and abs(hashtext(loan_id::text)) %% 3 = %d""".formatted(programme.code(), caller - 1));
            }
            return 0;
        });

        assertThat(wrong).containsOnly(0);
        agree("all have written");
        awaitAddedUp();
        agree("all is added up");
    }

    /** Whoever sees a part of the nation is answered from its loans, and from no sum. */
    @Test
    void areOfTheNationAlone() {
        lend();
        programme.end("2026-03-12");
        String own = Database.rows("""
                select count(*) from loan_standing where programme_code = '%s' and village_code like '12.%%'""".formatted(programme.code())).getFirst();

        assertThat(office("province-office", "12")
                        .get("/v1/portfolios?by=REGION&programme=" + programme.code())
                        .jsonPath()
                        .getString("total.loans"))
                .isEqualTo(own)
                .isNotEqualTo("0");
        assertThat(office("province-office", "12")
                        .get("/v1/portfolios?by=CLASS&region=13&programme=" + programme.code())
                        .jsonPath()
                        .getInt("total.loans"))
                .isZero();
    }

    /** One for a single cooperative would read as if there were no loans. */
    @Test
    void aLetterShowsThemForARegionAndNotForACooperative() {
        lend();
        programme.end("2026-03-12");
        String question = "/v1/portfolios?by=CLASS&programme=" + programme.code();
        String tenant = Database.rows("select cooperative_id from loan where programme_code = '%s' limit 1"
                        .formatted(programme.code()))
                .getFirst();

        read(TestGrant.to("auditor-of-region-" + programme.code()).region("12"), question)
                .statusCode(200)
                .body("total.loans", greaterThan(0));
        read(TestGrant.to("auditor-of-one-" + programme.code()).tenant(UUID.fromString(tenant)), question)
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:no-access-grant"));
    }

    private static ValidatableResponse read(TestGrant letter, String question) {
        return given().auth()
                .oauth2(letter.heardBy("funding").token().sign())
                .get(question)
                .then();
    }

    private void lend() {
        programme.receive("90000000000000", "2024-01-01");
        new ManyLoans(programme.code(), LOANS);
    }

    private void becomes(String what, String change, int number) {
        Database.change("update loan_standing set %s where loan_id = (%s)".formatted(change, loan(number)));
        agree(what);
    }

    private String loan(int number) {
        return "select id from loan where agreement_number = '%s/%d'".formatted(programme.code(), number);
    }

    private void agree(String when) {
        COLUMNS.forEach((by, column) -> {
            assertThat(shown(by, "")).as("%s, by %s", when, by).isEqualTo(counted(by, column, "true"));
            if (by != Dimension.REGION) {
                assertThat(shown(by, "&region=12"))
                        .as("%s, of a province by %s", when, by)
                        .isEqualTo(counted(by, column, "village_code like '12.%'"));
            }
        });
    }

    private List<String> shown(Dimension by, String region) {
        return sums(by, region)
                .map(sum -> Stream.concat(
                                Stream.of(
                                        sum.get("key").textValue(),
                                        sum.get("loans").asText()),
                                AMOUNTS.stream().map(amount -> sen(sum.get(amount))))
                        .collect(Collectors.joining("|")))
                .toList();
    }

    private static String sen(JsonNode rupiah) {
        return rupiah.decimalValue().movePointRight(2).setScale(0).toPlainString();
    }

    private List<String> counted(Dimension by, String column, String where) {
        return Database.rows("""
                select k, sum(1), sum(outstanding_sen), sum(overdue_principal_sen), sum(overdue_interest_sen), sum(accrued_sen),
                       sum(case when non_performing then outstanding_sen else 0 end)
                  from (select *, %s as k from loan_standing
                         where programme_code = '%s' and outstanding_sen > 0 and %s and (state <> 'WRITTEN_OFF' or %s)) s
                 group by k order by k collate "C\"""".formatted(column, programme.code(), where, by == Dimension.STATE));
    }

    private Stream<JsonNode> sums(Dimension by, String region) {
        return portfolio(by, region).get("sums").valueStream();
    }

    private JsonNode portfolio(Dimension by, String region) {
        String answer = ministry()
                .get("/v1/portfolios?by=%s&programme=%s%s".formatted(by, programme.code(), region))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String waiting() {
        return Database.rows(
                        "select count(*) from portfolio_delta where programme_code = '%s'".formatted(programme.code()))
                .getFirst();
    }

    private void awaitAddedUp() {
        await().until(() -> waiting().equals("0"));
    }
}
