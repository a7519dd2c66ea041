package id.koperasi.funding.paymentorder;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.application.Case.awaitOrder;
import static id.koperasi.funding.application.Case.order;
import static id.koperasi.funding.application.Case.release;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.personOf;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.bank.BankAnswer.Paid;
import id.koperasi.funding.bank.BankAnswer.Unheard;
import id.koperasi.funding.paymentorder.PaymentOrders.Claim;
import id.koperasi.funding.proposal.ProposedCase;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.PayingBank;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Money goes out once, to whom it belongs, and only by two people. */
@QuarkusTest
class PaymentOrderTest {

    private final OwnProgramme programme = new OwnProgramme();

    @Inject
    LastLook lastLook;

    @Inject
    SettlingPayments settling;

    @Inject
    CurrentCaller caller;

    @Test
    void onePersonPreparesAnotherReleasesAndTheBankPaysOnce() {
        Case loan = agreed("36.03.18.2001");
        String account = loan.cooperative().accountNumber();
        String me = ToldCooperative.person();

        Response prepared = loan.prepare(treasurer("t-1", me), STALL, "100000000.5", "2025-10-20");
        prepared.then()
                .statusCode(201)
                .body("status", equalTo("PREPARED"))
                .body("payee", equalTo("COOPERATIVE"))
                .body("maskedNumber", equalTo("*".repeat(7) + account.substring(7)))
                .body("reference", matchesPattern("KMP[0-9A-F]{32}"));
        assertThat(prepared.asString()).doesNotContain(account);
        String order = prepared.path("orderId");
        refused(release(treasurer("t-1", me), order), 403, "order-prepared-by-you");
        refused(release(treasurer("t-1-again", me), order), 403, "order-prepared-by-you");
        refused(release(staff("member-1", "fund-treasurer"), order), 403, "separation-of-duties");
        release(staff("analyst", "fund-analyst"), order).then().statusCode(403);
        loan.show().body("tranches", hasSize(0)).body("status", equalTo("AGREED"));
        PayingBank.does("RIGHT", account, "");

        List<Integer> answers = AtOnce.call(
                6, number -> release(treasurer("t-2", personOf("t-2")), order).statusCode());

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(answers).containsOnly(200, 409);
        awaitOrder(order, "PAID");
        assertThat(PayingBank.paid(account)).isEqualTo(1);
        loan.show()
                .body("tranches", hasSize(1))
                .body("tranches[0].amount", equalTo(new BigDecimal("100000000.5")))
                .body("tranches[0].disbursedOn", equalTo("2025-10-20"));
        inquire(order).then().statusCode(200); // and the bank says once more that it has paid
        await().until(() -> Database.rows(
                        "select attempts > 1 and next_at > now() + interval '1 hour' from payment_order"
                                + " where id = '" + order + "'")
                .contains("t"));
        loan.show().body("tranches", hasSize(1));
        assertThat(told(loan, "tranche-disbursed")).singleElement().asString().contains("\"payee\":\"COOPERATIVE\"");
        refused(cancel(order), 409, "order-not-there");
        assertThat(Database.rows(
                        "select encode(number_sealed, 'escape') from payment_order where id = '" + order + "'"))
                .noneMatch(kept -> kept.contains(account));

        String mine = "/v1/payment-orders/" + order;
        person(loan.cooperative().treasurer()).get(mine).then().statusCode(200);
        office("regency-office", "36.03").get(mine).then().statusCode(200);
        office("regency-office", "36.73").get(mine).then().statusCode(404);
        ministry()
                .get("/v1/payment-orders?status=PAID&application=" + loan.id())
                .then()
                .body("items.orderId", equalTo(List.of(order)));
        post(person(loan.cooperative().chair()), loan.at("payment-orders"), """
                {"purpose": "%s", "amount": 1, "payOn": "2025-10-20"}""".formatted(STALL))
                .then()
                .statusCode(403);
    }

