package id.koperasi.funding.repayment;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.PayingBank;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rp450 million at 3 per cent over 72 months, of them 6 of grace, paid out on 20 October 2025. */
@QuarkusTest
class RepaymentTest {

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void goesFromTheFirstInstalmentToTheLastRupiah() {
        Case loan = running("36.03.14.2001");

        // 450,000,000 * 3 % * 22/360 = 825,000; in the grace after it 450,000,000 * 3 % / 12 = 1,125,000;
        // then 450,000,000 / 66 = 6,818,181.81..., in whole rupiah.
        schedule(loan, "")
                .body("version", equalTo(2))
                .body("lines[0].interest", equalTo(825_000))
                .body("lines[1].interest", equalTo(1_125_000))
                .body("lines[6].principal", equalTo(6_818_181))
                .body("lines", hasSize(72));

        pay(loan, "825000.50", "2025-11-10", false).then().statusCode(201).body("credit", equalTo(amount("825000.5")));
        // By 12 December 825,000 and 1,125,000 are due.
        pay(loan, "1000000", "2025-12-12", false)
                .then()
                .statusCode(201)
                .body("interest", equalTo(1_000_000))
                .body("credit", equalTo(0));
        schedule(loan, "").body("version", equalTo(2)).body("lines[1].open", equalTo(amount("124999.5")));

        pay(loan, "124999.50", "2025-11-20", false).then().statusCode(201);
        schedule(loan, "").body("version", equalTo(3)).body("lines[1].open", equalTo(0));
        schedule(loan, "?version=2").body("lines[1].open", equalTo(amount("124999.5")));
        schedule(loan, "?version=1").body("lines[0].interest", equalTo(550_000)); // of the first tranche alone
        versions(loan).body("cause", equalTo(List.of("DISBURSEMENT", "DISBURSEMENT", "BACKDATED_PAYMENT")));

        // Interest to 12 January: 450 million for 8 days and 300 million for 22: 300,000 + 550,000.
        pay(loan, "150000000", "2025-12-20", true).then().statusCode(201).body("principal", equalTo(150_000_000));
        schedule(loan, "").body("lines[3].interest", equalTo(850_000)).body("lines[2].kind", equalTo("EARLY"));
        pool("2025-12-19").body("available", equalTo(50_000_000)).body("principalRepaid", equalTo(0));
        pool("2025-12-20").body("available", equalTo(200_000_000)).body("principalRepaid", equalTo(150_000_000));
        ministry()
                .get("/v1/programmes/" + programme.code() + "/pool/forecast?from=2026-01-31&months=5")
                .then()
                .statusCode(200)
                .body("overduePrincipal", equalTo(0))
                .body("months[0].interest", equalTo(850_000))
                .body("months[4].principal", equalTo(4_545_454)); // 300,000,000 / 66

        pay(loan, "300850001", "2026-01-12", true).then().statusCode(201).body("credit", equalTo(1));
        show(loan)
                .body("status", equalTo("SETTLED"))
                .body("outstanding", equalTo(0))
                .body("interestPaid", equalTo(2_800_000))
                .body("credit", equalTo(1));
        pool("2026-01-12").body("available", equalTo(500_000_000));
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
        whatTheBooksAreToldAddsUp(loan, "45000000000|280000000|100");
        Case.drafted(loan.cooperative(), programme.code(), "100", "100"); // who has repaid may borrow again
        assertThat(Database.rows(
                        "select type from outbox where aggregateid = 'cooperative/%s' and type like '%%loan-settled%%'"
                                .formatted(loan.cooperative().id())))
                .hasSize(1);
    }

    @Test
    void aPaymentIsTakenOnceAndOnlyWhereItBelongs() {
        Case loan = running("36.03.14.2002");

        List<Integer> answers =
                AtOnce.call(6, number -> pay(loan, "100000", "2025-11-12", false, "SAME-" + loan.id())).stream()
                        .map(Response::statusCode)
                        .toList();
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        AtOnce.call(6, number -> pay(loan, "100000", "2025-11-12", false))
                .forEach(answer -> answer.then().statusCode(201));
        show(loan).body("interestPaid", equalTo(700_000));
        payments(loan).body("interest.sum()", equalTo(700_000));
        whatTheBooksAreToldAddsUp(loan, "0|70000000|0");

        refused(pay(loan, "100000", "2025-11-12", false, "SAME-" + loan.id()), 409, "payment-recorded");
        refused(pay(loan, "1", "2025-10-19", false), 422, "nothing-disbursed-yet");
        refused(pay(loan, "1", "2999-01-01", false), 422, "date-in-the-future");
        pay(loan, "0.005", "2025-11-12", false).then().statusCode(400);
        ToldCooperative cooperative = loan.cooperative();
        post(
                        person(cooperative.treasurer()),
                        "/v1/loans/" + loan.id() + "/payments",
                        body("1", "2025-11-12", false, "X"))
                .then()
                .statusCode(403);
        person(cooperative.treasurer()).get("/v1/loans/" + loan.id()).then().statusCode(200);
        person(cooperative.chair())
                .get("/v1/loans?cooperativeId=" + cooperative.id())
                .then()
                .body("id", equalTo(List.of(loan.id())));
        Case other = running("36.73.01.1001");
        person(other.cooperative().chair()).get("/v1/loans/" + loan.id()).then().statusCode(404);
        person(other.cooperative().chair())
                .get("/v1/loans/" + loan.id() + "/payments")
                .then()
                .statusCode(404);
    }

