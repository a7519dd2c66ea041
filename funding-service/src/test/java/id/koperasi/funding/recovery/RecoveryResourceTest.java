package id.koperasi.funding.recovery;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
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

/** Rp300 million of 450 were paid out on 20 October 2025, and nothing is paid back. */
@QuarkusTest
class RecoveryResourceTest {

    private final OwnProgramme programme = new OwnProgramme();

    /** Whether another version has begun meanwhile, by which any loan would be lost at once. */
    private boolean later;

    @Test
    void isGivenToPupnThenWrittenOffAndWhatStillComesInIsReceived() {
        Case loan = begun("36.03.46.2001");
        programme.end("2025-11-19"); // the first letter
        refused(propose(treasurer(), loan, "WRITE_OFF", "2025-11-20"), 409, "loan-not-there-yet");
        refused(propose(treasurer(), loan, "TRANSFER", "2025-11-20"), 422, "loan-not-lost");
        programme.end("2025-12-19");
        programme.end("2026-01-19"); // the third
        programme.end("2026-02-19").body("[0].changes", equalTo(1)); // a month later it is lost

        Case paid = new RecoveryResourceTest().begun("36.03.46.2004"); // of another programme
        pay(paid, "320000000", "2025-11-12");
        Database.change("""
                insert into loan_standing select l.id, l.cooperative_id, l.village_code, l.programme_code, s.purpose, s.vintage,
                       s.business_date, s.outstanding_sen, s.overdue_principal_sen, s.overdue_interest_sen, s.accrued_sen,
                       s.oldest_due_on, s.arrears_since, s.days_past_due, s.class, s.non_performing, s.class_since,
                       s.next_due_on, s.next_due_sen
                  from loan l, loan_standing s where l.id = '%1$s' and s.loan_id = '%2$s';
                insert into billing_letter (id, loan_id, letter, number, issued_on, oldest_due_on, overdue_principal_sen, overdue_interest_sen)
                select gen_random_uuid(), '%1$s', letter, number || '-x', issued_on, oldest_due_on, overdue_principal_sen, overdue_interest_sen
                  from billing_letter where loan_id = '%2$s'""".formatted(paid.id(), loan.id()));
        refused(propose(treasurer(), paid, "TRANSFER", "2026-02-20"), 422, "nothing-overdue");
        Database.change("delete from loan_standing where loan_id = '%s'".formatted(paid.id()));

        refused(propose(staff("analyst", "fund-analyst"), loan, "TRANSFER", "2026-02-20"), 403, "not-permitted");
        String id = propose(staff("both", "fund-treasurer"), loan, "TRANSFER", "2026-02-20")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(propose(treasurer(), loan, "TRANSFER", "2026-02-20"), 409, "recovery-proposed");
        refused(decide(staff("both", "fund-committee"), loan, id, true, "2026-02-20"), 403, "second-person-needed");
        refused(
                decide(staff("treasurer", "fund-committee"), loan, id, true, "2026-02-20"),
                403,
                "separation-of-duties");
        List<Integer> answers = AtOnce.call(
                2, i -> decide(member(i + 1), loan, id, true, "2026-02-20").statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);

        // 300,000,000 * 3 % * 22/360 = 550,000 were due on 12 November, 750,000 in each of the three months after it.
        assertThat(events(loan, "loan-transferred"))
                .singleElement()
                .asString()
                .contains("\"principal\":300000000", "\"interest\":2800000");
        show(loan).body("status", equalTo("TRANSFERRED"));
        refused(loan.disburse(STOCK, "150000000"), 409, "loan-given-away");
        programme.end("2026-02-23").body("[0].loans", equalTo(0)).body("[0].letters", equalTo(0));
        portfolio("STATE")
                .body("sums.key", equalTo(List.of("TRANSFERRED")))
                .body("total.nonPerforming", equalTo(300_000_000));
        ministry()
                .get("/v1/portfolios/due?until=2099-12-31&programme=" + programme.code())
                .then()
                .body("items", hasSize(0));

        // By 12 May 550,000 and six times 750,000 of interest are due; the rest repays principal at once.
        pay(loan, "105050000", "2026-06-01").body("principal", equalTo(100_000_000));
        show(loan).body("status", equalTo("TRANSFERRED")).body("outstanding", equalTo(200_000_000));
        programme.end("2026-06-02").body("[0].lapsed", equalTo(1)); // what was never drawn
        portfolio("STATE").body("total.outstanding", equalTo(200_000_000));

        isWrittenOffAndStillOwed(loan);
    }