    @Test
    void whateverTheBankSaysOrDoesNotSayItPaysOnceUnderOneReference() {
        Case loan = agreed("36.03.18.2002");
        String account = loan.cooperative().accountNumber();

        int paid = 0;
        for (String behaviour : List.of("SILENT", "LOST", "BUSY", "GARBAGE")) {
            PayingBank.does(behaviour, account, "");
            String order = loan.prepare(STALL, "10000000").path("orderId");
            release(order).then().statusCode(200);
            awaitOrder(order, "PAID");
            assertThat(PayingBank.paid(account)).as(behaviour).isEqualTo(++paid);
        }
        PayingBank.does("RIGHT", account, "");
        assertThat(told(loan, "tranche-disbursed")).hasSize(paid);
        pool("2025-12-31").body("disbursed", equalTo(40_000_000)).body("committed", equalTo(410_000_000));
    }

    @Test
    void whatTheBankAnswersTwiceAndNotTheSameWayIsBookedOnce() {
        Case loan = agreed("36.03.18.2014");
        String account = loan.cooperative().accountNumber();
        PayingBank.does("TWICE", account, "");
        String order = loan.prepare(STALL, "100000000").path("orderId");
        release(order).then().statusCode(200);
        awaitOrder(order, "PAID");
        String bankReference = order(order).extract().path("bankReference");

        for (int asked = 3; asked <= 6; asked++) {
            inquire(order).then().statusCode(200);
            String answered =
                    "select attempts = %d and next_at > now() + interval '1 hour' from payment_order where id = '%s'"
                            .formatted(asked, order);
            await().untilAsserted(() -> assertThat(Database.rows(answered)).containsExactly("t"));
        }

        order(order).body("status", equalTo("PAID")).body("bankReference", equalTo(bankReference));
        assertThat(PayingBank.paid(account)).isEqualTo(1);
        loan.show().body("tranches", hasSize(1)).body("budget.disbursed", equalTo(List.of(100_000_000, 0)));
        assertThat(told(loan, "tranche-disbursed")).hasSize(1);
        pool("2025-12-31").body("disbursed", equalTo(100_000_000)).body("committed", equalTo(350_000_000));
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
        PayingBank.does("RIGHT", account, "");
    }

    @Test
    void whatTheBankRefusesIsFreeToBeOrderedAgain() {
        Case loan = agreed("36.03.18.2003");
        String account = loan.cooperative().accountNumber();

        for (String behaviour : List.of("CLOSED", "LIMIT", "FAILED")) {
            PayingBank.does(behaviour, account, "");
            refusedByTheBank(loan);
        }
        PayingBank.does("RIGHT", account, "Koperasi Lain");
        refusedByTheBank(loan);

        assertThat(PayingBank.paid(account)).isZero();
        assertThat(told(loan, "tranche-disbursed")).isEmpty();
        pool("2025-12-31").body("committed", equalTo(450_000_000)).body("disbursed", equalTo(0));
        PayingBank.does("RIGHT", account, "Koperasi 36.03.18.2003");
        loan.disburse(STALL, "300000000").then().statusCode(200).body("status", equalTo("DISBURSING"));
    }

    @Test
    void whatTheBankHasNotPaidYetNeitherCountsNorLapses() {
        Case loan = agreed("36.03.18.2004");
        String account = loan.cooperative().accountNumber();
        PayingBank.does("LATE", account, "");
        String order = loan.prepare(STALL, "300000000").path("orderId");
        release(order).then().statusCode(200);
        await().untilAsserted(() -> order(order).body("status", equalTo("SENT")));

        programme.end("2026-05-01").body("[0].lapsed", equalTo(0));
        loan.show().body("status", equalTo("AGREED")).body("tranches", hasSize(0));
        refused(loan.prepare(STALL, "1"), 422, "purpose-exhausted");

        PayingBank.does("RIGHT", account, "");
        awaitOrder(order, "PAID");
        loan.show().body("tranches[0].disbursedOn", equalTo("2025-10-20"));
        String prepared = loan.prepare(STOCK, "150000000").path("orderId");
        programme.end("2026-05-02").body("[0].lapsed", equalTo(1));
        pool("2026-05-02").body("committed", equalTo(0)).body("disbursed", equalTo(300_000_000));
        order(prepared).body("status", equalTo("CANCELLED")).body("cancelReason", equalTo("agreement-lapsed"));
        refused(loan.prepare(STOCK, "1"), 409, "wrong-state");
        // What lapsed stays so when the bank sends back what it paid: only that may be drawn again, and lapses as well.
        PayingBank.does("RETURNED", account, "");
        inquire(order).then().statusCode(200);
        awaitOrder(order, "RETURNED");
        loan.show().body("status", equalTo("DISBURSING"));
        refused(loan.prepare(STOCK, "1"), 422, "purpose-exhausted");
        programme.end("2026-05-03").body("[0].lapsed", equalTo(1));
        loan.show().body("status", equalTo("LAPSED"));
        pool("2099-01-01").body("committed", equalTo(0)).body("disbursed", equalTo(0));
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
    }