    @Test
    void theFileOfABankIsMatchedByTheNumberOfTheAgreement() {
        Case loan = running("36.03.14.2003");
        String number = show(loan).extract().path("agreementNumber");
        String tag = loan.id().substring(24);
        String file = """
                date;amount;reference;description
                2025-11-12;825000;A-%1$s;Angsuran 1 %2$s kop. desa
                2025-11-12;1000;B-%1$s;tanpa nomor, HP 081234567890
                2025-12-12;151125000;C-%1$s;pelunasan sebagian %3$s
                not a line
                2025-13-12;1;D-%1$s;x
                2025-10-19;7000;E-%1$s;sebelum pencairan %2$s
                2025-11-13;1000;F-%1$s;%2$s
                """.formatted(tag, number, number.toLowerCase(Locale.ROOT));

        file(file)
                .then()
                .statusCode(200)
                .body(
                        "rows.outcome",
                        equalTo(List.of(
                                "MATCHED",
                                "UNMATCHED",
                                "MATCHED",
                                "UNREADABLE",
                                "UNREADABLE",
                                "UNMATCHED",
                                "MATCHED")));
        show(loan).body("principalPaid", equalTo(150_001_000)).body("interestPaid", equalTo(1_950_000));
        file(file).then().body("matched", equalTo(0)).body("known", equalTo(5));
        refused(file("nonsense"), 422, "unreadable-bank-file");

        Case.treasurer()
                .get("/v1/unmatched-payments?limit=100")
                .then()
                .body("items.find { it.reference == 'E-" + tag + "' }.reason", equalTo("REFUSED"))
                .body("items.find { it.reference == 'E-" + tag + "' }.problem", equalTo("nothing-disbursed-yet"));
        String line = Case.treasurer()
                .get("/v1/unmatched-payments?limit=100")
                .then()
                .statusCode(200)
                .body("items.find { it.reference == 'B-" + tag + "' }.description", equalTo("tanpa nomor, HP [phone]"))
                .extract()
                .path("items.find { it.reference == 'B-" + tag + "' }.id");
        String match = "/v1/unmatched-payments/" + line + "/match";
        String to = """
                {"loanId": "%s"}""".formatted(loan.id());
        post(Case.treasurer(), match, to).then().statusCode(201).body("amount", equalTo(1000));
        refused(post(Case.treasurer(), match, to), 409, "bank-line-settled");
        post(Case.treasurer(), "/v1/unmatched-payments/" + UUID.randomUUID() + "/match", to)
                .then()
                .statusCode(404);
    }

    @Test
    void theSameFileTwiceAtOnceIsTakenOnceAndWhatMetAFaultIsTriedAgain() {
        Case loan = running("36.03.14.2008");
        String number = show(loan).extract().path("agreementNumber");
        String reference = "R-" + loan.id();
        String file = """
                date;amount;reference;description
                2025-11-12;1000;%s;%s
                """.formatted(reference, number);
        Database.change("alter table payment add constraint payment_fault check (reference <> '%s') not valid"
                .formatted(reference));
        file(file).then().statusCode(200).body("rows.outcome", equalTo(List.of("FAILED")));
        Database.change("alter table payment drop constraint payment_fault");

        List<String> answers = AtOnce.behind(
                "select 1 from loan where id = '" + loan.id() + "' for update",
                () -> {},
                2,
                i -> file(file).path("rows[0].outcome"));

        assertThat(answers).containsExactlyInAnyOrder("MATCHED", "KNOWN");
        show(loan).body("interestPaid", equalTo(1000));
        assertThat(Database.rows("select id from bank_line where reference = '" + reference + "'"))
                .isEmpty();
        Case.treasurer()
                .get("/v1/bank-file-problems?limit=100")
                .then()
                .body("items.findAll { it.line.contains('" + reference + "') }.problem", equalTo(List.of("failed")));
    }

    @Test
    void whatComesInAndWhatGoesOutWaitForEachOtherAndNeverForEver() {
        Case loan = agreed("36.03.14.2005");
        loan.disburse(STALL, "100000000").then().statusCode(200);
        List<String> references = IntStream.range(0, 6)
                .mapToObj(i -> loan.prepare(STALL, "10000000").<String>path("reference"))
                .toList();
        Database.change("""
                update payment_order set status = 'SENT', channel = 'FILE', released_by = 'treasurer-2'
                 where application_id = '%s' and status = 'PREPARED'""".formatted(loan.id()));

        List<String> answers = AtOnce.call(12, number -> {
            Response answer = number < 6
                    ? post(Case.treasurer(), "/v1/payment-order-answers", """
                            {"content": "reference;status;date;bankReference;reason\\n%s;PAID;2025-10-21;B;"}""".formatted(references.get(number)))
                    : pay(loan, "1000000", "2025-11-12", true);
            return number < 6 ? answer.path("outcome[0]") : String.valueOf(answer.statusCode());
        });

        assertThat(answers.subList(0, 6)).containsOnly("TAKEN");
        assertThat(answers.subList(6, 12)).containsOnly("201");
        show(loan).body("disbursed", equalTo(160_000_000));
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
    }

