package id.koperasi.funding.supplieraccount;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.awaitOrder;
import static id.koperasi.funding.application.Case.order;
import static id.koperasi.funding.application.Case.release;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.proposal.ProposedCase;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.PayingBank;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A supplier is paid to the account of which his bank said last that it is his. */
@QuarkusTest
class SupplierAccountTest {

    private static final String SUPPLIER = "CV Tiga, Jaya";

    private final OwnProgramme programme = new OwnProgramme().asksForProposals();

    @Test
    void isPaidOnceTheBankHasSaidThatTheAccountIsHis() {
        Case loan = signed("36.03.19.2001");
        String account = account(loan, 1);

        refused(verify(loan, SUPPLIER, account), 422, "supplier-not-payable");
        pays();
        refused(verify(loan, "CV Lain", account), 422, "supplier-not-quoted");
        post(staff("analyst", "fund-analyst"), loan.at("supplier-accounts"), body(SUPPLIER, account))
                .then()
                .statusCode(403);
        refused(pay(loan, account, "50000000"), 409, "supplier-account-unverified");
        PayingBank.says("RIGHT", account, "CV. TIGA JAYA");
        verify(loan, SUPPLIER, account)
                .then()
                .statusCode(201)
                .body("status", equalTo("ASKED"))
                .body("maskedNumber", not(containsString(account)));
        said(loan, "VERIFIED");
        assertThat(Database.rows("select encode(number_sealed, 'escape') from supplier_account where application_id = '"
                                + loan.id() + "'")
                        .getFirst())
                .doesNotContain(account);
        // He quoted less than the stage holds.
        refused(pay(loan, account, "100000000.01"), 422, "above-quotation");
        String paid = pay(loan, account, "50000000").path("orderId");
        refused(pay(loan, account, "50000000.01"), 422, "above-quotation");
        release(paid).then().statusCode(200);
        awaitOrder(paid, "PAID");
        office("regency-office", "36.73")
                .get(loan.at("supplier-accounts"))
                .then()
                .statusCode(404);
    }

    /** Another account is another question, and what was ordered to the one before goes nowhere. */
    @Test
    void whoeverNamesAnotherAccountIsAskedAboutAnew() {
        Case loan = signed("36.03.19.2002");
        pays();
        String first = account(loan, 1);
        String second = account(loan, 2);
        confirmed(loan, first);
        String order = pay(loan, first, "50000000").path("orderId");
        refused(pay(loan, second, "1"), 409, "supplier-account-unverified");

        PayingBank.says("RIGHT", second, "CV Tiga Raya");
        verify(loan, SUPPLIER, second).then().statusCode(201);
        said(loan, "NAME_DIFFERS");
        refused(pay(loan, second, "1"), 422, "supplier-account-name-differs");
        refused(pay(loan, first, "1"), 409, "supplier-account-unverified");
        refused(release(order), 409, "supplier-account-unverified");
        order(order).body("status", equalTo("PREPARED"));

        confirmed(loan, first);
        release(order).then().statusCode(200);
        awaitOrder(order, "PAID");
        ministry()
                .get(loan.at("supplier-accounts"))
                .then()
                .body("status", equalTo(List.of("VERIFIED", "NAME_DIFFERS", "VERIFIED")));
    }

    @Test
    void anAccountThatIsClosedAndABankThatIsLateAreRefused() {
        Case loan = signed("36.03.19.2003");
        pays();
        String account = account(loan, 1);
        verify(loan, SUPPLIER, account).then().statusCode(201); // of which the bank knows nothing
        said(loan, "CLOSED");
        pay(loan, account, "1")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:supplier-account-closed"))
                .body("code", equalTo("4041611"));

        String other = account(loan, 2);
        PayingBank.says("LATE", other, SUPPLIER);
        assertThat(AtOnce.call(3, i -> verify(loan, SUPPLIER, other).statusCode()))
                .containsExactlyInAnyOrder(201, 409, 409);
        refused(verify(loan, SUPPLIER, other), 409, "supplier-account-asked");
        refused(pay(loan, other, "1"), 409, "supplier-account-pending");
        refused(pay(loan, account, "1"), 422, "supplier-account-closed"); // what was said of it stands
        said(loan, "UNANSWERED");
        refused(pay(loan, other, "1"), 409, "supplier-account-unanswered");
        assertThat(Database.rows(
                        "select max(attempts) from supplier_account where application_id = '" + loan.id() + "'"))
                .containsExactly("3");

        PayingBank.says("OTHER_NUMBER", account, SUPPLIER); // an answer about another account is none
        verify(loan, SUPPLIER, account).then().statusCode(201);
        said(loan, "UNANSWERED");
        assertThat(Database.rows("select 1 from payment_order where application_id = '" + loan.id() + "'"))
                .isEmpty();
    }

