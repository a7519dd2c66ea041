package id.koperasi.funding.endofday;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.loan.UndrawnLoans;
import id.koperasi.funding.schedule.DayCount;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.table.Xlsx;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rp450 million at 3 per cent, paid out on 20 October 2025: 825,000 are due on 12 November, 1,125,000 on 12 December. */
@QuarkusTest
class EndOfDayTest {

    private final OwnProgramme programme = new OwnProgramme();

    @TempDir
    Path folder;

    @Inject
    UndrawnLoans undrawn;

    @Inject
    CurrentCaller caller;

    @Test
    void billsWritesLettersAndMovesAStateReceivableThroughItsClasses() {
        Case loan = running("36.03.13.2001");
        programme.rulesOtherwiseLater();

        // Seven days before the 12th it is billed. 20 October to 4 November are 14 days of 30/360.
        programme.end("2025-11-04").body("[0].loans", equalTo(1)).body("[0].billed", equalTo(0));
        collectibility(loan).body("accrued", equalTo(525_000)).body("loanClass", equalTo(1));
        programme.end("2025-11-05").body("[0].billed", equalTo(1));
        programme.end("2025-11-18").body("[0].letters", equalTo(0));
        collectibility(loan).body("daysPastDue", equalTo(6)).body("overdueInterest", equalTo(825_000));
        programme.end("2025-11-19").body("[0].letters", equalTo(1)).body("[0].changes", equalTo(0));
        programme.end("2025-12-18").body("[0].letters", equalTo(0)).body("[0].billed", equalTo(1));
        // A month after the first letter comes the second, and the loan is substandard.
        programme.end("2025-12-19").body("[0].letters", equalTo(1)).body("[0].changes", equalTo(1));
        collectibility(loan)
                .body("method", equalTo("STATE_RECEIVABLES"))
                .body("loanClass", equalTo(2))
                .body("name", equalTo("Kurang lancar"))
                .body("nonPerforming", equalTo(true))
                .body("overdueInterest", equalTo(1_950_000));
        portfolio("PROGRAMME")
                .body("total.nplPercent", comparesEqualTo(new BigDecimal("100")))
                .body("sums", hasSize(1));

        String letters = "/v1/loans/" + loan.id() + "/billing-letters";
        ministry()
                .get(letters)
                .then()
                .body("letter", equalTo(List.of(1, 2)))
                .body("[1].number", startsWith("ST-2/" + programme.code() + "/2025/"));
        String letter = ministry().get(letters).path("[1].id");
        byte[] paper = ministry()
                .get(letters + "/" + letter + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        pay(loan, "1950000", "2025-12-20");
        programme.end("2025-12-22").body("[0].changes", equalTo(1)).body("[0].letters", equalTo(0));
        collectibility(loan)
                .body("loanClass", equalTo(1))
                .body("daysPastDue", equalTo(0))
                .body("nextDueOn", equalTo("2026-01-12"))
                .body("history.toClass", equalTo(List.of(2, 1)));
        portfolio("VINTAGE").body("sums[0].key", equalTo("2025-10")).body("total.nonPerforming", equalTo(0));
        assertThat(events(loan, "instalment-billed")).hasSize(2);
        assertThat(events(loan, "collectibility-changed")).hasSize(2);

        refused(end("2025-12-22"), 409, "business-day-closed");
        refused(end("2999-01-01"), 422, "date-in-the-future");
        office("province-office", "36")
                .get("/v1/programmes/" + programme.code() + "/business-days")
                .then()
                .statusCode(403);
    }

    /** What a later version says about letters and classes concerns what is signed under it, in the same end of a day. */
    @Test
    void eachLoanFollowsTheVersionItWasSignedUnder() {
        Case signed = running("36.03.13.2007");
        programme.rulesOtherwiseLater();
        Case later = running("36.03.13.2008");
        Database.change("update loan set programme_version = 2 where id = '" + later.id() + "'");

        programme.end("2025-11-13").body("[0].letters", equalTo(1)).body("[0].changes", equalTo(0));
        programme.end("2025-11-14").body("[0].letters", equalTo(0)).body("[0].changes", equalTo(1));
        collectibility(later).body("loanClass", equalTo(2)).body("name", equalTo("Lain"));
        collectibility(signed).body("loanClass", equalTo(1));
        programme.end("2025-11-19").body("[0].letters", equalTo(1)).body("[0].changes", equalTo(0));
        // A month after its first letter the one has its second, and with it the third class; six days later the other
        // its own.
        Database.change("""
                update programme_class set letter = 2, months_after_letter = 0
                  from programme_version v
                 where v.id = version_id and v.programme_code = '%s' and v.version = 2 and class = 3""".formatted(programme.code()));
        programme.end("2025-12-13").body("[0].letters", equalTo(1)).body("[0].changes", equalTo(0));
        programme.end("2025-12-14").body("[0].letters", equalTo(0)).body("[0].changes", equalTo(1));
        programme.end("2025-12-19").body("[0].letters", equalTo(1)).body("[0].changes", equalTo(1));
        collectibility(later).body("loanClass", equalTo(3));
        collectibility(signed).body("loanClass", equalTo(2)).body("name", equalTo("Kurang lancar"));
    }

    @Test
    void movesALoanOfABankThroughItsClassesByDays() throws IOException {
        programme.ofABank();
        Case loan = running("36.03.13.2002");

        programme.end("2025-11-12").body("[0].changes", equalTo(0));
        programme.end("2025-11-13").body("[0].changes", equalTo(1));
        collectibility(loan).body("loanClass", equalTo(2)).body("nonPerforming", equalTo(false));
        programme.end("2026-02-10").body("[0].changes", equalTo(0)); // day 90
        programme.end("2026-02-11").body("[0].changes", equalTo(1)); // day 91
        programme.end("2026-05-12").body("[0].changes", equalTo(1)); // day 181
        collectibility(loan)
                .body("loanClass", equalTo(5))
                .body("daysPastDue", equalTo(181))
                .body("history.toClass", equalTo(List.of(2, 3, 5)));
        ministry().get("/v1/loans/" + loan.id() + "/billing-letters").then().body("", hasSize(0));

        office("regency-office", "36.03")
                .get("/v1/portfolios?by=REGION&region=36.03&programme=" + programme.code())
                .then()
                .statusCode(200)
                .body("sums[0].key", equalTo("36.03.13"))
                .body("total.outstanding", equalTo(450_000_000));
        office("regency-office", "36.73")
                .get("/v1/portfolios?by=CLASS&programme=" + programme.code())
                .then()
                .statusCode(200)
                .body("total.loans", equalTo(0));
        String due = "/v1/portfolios/due?until=2026-12-31&programme=" + programme.code();
        office("regency-office", "36.03")
                .get(due)
                .then()
                .body("items[0].loanId", equalTo(loan.id()))
                .body("items[0].dueOn", equalTo("2026-05-12"))
                .body("items[0].amount", equalTo(7_943_181)); // 6,818,181 and 450,000,000 * 3 % / 12
        assertThat(ministry().header("Accept", "text/csv").get(due).asString().lines())
                .hasSize(2);
        String sums = "/v1/portfolios?by=PROGRAMME&programme=" + programme.code();
        assertThat(sheet(sums)).contains("<v>450000000").contains(programme.code());
        assertThat(sheet(due)).contains("<v>7943181");
    }

    @Test
    void usesCreditsAndFreesWhatNobodyDrewInTime() {
        Case drawn = begun("36.03.13.2003");
        Case never = agreed("36.03.13.2004");
        pay(drawn, "1000000", "2025-10-25");

        // 300,000,000 * 3 % * 22/360 = 550,000; the 180 days after 15 October end on 13 April.
        programme.end("2025-11-12");
        ministry()
                .get("/v1/loans/" + drawn.id())
                .then()
                .body("interestPaid", equalTo(550_000))
                .body("credit", equalTo(450_000));
        assertThat(Database.rows(
                        "select amount_sen, interest_sen, credit_sen from loan_receipt where loan_id = '%s' order by id"
                                .formatted(drawn.id())))
                .containsExactly("100000000|0|100000000", "0|55000000|-55000000");
        pool().body("available", equalTo(100_000_000)).body("committed", equalTo(600_000_000));
        programme.end("2026-04-13").body("[0].lapsed", equalTo(0));
        programme.end("2026-04-14").body("[0].lapsed", equalTo(2));

        pool().body("available", equalTo(700_000_000)).body("committed", equalTo(0));
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
        never.show().body("status", equalTo("LAPSED"));
        drawn.show().body("status", equalTo("DISBURSED"));
        ministry()
                .get("/v1/loans/" + drawn.id())
                .then()
                .body("lapsed", equalTo(150_000_000))
                .body("status", equalTo("RUNNING"));
        never.disburse(STALL, "1").then().statusCode(409);
        Case.drafted(never.cooperative(), programme.code(), "100", "100");
    }

    /** While one is asked for another is not, though neither sees the other yet. */
    @Test
    void oneDayOfAProgrammeEndsAtATime() {
        List<Response> answers = AtOnce.behind(
                "insert into end_of_day_run (programme_code, business_date, requested_by, finished_at)"
                        + " values ('%s', '2025-11-12', 'test', null)".formatted(programme.code()),
                () -> {},
                1,
                i -> end("2025-11-13"));
        refused(answers.getFirst(), 409, "end-of-day-running");
        programme.ended();
    }

    /** The last day of drawing has passed, and all of it is drawn while the day ends. */
    @Test
    @ActivateRequestContext
    void whatIsDrawnWhileTheDayEndsDoesNotLapse() {
        Case loan = agreed("36.03.13.2006");

        Database.changeBefore(
                1,
                "update loan set disbursed_sen = amount_sen where id = '" + loan.id() + "'", // as the last tranche does
                () -> programme.endLater("2026-04-14"));
        programme.ended().body("[0].lapsed", equalTo(0));

        ministry()
                .get("/v1/loans/" + loan.id())
                .then()
                .body("lapsed", equalTo(0))
                .body("status", equalTo("SIGNED"));
        loan.show().body("status", equalTo("AGREED"));
        // Whoever had found it before that looks at it again once it is his.
        assertThat(caller.<Optional<?>>asService(() -> QuarkusTransaction.requiringNew()
                        .call(() -> undrawn.lapse(UUID.fromString(loan.id()), LocalDate.parse("2026-04-14")))))
                .isEmpty();
    }

    @Test
    void theBooksAreComparedEventByEvent() {
        Case loan = begun("36.03.13.2005");
        pay(loan, "600000", "2025-11-12");
        String reconciliation =
                "/v1/reconciliations%s?cooperativeId=" + loan.cooperative().id();
        String tranche = loan.show().extract().path("tranches[0].trancheId");
        String payment = ministry().get("/v1/loans/" + loan.id() + "/payments").path("[0].id");

        ministry()
                .get(reconciliation.formatted("/differences"))
                .then()
                .statusCode(200)
                .body("items.causeId", equalTo(List.of(tranche, payment)))
                .body("items.expected", equalTo(List.of(300_000_000, 600_000)));
        loan.cooperative().booked(tranche, "300000000", "2025-10-20").booked(payment, "599999", "2025-11-12");
        await().untilAsserted(() -> ministry()
                .get(reconciliation.formatted("/differences"))
                .then()
                .body("items.causeId", equalTo(List.of(payment)))
                .body("items[0].booked", equalTo(599_999))
                .body("items[0].eventType", equalTo("id.koperasi.funding.instalment-received.v1")));
        ministry()
                .get(reconciliation.formatted(""))
                .then()
                .body("outstanding", equalTo(300_000_000))
                .body("booked", equalTo(300_000_001))
                .body("difference", equalTo(-1))
                .body("events", equalTo(1));
    }

    @Test
    void theDatabaseCountsDaysAsTheScheduleDoes() {
        LocalDate from = LocalDate.of(2023, 12, 25);
        for (DayCount count : DayCount.values()) {
            List<String> counted = Database.rows("""
                    select day_units('%1$s', d::date) - day_units('%1$s', '%2$s')
                      from generate_series(date '%2$s', date '2025-03-05', interval '1 day') d""".formatted(count, from));
            for (int day = 0; day < counted.size(); day++) {
                assertThat(counted.get(day))
                        .as("%s on day %d", count, day)
                        .isEqualTo(Long.toString(count.units(from, from.plusDays(day))));
            }
            assertThat(Database.rows("select year_units('" + count + "')"))
                    .containsExactly(Integer.toString(count.unitsPerYear()));
        }
    }

    private Case agreed(String village) {
        programme.receive("500000000", "2025-09-01");
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        return Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
    }

    private Case begun(String village) {
        Case loan = agreed(village);
        loan.disburse(STALL, "300000000").then().statusCode(200);
        return loan;
    }

    private Case running(String village) {
        Case loan = begun(village);
        loan.disburse(STOCK, "150000000").then().statusCode(200);
        return loan;
    }

    private static void pay(Case loan, String amount, String day) {
        post(Case.treasurer(), "/v1/loans/" + loan.id() + "/payments", """
                {"amount": %s, "paidOn": "%s", "reference": "%s"}""".formatted(amount, day, UUID.randomUUID()))
                .then()
                .statusCode(201);
    }

    private Response end(String day) {
        return post(ministry(), "/v1/programmes/" + programme.code() + "/business-days", """
                {"businessDate": "%s"}""".formatted(day));
    }

    private static ValidatableResponse collectibility(Case loan) {
        return ministry()
                .get("/v1/loans/" + loan.id() + "/collectibility")
                .then()
                .statusCode(200);
    }

    /** The first sheet of a workbook, as it stands in the archive. */
    private String sheet(String path) throws IOException {
        Path workbook = folder.resolve("portfolio.xlsx");
        Files.write(
                workbook, ministry().header("Accept", Xlsx.MEDIA_TYPE).get(path).asByteArray());
        try (var archive = new ZipFile(workbook.toFile());
                InputStream sheet = archive.getInputStream(archive.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ValidatableResponse portfolio(String by) {
        return ministry()
                .get("/v1/portfolios?by=" + by + "&programme=" + programme.code())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse pool() {
        return ministry()
                .get("/v1/programmes/" + programme.code() + "/pool?asOf=2026-04-14")
                .then()
                .statusCode(200);
    }

    private static List<String> events(Case loan, String type) {
        return Database.rows(
                "select payload from outbox where aggregateid = 'cooperative/%s' and type = 'id.koperasi.funding.%s.v1'"
                        .formatted(loan.cooperative().id(), type));
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