    /** Of 450 million all is lent again when a bank sends 300 back of which 300 were repaid. */
    @Test
    void whatABankSendsBackIsNeverRefusedBecauseThePoolHasPromisedIt() {
        Case loan = running("36.03.14.2006");
        pay(loan, "300000000", "2025-10-21", true).then().statusCode(201);
        Case next = Case.drafted(qualified("36.03.14.2007"), programme.code(), "300000000", "50000000")
                .submitted();
        next.appraise(staff("analyst", "fund-analyst")).then().statusCode(200);
        for (String member : List.of("member-1", "member-2")) {
            post(staff(member, "fund-committee"), next.at("votes"), """
                    {"vote": "FOR", "reason": "Layak.", "votedOn": "2025-11-01"}""").then().statusCode(200);
        }
        pool("2099-01-01").body("available", equalTo(0));

        String stall = ministry()
                .get("/v1/payment-orders?application=" + loan.id())
                .path("items.find { it.purpose == '" + STALL + "' }.orderId");
        PayingBank.does("RETURNED", loan.cooperative().accountNumber(), "");
        post(Case.treasurer(), "/v1/payment-orders/" + stall + "/inquiries", "")
                .then()
                .statusCode(200);
        Case.awaitOrder(stall, "RETURNED");

        pool("2099-01-01")
                .body("available", equalTo(0))
                .body("owedBack", equalTo(150_000_000))
                .body("disbursed", equalTo(150_000_000));
        show(loan).body("principalPaid", equalTo(150_000_000)).body("outstanding", equalTo(0));
        programme.receive("200000000", "2025-12-01");
        pool("2099-01-01").body("owedBack", equalTo(0)).body("available", equalTo(50_000_000));
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
    }

    private Case running(String village) {
        Case loan = agreed(village);
        loan.disburse(STALL, "300000000").then().statusCode(200);
        loan.disburse(STOCK, "150000000").then().statusCode(200);
        return loan;
    }

    private Case agreed(String village) {
        programme.receive("500000000", "2025-09-01");
        return Case.drafted(qualified(village), programme.code(), "300000000", "150000000")
                .agreed();
    }

    private static ToldCooperative qualified(String village) {
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        return cooperative;
    }

    private static Response pay(Case loan, String amount, String day, boolean early) {
        return pay(loan, amount, day, early, UUID.randomUUID().toString());
    }

    private static Response pay(Case loan, String amount, String day, boolean early, String reference) {
        return post(Case.treasurer(), "/v1/loans/" + loan.id() + "/payments", body(amount, day, early, reference));
    }

    private static String body(String amount, String day, boolean early, String reference) {
        return """
                {"amount": %s, "paidOn": "%s", "early": %s, "reference": "%s"}""".formatted(amount, day, early, reference);
    }

    private static Response file(String content) {
        return post(Case.treasurer(), "/v1/payment-files", """
                {"fileName": "mutasi.csv", "content": "%s"}""".formatted(content.replace("\n", "\\n")));
    }

    private static ValidatableResponse show(Case loan) {
        return ministry().get("/v1/loans/" + loan.id()).then().statusCode(200);
    }

    private static ValidatableResponse schedule(Case loan, String query) {
        return ministry()
                .get("/v1/loans/" + loan.id() + "/schedule" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse versions(Case loan) {
        return ministry()
                .get("/v1/loans/" + loan.id() + "/schedule-versions")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse payments(Case loan) {
        return ministry().get("/v1/loans/" + loan.id() + "/payments").then().statusCode(200);
    }

    private ValidatableResponse pool(String day) {
        return ministry()
                .get("/v1/programmes/" + programme.code() + "/pool?asOf=" + day)
                .then()
                .statusCode(200);
    }

    /** Principal, interest and credit of all events of the loan, in sen. */
    private static void whatTheBooksAreToldAddsUp(Case loan, String expected) {
        assertThat(Database.rows("""
                select (sum((payload->>'principal')::numeric) * 100)::bigint,
                       (sum((payload->>'interest')::numeric) * 100)::bigint,
                       (sum((payload->>'credit')::numeric) * 100)::bigint
                  from outbox
                 where aggregateid = 'cooperative/%s' and type = 'id.koperasi.funding.instalment-received.v1'""".formatted(loan.cooperative().id()))).containsExactly(expected);
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }

    private static BigDecimal amount(String rupiah) {
        return new BigDecimal(rupiah);
    }
}