    /** What was said stands while the bank is asked again and when it says nothing: what is released goes out. */
    @Test
    void askingAgainTakesNothingBack() {
        Case loan = signed("36.03.19.2004");
        pays();
        String account = account(loan, 1);
        confirmed(loan, account);
        String later = pay(loan, account, "20000000").path("orderId");
        String order = pay(loan, account, "50000000").path("orderId");
        PayingBank.says("LATE", account, SUPPLIER);
        verify(loan, SUPPLIER, account).then().statusCode(201);
        release(order).then().statusCode(200);
        awaitOrder(order, "PAID");
        ministry().get(loan.at("supplier-accounts")).then().body("status[-1]", equalTo("ASKED"));
        PayingBank.does("LATE", account, "");
        release(later).then().statusCode(200);
        awaitOrder(later, "SENT");
        Response recalled =
                post(Case.treasurer(), "/v1/payment-orders/" + later + "/recalls", "{\"reason\": \"Uji.\"}");
        refused(recalled, 409, "order-still-payable");
        said(loan, "UNANSWERED");
        PayingBank.does("RIGHT", account, "");
        awaitOrder(later, "PAID");
    }

    /** A question about another account that waits is no ground to give up what the bank may have heard of. */
    @Test
    void anOrderIsNotRecalledWhileTheBankIsAsked() {
        Case loan = signed("36.03.19.2005");
        pays();
        String first = account(loan, 1);
        String second = account(loan, 2);
        confirmed(loan, first);
        PayingBank.does("LATE", first, "");
        String order = pay(loan, first, "50000000").path("orderId");
        release(order).then().statusCode(200);
        await().until(
                        () -> Database.rows("select attempts > 1 from payment_order where id = '" + order + "'"),
                        List.of("t")::equals);
        confirmed(loan, second);
        PayingBank.says("LATE", first, SUPPLIER);
        verify(loan, SUPPLIER, first).then().statusCode(201);
        Response recalled =
                post(Case.treasurer(), "/v1/payment-orders/" + order + "/recalls", "{\"reason\": \"Uji.\"}");
        refused(recalled, 409, "supplier-account-pending");
        PayingBank.does("RIGHT", first, "");
        awaitOrder(order, "PAID");
    }

    /** Of an account at the fund's own bank another call of the bank says whose it is. */
    @Test
    void theFundsOwnBankIsAskedAboutItsOwnAccounts() {
        Case loan = signed("36.03.19.2006");
        pays();
        String account = account(loan, 1);
        PayingBank.says("OWN", account, SUPPLIER);
        verify(loan, SUPPLIER, account).then().statusCode(201);
        said(loan, "UNANSWERED"); // said to be of another bank, and found at none
        String own = body(SUPPLIER, account).replace("\"008\"", "\"002\"");
        post(Case.treasurer(), loan.at("supplier-accounts"), own).then().statusCode(201);
        said(loan, "VERIFIED");
    }

    /** Only a code that is about the account says something of it. */
    @Test
    void aBankThatIsNotReachedIsAskedAgain() {
        Case loan = signed("36.03.19.2007");
        pays();
        String account = account(loan, 1);
        PayingBank.says("UNREACHED", account, SUPPLIER);
        verify(loan, SUPPLIER, account).then().statusCode(201);
        said(loan, "UNANSWERED");
        PayingBank.says("DORMANT", account, SUPPLIER);
        verify(loan, SUPPLIER, account).then().statusCode(201);
        said(loan, "CLOSED");
        pay(loan, account, "1").then().statusCode(422).body("code", equalTo("4031609"));
    }

    private static void confirmed(Case loan, String account) {
        PayingBank.says("RIGHT", account, SUPPLIER);
        verify(loan, SUPPLIER, account).then().statusCode(201);
        said(loan, "VERIFIED");
    }

    private static void said(Case loan, String status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        ministry().get(loan.at("supplier-accounts")).then().body("status[-1]", equalTo(status)));
    }

    private void pays() {
        Database.change("update programme_version set supplier_payment = true where programme_code = '%s'"
                .formatted(programme.code()));
    }

    private Case signed(String village) {
        programme.receive("240000000", "2025-09-01");
        ProposedCase proposed = ProposedCase.complete(village, programme);
        proposed.quote(STALL, SUPPLIER, "100000000").statusCode(201);
        Case loan = proposed.loan();
        loan.submit("2025-10-01").then().statusCode(200);
        proposed.check("2025-10-02", "").then().statusCode(201);
        loan.appraise(staff("analyst", "fund-analyst")).then().statusCode(200);
        loan.vote("member-1", "FOR").then().statusCode(200);
        loan.vote("member-2", "FOR").then().statusCode(200);
        loan.sign(Case.treasurer()).then().statusCode(200);
        return loan;
    }

    private static String account(Case loan, int number) {
        return number + "01" + loan.cooperative().accountNumber();
    }

    private static String body(String supplier, String account) {
        return "{\"name\": \"%s\", \"bankCode\": \"008\", \"accountNumber\": \"%s\"}".formatted(supplier, account);
    }

    private static Response verify(Case loan, String supplier, String account) {
        return post(Case.treasurer(), loan.at("supplier-accounts"), body(supplier, account));
    }

    private static Response pay(Case loan, String account, String amount) {
        return post(Case.treasurer(), loan.at("payment-orders"), """
                {"purpose": "%s", "stage": 1, "amount": %s, "payOn": "2025-10-20", "supplier": %s}""".formatted(STALL, amount, body(SUPPLIER, account)));
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
