package id.koperasi.funding.restructuring;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rp450 million at 3 per cent over 72 months, paid out on 20 October 2025; nothing of it is paid back. */
@QuarkusTest
class RestructuringResourceTest {

    private final OwnProgramme programme = new OwnProgramme().restructures();

    @Test
    void isPaidBackOtherwiseFromTheDayOfTheDecisionAndClimbsSlowly() {
        Case loan = running("36.03.45.2001");
        programme.end("2025-11-19"); // the first letter
        programme.end("2025-12-19").body("[0].changes", equalTo(1)); // the second, and substandard

        refused(ask(person(loan.cooperative().treasurer()), loan, 82, 6, "2"), 403, "not-permitted");
        refused(ask(chair(loan), loan, 83, 6, "2"), 422, "restructured-too-long"); // two are due, 85 in all
        refused(ask(chair(loan), loan, 82, 82, "2"), 422, "grace-beyond-rest");
        refused(ask(chair(loan), loan, 82, 6, "3.0001"), 422, "rate-above-agreed");
        refused(ask(chair(loan), loan, 82, 6, "2"), 422, "resolution-missing");
        loan.cooperative().borrowing("450000000", "2025-12-15");
        await().until(() -> ask(chair(loan), loan, 82, 6, "2").statusCode() == 201);
        refused(ask(chair(loan), loan, 82, 6, "2"), 409, "restructuring-asked");
        office("regency-office", "36.73").get(at(loan)).then().statusCode(404);

        String id = ministry().get(at(loan)).path("[0].id");
        refused(vote(staff("treasurer", "fund-committee"), loan, id, "2025-12-20"), 403, "separation-of-duties");
        refused(vote(member(1), loan, id, "2025-12-19"), 422, "date-out-of-order");
        vote(member(1), loan, id, "2025-12-20").then().statusCode(200).body("status", equalTo("ASKED"));
        refused(vote(member(1), loan, id, "2025-12-20"), 409, "already-voted");
        List<Integer> answers =
                AtOnce.call(2, i -> vote(member(i + 2), loan, id, "2025-12-20").statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(events(loan)).hasSize(1);

        // 825,000 and 1,125,000 were due, and 450,000,000 * 3 % * 8/360 = 300,000 ran up to the 20th: 2,250,000.
        // To 12 January 450,000,000 * 2 % * 22/360 = 550,000; then 750,000 a month; 450,000,000 / 76 = 5,921,052.6.
        schedule(loan, "")
                .body("version", equalTo(3))
                .body("lines", hasSize(84))
                .body("lines[0].interest", equalTo(0))
                .body("lines[2].interest", equalTo(550_000))
                .body("lines[7].principal", equalTo(0))
                .body("lines[8].principal", equalTo(5_921_052))
                .body("lines[8].interest", equalTo(3_000_000));
        schedule(loan, "?version=2").body("lines[0].open", equalTo(825_000));
        ministry().get("/v1/loans/" + loan.id() + "/schedule-versions").then().body("cause", hasItem("RESTRUCTURING"));
        ministry().get("/v1/loans/" + loan.id()).then().body("terms.annualRatePercent", equalTo(3));
        assertThatThrownBy(() -> Database.change("update restructuring set months = 1 where id = '" + id + "'"))
                .hasMessageContaining("does not change");

        programme.end("2025-12-22").body("[0].changes", equalTo(0)).body("[0].letters", equalTo(0));
        collectibility(loan)
                .body("loanClass", equalTo(2))
                .body("daysPastDue", equalTo(0))
                .body("accrued", equalTo(50_000)); // 450,000,000 * 2 % * 2/360
        pay(loan, "550000", "2026-01-12");
        pay(loan, "750000", "2026-02-12");
        programme.end("2026-02-13").body("[0].changes", equalTo(0));
        pay(loan, "750000", "2026-03-12");
        programme.end("2026-03-13").body("[0].changes", equalTo(1));
        collectibility(loan).body("loanClass", equalTo(1));
        refused(ask(chair(loan), loan, 1, 0, "2"), 422, "restructured-too-often");
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
    }

    @Test
    void isTakenBackOrRejectedAndNothingChanges() {
        Case loan = running("36.03.45.2002");
        String first = ask(chair(loan), loan, 60, 0, "3").path("id");
        post(chair(loan), at(loan) + "/" + first + "/withdrawal", "{\"withdrawnOn\": \"2025-12-20\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        refused(vote(member(1), loan, first, "2025-12-20"), 409, "restructuring-over");

        String second = ask(chair(loan), loan, 60, 0, "3").path("id");
        for (int i = 1; i <= 2; i++) {
            post(member(i), at(loan) + "/" + second + "/votes", """
                    {"vote": "AGAINST", "reason": "Mampu membayar.", "votedOn": "2025-12-21"}""").then().statusCode(200);
        }
        ministry().get(at(loan)).then().body("status", equalTo(List.of("WITHDRAWN", "REJECTED")));
        schedule(loan, "").body("version", equalTo(2));
        assertThat(events(loan)).isEmpty();
    }

    @Test
    void whatDoesNotRunOrWhoseVersionDoesNotRestructureStaysAsItIs() {
        Case loan = running("36.03.45.2003");
        String status = "update loan set status = '%s' where id = '" + loan.id() + "'";
        Database.change(status.formatted("TRANSFERRED"));
        refused(ask(chair(loan), loan, 60, 0, "3"), 409, "loan-not-running");
        Database.change(status.formatted("RUNNING"));
        // Version 2 restructures at will, and this loan was signed under version 1.
        Database.change("""
                update programme_version
                   set restructure_most_times = null, restructure_longest_months = null, restructure_resolution = null,
                       restructure_source = null
                 where programme_code = '%s' and version = 1""".formatted(programme.code()));
        refused(ask(chair(loan), loan, 60, 0, "3"), 422, "no-restructuring");
        refused(ministry().get("/v1/loans/" + loan.id() + "/schedule?version=99"), 404, "no-such-schedule-version");
    }

    private Case running(String village) {
        programme.receive("450000000", "2025-09-01");
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
        programme.rulesOtherwiseLater(); // what is signed keeps its own
        loan.disburse(STALL, "300000000").then().statusCode(200);
        loan.disburse(STOCK, "150000000").then().statusCode(200);
        return loan;
    }

    private static Response ask(RequestSpecification who, Case loan, int months, int grace, String rate) {
        return post(who, at(loan), """
                {"reason": "Gagal panen.", "months": %d, "graceMonths": %d, "annualRatePercent": %s, "dueDay": 12,
                 "askedOn": "2025-12-20"}""".formatted(months, grace, rate));
    }

    private static Response vote(RequestSpecification who, Case loan, String id, String day) {
        return post(who, at(loan) + "/" + id + "/votes", """
                {"vote": "FOR", "reason": "Layak.", "votedOn": "%s"}""".formatted(day));
    }

    private static void pay(Case loan, String amount, String day) {
        post(Case.treasurer(), "/v1/loans/" + loan.id() + "/payments", """
                {"amount": %s, "paidOn": "%s", "reference": "%s"}""".formatted(amount, day, UUID.randomUUID()))
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse schedule(Case loan, String query) {
        return ministry()
                .get("/v1/loans/" + loan.id() + "/schedule" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse collectibility(Case loan) {
        return ministry()
                .get("/v1/loans/" + loan.id() + "/collectibility")
                .then()
                .statusCode(200);
    }

    private static List<String> events(Case loan) {
        return Database.rows("""
                select payload from outbox
                 where aggregateid = 'cooperative/%s' and type = 'id.koperasi.funding.loan-restructured.v1'""".formatted(loan.cooperative().id()));
    }

    private static String at(Case loan) {
        return "/v1/loans/" + loan.id() + "/restructurings";
    }

    private static RequestSpecification member(int number) {
        return staff("member-" + number, "fund-committee");
    }

    private static RequestSpecification chair(Case loan) {
        return person(loan.cooperative().chair());
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
