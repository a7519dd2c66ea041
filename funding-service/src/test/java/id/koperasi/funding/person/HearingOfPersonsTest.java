package id.koperasi.funding.person;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.told.Asking.awaitMet;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.exact;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.Contracts;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HearingOfPersonsTest {

    @Inject
    ObjectMapper json;

    @Test
    void readsEveryFieldItNeedsFromTheRegistrysExamples() {
        Contracts.provesThatItReads(PersonEvent.class, json);
    }

    @Test
    void underHisRightReferenceSomebodyHasHisOfficeHisCertificateAndWhatHeDid() {
        var cooperative = new ToldCooperative("53.07.02.2001").formed("2025-06-02");
        String wrong = cooperative.chair();
        String right = ToldCooperative.person();
        cooperative.appointed(wrong, "chair").certified(wrong, "chair", "2025-09-22");
        awaitMet(cooperative, "2025-10-01", "legal-entity", "chair-certified");
        String passport = "/v1/cooperatives/" + cooperative.id() + "/passport?programme=LPDB-PILOT";
        assertThat(person(right).get(passport).statusCode()).isEqualTo(403);

        cooperative
                .corrected(wrong, right)
                .appointed(cooperative.treasurer(), "treasurer")
                .certified(right, "chair", "2025-12-01")
                .certified(cooperative.treasurer(), "treasurer", "2025-09-22");

        awaitMet(cooperative, "2025-10-01", "legal-entity", "chair-certified", "treasurer-certified");
        assertThat(person(right).get(passport).statusCode()).isEqualTo(200);
        assertThat(person(wrong).get(passport).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsHeardOfAWrongReferenceAfterItsCorrectionIsTheRightOnes() {
        var cooperative = new ToldCooperative("53.07.02.2002").formed("2025-06-02");
        String wrong = cooperative.chair();
        String between = ToldCooperative.person();
        String right = ToldCooperative.person();
        cooperative
                .corrected(wrong, between)
                .corrected(between, right)
                .appointed(wrong, "chair")
                .certified(wrong, "chair", "2025-09-22");

        awaitMet(cooperative, "2025-10-01", "legal-entity", "chair-certified");
        String passport = "/v1/cooperatives/" + cooperative.id() + "/passport?programme=LPDB-PILOT";
        assertThat(person(right).get(passport).statusCode()).isEqualTo(200);
        assertThat(person(wrong).get(passport).statusCode()).isEqualTo(403);
    }

    /** An order that was prepared under a wrong reference was prepared under the right one. */
    @Test
    void whatSomebodyDidInACaseUnderAWrongReferenceKeepsHimFromItUnderTheRightOne() {
        var programme = new OwnProgramme();
        programme.receive("900000000", "2025-09-01");
        var cooperative = new ToldCooperative("53.07.02.2003").qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
        loan.disburse(STALL, "100000000").then().statusCode(200);
        String wrong = ToldCooperative.person();
        String right = ToldCooperative.person();
        String order = loan.prepare(staff("t-9", "fund-treasurer", wrong), STALL, "1000", "2025-10-20")
                .path("orderId");
        String both = loan.prepare(staff("t-9", "fund-treasurer", wrong), STALL, "2000", "2025-10-20")
                .path("orderId");
        Database.change("""
                update payment_order set status = 'RELEASED', channel = 'FILE', released_by = 't-8', released_person = '%s'
                 where id = '%s'""".formatted(right, both));

        cooperative.corrected(wrong, right);

        await().untilAsserted(() ->
                refused(Case.release(staff("t-8", "fund-treasurer", right), order), 403, "order-prepared-by-you"));
        refused(
                post(staff("a-8", "fund-analyst", right), loan.at("misuse-claims"), """
                        {"purpose": "%s", "amount": 1, "reason": "Lain.", "foundOn": "2025-11-01",
                         "dueOn": "2025-12-01"}""".formatted(STALL)),
                403,
                "separation-of-duties");
        // What both did stays as it is: one person may not do it alone, and it has happened.
        assertThat(Database.rows("select prepared_person from payment_order where id = '" + both + "'"))
                .containsExactly(wrong);
    }

    private static RequestSpecification staff(String subject, String role, String person) {
        return exact().auth()
                .oauth2(TestToken.of(subject).roles(role).person(person).sign());
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