    @Test
    void whatTheBankSendsBackIsOwedNoMoreAndCanBePaidAgain() {
        Case loan = agreed("36.03.18.2005");
        String account = loan.cooperative().accountNumber();
        loan.disburse(STALL, "300000000").then().statusCode(200);
        loan.disburse(STOCK, "150000000").then().body("status", equalTo("DISBURSED"));
        String stock = ministry()
                .get("/v1/payment-orders?application=" + loan.id())
                .path("items.find { it.purpose == '" + STOCK + "' }.orderId");
        PayingBank.does("RETURNED", account, "");

        inquire(stock).then().statusCode(200);
        awaitOrder(stock, "RETURNED");

        refused(inquire(stock), 409, "order-not-there");
        assertThat(told(loan, "tranche-returned")).hasSize(1);
        loan.show()
                .body("status", equalTo("DISBURSING"))
                .body("budget.disbursed", equalTo(List.of(300_000_000, 0)))
                .body("history.step[-1]", equalTo("PAYMENT_RETURNED"));
        pool("2099-01-01").body("committed", equalTo(150_000_000)).body("disbursed", equalTo(300_000_000));
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
        ministry().get("/v1/loans/" + loan.id()).then().body("disbursed", equalTo(300_000_000));
        ministry()
                .get("/v1/loans/" + loan.id() + "/schedule-versions")
                .then()
                .body("cause", equalTo(List.of("DISBURSEMENT", "DISBURSEMENT", "DISBURSEMENT")));
        ministry()
                .get("/v1/reconciliations/differences?cooperativeId="
                        + loan.cooperative().id())
                .then()
                .body("items.debt", equalTo(List.of(300_000_000, 150_000_000, -150_000_000)));
        ministry()
                .get("/v1/reconciliations?cooperativeId=" + loan.cooperative().id())
                .then()
                .body("outstanding", equalTo(300_000_000));

        PayingBank.does("RIGHT", account, "");
        loan.disburse(STOCK, "150000000").then().body("status", equalTo("DISBURSED"));
    }

    @Test
    void anAccountThatChangedMeanwhileIsNotPaid() {
        Case loan = agreed("36.03.18.2006");
        ToldCooperative cooperative = loan.cooperative();
        String order = loan.prepare(STALL, "300000000").path("orderId");
        UUID other = UUID.randomUUID();
        cooperative.designated(other, "11122233344", "2025-10-18");
        await().untilAsserted(() -> refused(release(order), 409, "disbursement-account-changed"));
        order(order).body("status", equalTo("PREPARED"));

        refused(loan.prepare(STALL, "1"), 422, "purpose-exhausted");
        cancel(order).then().statusCode(200).body("status", equalTo("CANCELLED"));
        refused(release(order), 409, "order-not-there");
        loan.prepare(STALL, "100000000")
                .then()
                .statusCode(201)
                .body("maskedNumber", equalTo("*******3344"))
                .body("holder", equalTo("Koperasi 36.03.18.2006"));
        Database.change("insert into closed_account values ('%s', '%s', '2025-10-19', 'test')"
                .formatted(other, cooperative.id()));
        refused(loan.prepare(STALL, "1"), 422, "no-disbursement-account");
    }

