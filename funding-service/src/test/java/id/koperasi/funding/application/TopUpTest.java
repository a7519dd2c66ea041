package id.koperasi.funding.application;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.OwnProgramme;
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
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
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
