package id.koperasi.funding.application;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.PayingBank;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One cooperative may borrow Rp600 million; 450 are paid out and owed. */
@QuarkusTest
class TopUpTest {

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void allLoansTogetherStayWithinTheCeiling() {
        programme.begin(2, "2025-02-01", "3", 600_000_000);
        programme.receive("600000000", "2025-09-01");
        ToldCooperative cooperative = qualified("36.03.49.2001");
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000");
        refused(topUp(cooperative, loan.id(), "100", "100"), 422, "nothing-to-top-up");
        loan.agreed();
        refused(topUp(cooperative, loan.id(), "100", "100"), 422, "nothing-to-top-up"); // nothing is paid out
        loan.disburse(STALL, "300000000").then().statusCode(200);
        // 150 may be drawn.
        refused(topUp(cooperative, loan.id(), "100000000", "50000000.01"), 422, "top-up-above-ceiling");
        loan.disburse(STOCK, "150000000").then().statusCode(200);

        refused(topUp(cooperative, UUID.randomUUID().toString(), "100", "100"), 422, "nothing-to-top-up");
        ToldCooperative other = qualified("36.03.49.2002");
        refused(topUp(other, loan.id(), "100", "100"), 422, "nothing-to-top-up");
        refused(topUp(cooperative, loan.id(), "100000000", "50000000.01"), 422, "top-up-above-ceiling");
        refused(Case.draft(cooperative, programme.code(), "100", "100"), 409, "application-open");
        List<Integer> answers = AtOnce.call(
                2, i -> topUp(cooperative, loan.id(), "100000000", "50000000").statusCode());
        assertThat(answers).containsExactlyInAnyOrder(201, 409);

        String id = ministry()
                .get("/v1/applications?region=36.03.49.2001&status=DRAFT")
                .path("items[0].id");
        Case more = new Case(cooperative, id);
        more.show().body("topsUp", equalTo(loan.id()));
        more.agreed();
        more.disburse(STALL, "100000000").then().statusCode(200);
        more.disburse(STOCK, "50000000").then().statusCode(200);
        ministry()
                .get("/v1/loans?cooperativeId=" + cooperative.id())
                .then()
                .body("", hasSize(2))
                .body("outstanding", equalTo(List.of(450_000_000, 150_000_000)));
        refused(topUp(cooperative, loan.id(), "0.01", "0.01"), 422, "top-up-above-ceiling");
        aTrancheOfTheFirstComesBackWhileASecondIsDrafted(cooperative, loan, more);
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
    }

    /** What a bank says is never refused because of what somebody has drafted. */
    private void aTrancheOfTheFirstComesBackWhileASecondIsDrafted(ToldCooperative cooperative, Case loan, Case more) {
        post(Case.treasurer(), "/v1/loans/" + loan.id() + "/payments", """
                {"amount": 100000000, "paidOn": "2025-10-25", "reference": "%s", "early": true}""".formatted(UUID.randomUUID()))
                .then()
                .statusCode(201);
        topUp(cooperative, loan.id(), "20000000", "10000000").then().statusCode(201);
        String stock = ministry()
                .get("/v1/payment-orders?application=" + more.id())
                .path("items.find { it.purpose == '" + STOCK + "' }.orderId");
        PayingBank.does("RETURNED", cooperative.accountNumber(), "");
        post(Case.treasurer(), "/v1/payment-orders/" + stock + "/inquiries", "")
                .then()
                .statusCode(200);
        Case.awaitOrder(stock, "RETURNED");
        PayingBank.does("RIGHT", cooperative.accountNumber(), "");
        more.show().body("status", equalTo("DISBURSING"));

        Database.change("update loan set status = 'TRANSFERRED' where id = '%s'".formatted(loan.id()));
        refused(more.prepare(STOCK, "50000000"), 422, "nothing-to-top-up");
        Database.change("update loan set status = 'RUNNING' where id = '%s'".formatted(loan.id()));
        String claim = post(staff("finder", "fund-analyst"), loan.at("misuse-claims"), """
                {"purpose": "%s", "amount": 1000, "reason": "Barang tidak ada.", "foundOn": "2025-11-03",
                 "dueOn": "2025-12-03"}""".formatted(STALL))
                .path("claimId");
        post(Case.treasurer(), loan.at("misuse-claims/" + claim + "/decision"), """
                {"confirmed": true, "reason": "Sesuai.", "decidedOn": "2025-11-05"}""")
                .then()
                .statusCode(200);
        refused(more.prepare(STOCK, "50000000"), 409, "misuse-open");
    }

    private Response topUp(ToldCooperative cooperative, String loanId, String stall, String stock) {
        String amount = new BigDecimal(stall).add(new BigDecimal(stock)).toPlainString();
        return Case.draft(cooperative, """
                {"cooperativeId": "%s", "programmeCode": "%s", "amount": %s, "tenorMonths": 72, "graceMonths": 6,
                 "topsUp": "%s", "createdOn": "2025-09-15", "budget":
                 [{"purpose": "%s", "kind": "CAPITAL", "amount": %s},
                  {"purpose": "%s", "kind": "OPERATING", "amount": %s}]}""".formatted(
                        cooperative.id(), programme.code(), amount, loanId, STALL, stall, STOCK, stock));
    }

    private static ToldCooperative qualified(String village) {
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        return cooperative;
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