    @Test
    void aFileIsCarriedAndItsAnswersCountOnce() {
        Case loan = agreed("36.03.18.2007");
        String order = loan.prepare(STALL, "100000000.5").path("orderId");
        String other = loan.prepare(STALL, "50000000").path("orderId");
        String recalled = loan.prepare(STALL, "1000000").path("orderId");
        // As they stand where no bank is connected and a second treasurer has released them.
        Database.change("""
                update payment_order set status = 'RELEASED', channel = 'FILE', released_by = 'treasurer-2'
                 where application_id = '%s'""".formatted(loan.id()));
        RequestSpecification treasurer = Case.treasurer();
        String asked = "{\"programmeCode\": \"%s\"}".formatted(programme.code());
        cancel(recalled).then().statusCode(200).body("status", equalTo("CANCELLED"));

        ValidatableResponse file =
                post(treasurer, "/v1/payment-order-files", asked).then().statusCode(201);
        file.body("orders", equalTo(2)).body("digest", matchesPattern("[0-9a-f]{64}"));
        String content = file.extract().path("content");
        String reference = order(order).extract().path("reference");
        assertThat(content.lines())
                .contains(reference + ";002;" + loan.cooperative().accountNumber()
                        + ";Koperasi 36.03.18.2007;100000000.50;2025-10-20;" + STALL);
        refused(post(Case.treasurer(), "/v1/payment-order-files", asked), 409, "nothing-to-carry");
        post(Case.treasurer(), "/v1/payment-order-files/" + file.extract().path("fileId") + "/copies", "")
                .then()
                .statusCode(200)
                .body("content", equalTo(content));
        refused(inquire(order), 409, "bank-is-not-asked");
        refused(cancel(other), 409, "order-not-there");

        String refusedReference = order(other).extract().path("reference");
        String answers =
                "reference;status;date;bankReference;reason\\n%s;PAID;2025-10-21;B-1;\\n%s;REFUSED;2025-10-21;;tutup\\nKMPX;PAID;2025-10-21;B-2;\\nkacau"
                        .formatted(reference, refusedReference);
        assertThat(outcomes(answers)).containsExactly("TAKEN", "TAKEN", "UNKNOWN", "UNREADABLE");
        assertThat(outcomes(answers)).containsExactly("KNOWN", "KNOWN", "UNKNOWN", "UNREADABLE");
        order(order).body("status", equalTo("PAID")).body("paidOn", equalTo("2025-10-21"));
        order(other).body("status", equalTo("REFUSED")).body("refusal", equalTo("tutup"));
        assertThat(told(loan, "tranche-disbursed")).hasSize(1);
        String later =
                "reference;status;date;bankReference;reason\\n%s;RETURNED;2025-10-24;B-1;\\n%s;PAID;2025-10-24;B-3;"
                        .formatted(reference, refusedReference);
        Database.change("update application_budget set disbursed_sen = 0 where application_id = '%s'"
                .formatted(loan.id())); // what nobody would do: the line cannot give back what it does not hold
        assertThat(outcomes(later)).containsExactly("FAILED", "CONTRADICTS");
        Database.change(
                "update application_budget set disbursed_sen = 10000000050 where application_id = '%s' and line = 0"
                        .formatted(loan.id()));
        assertThat(outcomes(later)).containsExactly("TAKEN", "CONTRADICTS");
        problemsAreListedUntilSomebodyHasLooked(reference, refusedReference);
        order(order).body("status", equalTo("RETURNED")).body("returnedOn", equalTo("2025-10-24"));
        loan.show().body("tranches[0].returnedOn", equalTo("2025-10-24"));
        refused(
                post(Case.treasurer(), "/v1/payment-order-answers", "{\"content\": \"tanggal\"}"),
                422,
                "unreadable-answers");
    }