    private void isWrittenOffAndStillOwed(Case loan) {
        propose(treasurer(), loan, "WRITE_OFF", "2026-10-31")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:write-off-too-early"))
                .body("earliest", equalTo("2027-02-20"));
        // What its version says is mended: six months instead of twelve.
        Database.change("""
                update programme_recovery r set months_after_transfer = 6
                  from programme_version v
                 where v.id = r.version_id and v.programme_code = '%s' and v.version = 1""".formatted(programme.code()));
        String refused = propose(treasurer(), loan, "WRITE_OFF", "2026-11-02").path("id");
        decide(member(1), loan, refused, false, "2026-11-02")
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"));
        String id = propose(treasurer(), loan, "WRITE_OFF", "2026-11-02").path("id");
        decide(member(2), loan, id, true, "2026-11-03").then().statusCode(200).body("principal", equalTo(200_000_000));
        refused(decide(member(1), loan, id, true, "2026-11-03"), 409, "recovery-decided");
        assertThat(events(loan, "written-off")).hasSize(1);
        portfolio("CLASS").body("total.loans", equalTo(0));
        portfolio("STATE").body("sums.key", equalTo(List.of("WRITTEN_OFF")));
        ministry()
                .get("/v1/reconciliations?cooperativeId=" + loan.cooperative().id())
                .then()
                .body("outstanding", equalTo(200_000_000))
                .body("writtenOff", equalTo(200_000_000));

        refused(
                Case.draft(loan.cooperative(), programme.code(), "300000000", "150000000"),
                409,
                "written-off-claim-stands");
        pay(loan, "250000000", "2026-11-20").body("principal", equalTo(200_000_000));
        show(loan).body("status", equalTo("SETTLED"));
        ministry()
                .get("/v1/programmes/" + programme.code() + "/pool?asOf=2026-11-20")
                .then()
                .body("principalRepaid", equalTo(300_000_000))
                .body("available", equalTo(500_000_000));
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
        office("regency-office", "36.73").get(at(loan)).then().statusCode(404);
        ministry().get(at(loan)).then().body("status", equalTo(List.of("CONFIRMED", "REFUSED", "CONFIRMED")));
    }

    @Test
    void aBankGivesNothingToPupn() {
        programme.ofABank();
        Case loan = begun("36.03.46.2002");
        refused(propose(treasurer(), loan, "TRANSFER", "2025-11-20"), 422, "no-recovery");
    }

    @Test
    void whatIsRepaidBeforeTheRestLapsesIsSettledThen() {
        Case loan = begun("36.03.46.2003");
        Database.change("update loan set status = 'TRANSFERRED' where id = '%s'".formatted(loan.id()));
        pay(loan, "320000000", "2025-12-01").body("principal", equalTo(300_000_000));
        show(loan).body("status", equalTo("TRANSFERRED"));

        programme.end("2026-06-02").body("[0].lapsed", equalTo(1));

        show(loan).body("status", equalTo("SETTLED")).body("lapsed", equalTo(150_000_000));
        assertThat(events(loan, "loan-settled")).hasSize(1);
        Case.drafted(loan.cooperative(), programme.code(), "100", "100");
    }

    private Case begun(String village) {
        programme.receive("500000000", "2025-09-01");
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
        if (!later) {
            programme.rulesOtherwiseLater();
            later = true;
        }
        loan.disburse(STALL, "300000000").then().statusCode(200);
        return loan;
    }

    private static Response propose(RequestSpecification who, Case loan, String kind, String day) {
        return post(who, at(loan), """
                {"kind": "%s", "documentNumber": "S-118/LPDB", "reason": "Usaha berhenti.", "proposedOn": "%s"}""".formatted(kind, day));
    }

    private static Response decide(RequestSpecification who, Case loan, String id, boolean confirmed, String day) {
        return post(who, at(loan) + "/" + id + "/decision", """
                {"confirmed": %s, "decidedOn": "%s"}""".formatted(confirmed, day));
    }

    private static ValidatableResponse pay(Case loan, String amount, String day) {
        return post(Case.treasurer(), "/v1/loans/" + loan.id() + "/payments", """
                {"amount": %s, "paidOn": "%s", "reference": "%s"}""".formatted(
                                amount, day, UUID.randomUUID()))
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse show(Case loan) {
        return ministry().get("/v1/loans/" + loan.id()).then().statusCode(200);
    }

    private ValidatableResponse portfolio(String by) {
        return ministry()
                .get("/v1/portfolios?by=" + by + "&programme=" + programme.code())
                .then()
                .statusCode(200);
    }

    private static List<String> events(Case loan, String type) {
        return Database.rows(
                "select payload from outbox where aggregateid = 'cooperative/%s' and type = 'id.koperasi.funding.%s.v1'"
                        .formatted(loan.cooperative().id(), type));
    }

    private static String at(Case loan) {
        return "/v1/loans/" + loan.id() + "/recoveries";
    }

    private static RequestSpecification treasurer() {
        return Case.treasurer();
    }

    private static RequestSpecification member(int number) {
        return staff("member-" + number, "fund-committee");
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
