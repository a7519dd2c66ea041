package id.koperasi.funding.overdue;

import static id.koperasi.funding.proposal.ProposedCase.analyst;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.proposal.ProposedCase;
import id.koperasi.funding.told.OwnProgramme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Which applications are late, in working days. */
@QuarkusTest
class OverdueResourceTest {

    private static final String LIST = "/v1/overdue-applications";

    @Test
    void whatShouldBeFurtherIsListedByRegionAndStage() {
        OwnProgramme programme = new OwnProgramme().asksForProposals().hasTargets();
        ProposedCase waiting = ProposedCase.complete("36.03.43.2001", programme);
        waiting.loan().submit("2025-10-01").then().statusCode(200);
        ProposedCase checked = ProposedCase.checked("36.03.43.2002", programme);

        // From Wednesday, 1 October: the 5th working day is the 8th, the 21st is the 30th.
        list("2025-10-08").body("items", hasSize(0));
        list("2025-10-09")
                .body("items.applicationId", contains(waiting.loan().id()))
                .body("items[0].stage", equalTo("COMPLETENESS"))
                .body("items[0].who", equalTo("fund-analyst"))
                .body("items[0].since", equalTo("2025-10-01"))
                .body("items[0].dueOn", equalTo("2025-10-08"));
        list("2025-10-30").body("items", hasSize(1));
        list("2025-10-31").body("items", hasSize(3));
        ministry()
                .get(LIST + "?region=36.03.43&asOf=2025-10-31&stage=ANALYSIS&limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items.stage", contains("ANALYSIS"));
        ministry()
                .get(LIST + "/counts?region=36.03&asOf=2025-10-31")
                .then()
                .statusCode(200)
                .body("findAll { it.region == '36.03.43' }.stage", contains("ANALYSIS", "COMPLETENESS"))
                .body("findAll { it.region == '36.03.43' }.applications", contains(2, 1));
        assertThat(ministry()
                        .header("Accept", "text/csv")
                        .get(LIST + "?region=36.03.43&asOf=2025-10-31")
                        .asString()
                        .lines())
                .hasSize(4);

        checked.loan().appraise(analyst()).then().statusCode(200); // on 8 October: to be decided by the 22nd
        list("2025-10-22").body("items", hasSize(1));
        list("2025-10-23").body("items.stage", contains("COMPLETENESS", "DECISION"));
        office("regency-office", "36.73")
                .get(LIST + "?region=36.03.43&asOf=2025-10-31")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        person(waiting.loan().cooperative().chair()).get(LIST).then().statusCode(403);
        ministry().get(LIST + "?region=36.0").then().statusCode(400);
    }

    private static ValidatableResponse list(String asOf) {
        return office("regency-office", "36.03")
                .get(LIST + "?region=36.03.43&asOf=" + asOf)
                .then()
                .statusCode(200);
    }
}