    @Test
    void whatIsNotPayableAnyMoreStaysOutOfTheFileAndIsTold() {
        Case loan = agreed("36.03.18.2009");
        programme.receive("900000000", "2025-09-01");
        Case suspended = another("36.03.18.2010");
        Case moved = another("36.03.18.2011");
        String carried = loan.prepare(STALL, "100000000").path("orderId");
        List<String> stopped = List.of(
                suspended.prepare(STALL, "100000000").path("orderId"),
                moved.prepare(STALL, "100000000").path("orderId"));
        Database.change("""
                update payment_order set status = 'RELEASED', channel = 'FILE', released_by = 'treasurer-2'
                 where programme_code = '%s'""".formatted(programme.code()));
        suspended.cooperative().suspended("2026-03-02");
        moved.cooperative().designated(UUID.randomUUID(), "11122233355", "2025-10-18");
        await().untilAsserted(() -> {
            refused(suspended.prepare(STALL, "1"), 409, "cooperative-not-in-good-standing");
            moved.prepare(STALL, "1").then().body("maskedNumber", equalTo("*******3355"));
        });

        ValidatableResponse file = post(Case.treasurer(), "/v1/payment-order-files", asked(programme))
                .then()
                .statusCode(201)
                .body("orders", equalTo(1))
                .body("amount", equalTo(100_000_000))
                .body("heldBack.orderId", containsInAnyOrder(stopped.toArray()))
                .body(
                        "heldBack.problem.type",
                        containsInAnyOrder(
                                "urn:koperasi:problem:cooperative-not-in-good-standing",
                                "urn:koperasi:problem:disbursement-account-changed"));
        String content = file.extract().path("content");
        assertThat(content.lines().skip(1))
                .singleElement()
                .asString()
                .contains(loan.cooperative().accountNumber());
        order(carried).body("status", equalTo("SENT"));
        order(stopped.getFirst())
                .body("status", equalTo("RELEASED"))
                .body("history.detail[-1]", equalTo("cooperative-not-in-good-standing"));
        post(Case.treasurer(), "/v1/payment-order-files", asked(programme))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:nothing-payable"))
                .body("orders.orderId", containsInAnyOrder(stopped.toArray()));

        cancel(stopped.getLast()).then().statusCode(200);
        suspended.cooperative().reinstated("2026-03-03");
        await().untilAsserted(() -> post(Case.treasurer(), "/v1/payment-order-files", asked(programme))
                .then()
                .statusCode(201)
                .body("orders", equalTo(1))
                .body("heldBack", hasSize(0)));
    }

    @Test
    @ActivateRequestContext
    void whoseLeaseRanOutTakesNothingBackAndWhatIsPaidAllTheSameIsListed() {
        Case loan = agreed("36.03.18.2013");
        String order = loan.prepare(STALL, "100000000").path("orderId");
        String reference = order(order).extract().path("reference");
        whatTheBankIsToldItHasNotHeardOfNoMore(UUID.fromString(order));
        loan.cooperative().suspended("2026-03-02");
        await().untilAsserted(() -> refused(loan.prepare(STALL, "1"), 409, "cooperative-not-in-good-standing"));
        // As it stands when a second worker took it after the first had, which is still about to tell the bank.
        Database.change("""
                update payment_order set status = 'SENT', channel = 'SNAP', released_by = 'treasurer-2', attempts = 2
                 where id = '%s'""".formatted(order));

        assertThat(in(() -> lastLook.allows(new Claim(UUID.fromString(order), true, 1))))
                .isFalse();
        order(order).body("status", equalTo("SENT"));
        // What the bank may have heard of is only not told again.
        assertThat(in(() -> lastLook.allows(new Claim(UUID.fromString(order), false, 2))))
                .isFalse();
        order(order).body("status", equalTo("SENT"));
        Claim current = new Claim(UUID.fromString(order), true, 2);
        assertThat(in(() -> lastLook.allows(current))).isFalse();
        order(order).body("status", equalTo("CANCELLED"));

        Paid paid = new Paid("B-77", LocalDate.parse("2025-10-21"));
        assertThat(in(() -> settling.settle(current, paid))).isEqualTo(OrderStatus.CANCELLED);
        assertThat(in(() -> settling.settle(current, paid))).isEqualTo(OrderStatus.CANCELLED);
        assertThat(problems(reference))
                .containsExactly("TRANSFERS contradicts " + reference + ";PAID;2025-10-21;B-77;");
    }

    /** It is taken back only when the bank says that after it was told last, to whoever asked last. */
    private void whatTheBankIsToldItHasNotHeardOfNoMore(UUID order) {
        Database.change("""
                update payment_order set status = 'SENT', channel = 'FILE', released_by = 'treasurer-2', attempts = 2,
                       unheard_at = now() where id = '%s'""".formatted(order));
        assertThat(in(() -> lastLook.allows(new Claim(order, false, 2)))).isTrue();
        String unheard = "select unheard_at is not null from payment_order where id = '" + order + "'";
        assertThat(Database.rows(unheard)).containsExactly("f");
        in(() -> settling.settle(new Claim(order, false, 1), new Unheard()));
        assertThat(Database.rows(unheard)).containsExactly("f");
        in(() -> settling.settle(new Claim(order, false, 2), new Unheard()));
        assertThat(Database.rows(unheard)).containsExactly("t");
        Database.change("update payment_order set next_at = null where id = '" + order + "'");
    }

