package id.koperasi.funding.application;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.awaitOrder;
import static id.koperasi.funding.application.Case.order;
import static id.koperasi.funding.application.Case.release;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.passport;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.PayingBank;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is suspended or no more gets no further at any gate, and goes on where he was once the registry lifts it. */
@QuarkusTest
class GoodStandingTest {

    private final OwnProgramme programme = new OwnProgramme().offersBeforeItSigns();
    private LocalDate day = LocalDate.parse("2026-03-01");

    @Test
    void everyGateAsksWhetherTheCooperativeMayActAtAll() {
        programme.receive("450000000", "2025-09-01");
        ToldCooperative cooperative = new ToldCooperative("36.03.51.2001").qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000");

        suspend(cooperative);
        passport(cooperative, "2026-11-01")
                .then()
                .body("standing.state", equalTo("SUSPENDED"))
                .body("standing.since", equalTo(day.toString()))
                .body("standing.evidence.eventType", equalTo("id.koperasi.registry.cooperative-suspended.v1"))
                .body("standing.evidence.eventId", notNullValue())
                .body("gates.apply", equalTo(false))
                .body("criteria.findAll { !it.met }.size()", equalTo(0));
        passport(cooperative, "2025-10-01").then().body("standing.state", equalTo("GOOD"));
        refused(Case.draft(cooperative, new OwnProgramme().code(), "100", "100"));
        refused(loan.submit("2025-10-01")).body("state", equalTo("SUSPENDED")).body("since", equalTo(day.toString()));
        reinstate(cooperative);
        loan.appraised();

        suspend(cooperative);
        loan.vote("member-1", "FOR").then().statusCode(200);
        refused(loan.vote("member-2", "FOR"));
        reinstate(cooperative);
        loan.vote("member-2", "FOR").then().statusCode(200);

        suspend(cooperative);
        refused(offer(loan));
        reinstate(cooperative);
        offer(loan).then().statusCode(201);
        suspend(cooperative);
        refused(accept(loan));
        reinstate(cooperative);
        accept(loan).then().statusCode(200);

        suspend(cooperative);
        refused(loan.sign(Case.treasurer()));
        reinstate(cooperative);
        loan.sign(Case.treasurer()).then().statusCode(200);
        String order = loan.prepare(STALL, "100000000").path("orderId");

        suspend(cooperative);
        refused(loan.prepare(STALL, "100000000"));
        refused(release(order));
        ministry()
                .get("/v1/cooperatives/" + cooperative.id() + "/passport-stretches?programme=" + programme.code()
                        + "&from=2026-02-20&until=2026-03-02")
                .then()
                .body("standing", equalTo(List.of("GOOD", "SUSPENDED")));
        // As it stands when it was released a moment before the suspension was heard.
        Database.change("""
                update payment_order set status = 'RELEASED', channel = 'SNAP', released_by = 'treasurer-2', next_at = now()
                 where id = '%s'""".formatted(order));
        awaitOrder(order, "CANCELLED");
        order(order).body("cancelReason", equalTo("cooperative-not-in-good-standing"));
        reinstate(cooperative);
        loan.disburse(STALL, "300000000").then().statusCode(200).body("status", equalTo("DISBURSING"));

        cooperative.dissolved(next());
        await().untilAsserted(
                        () -> passport(cooperative, "2026-11-01").then().body("standing.state", equalTo("DISSOLVED")));
        refused(loan.prepare(Case.STOCK, "1")).body("state", equalTo("DISSOLVED"));
        assertThat(PayingBank.paid(cooperative.accountNumber())).isEqualTo(1);
    }

    private static Response offer(Case loan) {
        return post(Case.treasurer(), loan.at("offer"), "{\"offeredOn\": \"2025-10-11\"}");
    }

    private static Response accept(Case loan) {
        return post(
                person(loan.cooperative().chair()), loan.at("offer/acceptance"), "{\"acceptedOn\": \"2025-10-12\"}");
    }

    private void suspend(ToldCooperative cooperative) {
        cooperative.suspended(next());
        await().untilAsserted(
                        () -> passport(cooperative, "2026-11-01").then().body("standing.state", equalTo("SUSPENDED")));
    }

    private void reinstate(ToldCooperative cooperative) {
        cooperative.reinstated(next());
        await().untilAsserted(() -> passport(cooperative, "2026-11-01").then().body("standing.state", equalTo("GOOD")));
    }

    private String next() {
        day = day.plusDays(1);
        return day.toString();
    }

    private static ValidatableResponse refused(Response answer) {
        return answer.then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:cooperative-not-in-good-standing"));
    }
}