    /** A new version asks that a payment is told soon, and that the gate is passed on its day and today. */
    @Test
    void theDayOfAPaymentLiesNotFarBackAndTheGateIsPassedTodayAsWell() {
        Case loan = agreed("36.03.18.2012");
        Database.change("""
                update programme_version set pay_told_within_days = 7, gate_on_both_days = true
                 where programme_code = '%s';
                update loan set draw_by = '2099-12-31' where id = '%s'""".formatted(programme.code(), loan.id()));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        loan.prepare(Case.treasurer(), STALL, "100", today.minusDays(8).toString())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:payment-too-far-back"))
                .body("earliest", equalTo(today.minusDays(7).toString()));
        loan.prepare(Case.treasurer(), STALL, "100", today.minusDays(7).toString())
                .then()
                .statusCode(201);
        ToldCooperative cooperative = loan.cooperative();
        cooperative.ended(cooperative.treasurer(), "treasurer", today.toString());
        await().untilAsserted(() -> refused(
                loan.prepare(Case.treasurer(), STALL, "1", today.minusDays(1).toString()), 422, "criteria-not-met"));
        Database.change("update programme_version set gate_on_both_days = false where programme_code = '%s'"
                .formatted(programme.code()));
        loan.prepare(Case.treasurer(), STALL, "1", today.minusDays(1).toString())
                .then()
                .statusCode(201);
    }

    @Test
    void stagesComeInTheirOrderAndASupplierIsPaidOnlyWhereTheVersionSaysSo() {
        programme.asksForProposals().receive("500000000", "2025-09-01");
        Case loan = ProposedCase.checked("36.03.18.2008", programme).loan();
        loan.appraise(staff("analyst", "fund-analyst")).then().statusCode(200);
        loan.vote("member-1", "FOR");
        loan.vote("member-2", "FOR").then().statusCode(200);
        loan.sign(Case.treasurer()).then().statusCode(200);

        refused(staged(loan, STALL, 3, "1"), 422, "unknown-stage");
        refused(staged(loan, STOCK, 2, "60000000"), 409, "stage-not-reached");
        refused(staged(loan, STALL, 1, "180000000.01"), 422, "stage-exhausted");
        refused(supplied(loan, "CV Satu", "180000000"), 422, "supplier-not-payable");
        Database.change("update programme_version set supplier_payment = true where programme_code = '%s'"
                .formatted(programme.code()));
        refused(supplied(loan, "CV Tiga", "1"), 422, "supplier-not-quoted");
        verified(loan, "CV Satu");
        Response paid = supplied(loan, "CV Satu", "180000000");
        paid.then()
                .statusCode(201)
                .body("payee", equalTo("SUPPLIER"))
                .body("stage", equalTo(1))
                .body("holder", equalTo("CV Satu"))
                .body("channel", nullValue());
        refused(supplied(loan, "CV Satu", "0.5"), 422, "stage-exhausted");
        refused(staged(loan, STOCK, 2, "60000000"), 409, "stage-not-reached");
        String order = paid.path("orderId");
        release(order).then().statusCode(200);
        awaitOrder(order, "PAID");
        assertThat(told(loan, "tranche-disbursed")).singleElement().asString().contains("\"payee\":\"SUPPLIER\"");
        staged(loan, STOCK, 2, "60000000").then().statusCode(201);
    }

    /** What is listed of an order, on whichever page it stands. */
    private static List<String> problems(String reference) {
        var found = new ArrayList<String>();
        @Nullable String after = "";
        while (after != null) {
            JsonPath page = Case.treasurer()
                    .get("/v1/bank-file-problems?limit=100" + after)
                    .jsonPath();
            for (int i = 0; i < page.getList("items").size(); i++) {
                String line = page.getString("items[" + i + "].line");
                if (line.startsWith(reference)) {
                    found.add(page.getString("items[" + i + "].file") + " " + page.getString("items[" + i + "].problem")
                            + " " + line);
                }
            }
            String next = page.getString("nextCursor");
            after = next == null ? null : "&after=" + next;
        }
        return found;
    }

    private static void problemsAreListedUntilSomebodyHasLooked(String failed, String contradicting) {
        Response listed = Case.treasurer().get("/v1/bank-file-problems?limit=100");
        String of = "items.findAll { it.line.startsWith('%s') }";
        listed.then()
                .statusCode(200)
                .body(of.formatted(failed) + ".problem", equalTo(List.of("failed")))
                .body(of.formatted(contradicting) + ".problem", equalTo(List.of("contradicts")))
                .body("items.findAll { it.line == 'kacau' }.problem", equalTo(List.of("unreadable")));
        String problem = "/v1/bank-file-problems/"
                + listed.path("items.find { it.line.startsWith('" + failed + "') }.id") + "/settlement";
        String note = "{\"note\": \"Sudah diperbaiki.\"}";
        post(staff("analyst", "fund-analyst"), problem, note).then().statusCode(403);
        post(Case.treasurer(), problem, note).then().statusCode(200);
        refused(post(Case.treasurer(), problem, note), 409, "bank-file-problem-settled");
        Case.treasurer().get("/v1/bank-file-problems?limit=100").then().body(of.formatted(failed), hasSize(0));
    }

    private <T> T in(Callable<T> work) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(work));
    }

    private static String asked(OwnProgramme of) {
        return "{\"programmeCode\": \"%s\"}".formatted(of.code());
    }

    private Case agreed(String village) {
        programme.receive("450000000", "2025-09-01");
        return another(village);
    }

    private Case another(String village) {
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        return Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
    }

    private static void refusedByTheBank(Case loan) {
        String order = loan.prepare(STALL, "300000000").path("orderId");
        release(order).then().statusCode(200);
        awaitOrder(order, "REFUSED");
    }

    private static Response staged(Case loan, String purpose, int stage, String amount) {
        return post(Case.treasurer(), loan.at("payment-orders"), """
                {"purpose": "%s", "stage": %d, "amount": %s, "payOn": "2025-10-20"}""".formatted(purpose, stage, amount));
    }

    private static Response supplied(Case loan, String supplier, String amount) {
        return post(Case.treasurer(), loan.at("payment-orders"), """
                {"purpose": "%s", "stage": 1, "amount": %s, "payOn": "2025-10-20", "supplier":
                 {"name": "%s", "bankCode": "008", "accountNumber": "700%s"}}""".formatted(
                        STALL, amount, supplier, loan.cooperative().accountNumber()));
    }

    private static void verified(Case loan, String supplier) {
        String account = "700" + loan.cooperative().accountNumber();
        PayingBank.says("RIGHT", account, supplier.toUpperCase(Locale.ROOT));
        String accounts = loan.at("supplier-accounts");
        post(Case.treasurer(), accounts, """
                {"name": "%s", "bankCode": "008", "accountNumber": "%s"}""".formatted(supplier, account))
                .then()
                .statusCode(201);
        await().untilAsserted(() -> ministry().get(accounts).then().body("status[-1]", equalTo("VERIFIED")));
    }

    private static Response cancel(String order) {
        return post(Case.treasurer(), "/v1/payment-orders/" + order + "/cancellation", """
                {"reason": "Rekening berganti."}""");
    }

    private static Response inquire(String order) {
        return post(Case.treasurer(), "/v1/payment-orders/" + order + "/inquiries", "");
    }

    private static List<String> outcomes(String answers) {
        return post(Case.treasurer(), "/v1/payment-order-answers", "{\"content\": \"" + answers + "\"}")
                .then()
                .statusCode(200)
                .extract()
                .path("outcome");
    }

    private static RequestSpecification treasurer(String account, String person) {
        return RestAssured.given()
                .auth()
                .oauth2(TestToken.of(account)
                        .roles("fund-treasurer")
                        .person(person)
                        .sign());
    }

    /** What was announced of this kind about the cooperative of a loan. */
    private static List<String> told(Case loan, String fact) {
        return Database.rows(
                "select payload from outbox where aggregateid = 'cooperative/%s' and type = 'id.koperasi.funding.%s.v1'"
                        .formatted(loan.cooperative().id(), fact));
    }

    private ValidatableResponse pool(String day) {
        return ministry()
                .get("/v1/programmes/" + programme.code() + "/pool?asOf=" + day)
                .then()
                .statusCode(200);
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
