package id.koperasi.funding.ownrecord;

import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.personOf;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.Asking;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.OwnRecordRules;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnDataResourceTest {

    @Test
    void aPersonReadsWhatIsHeldOnHimAndNothingOfOthers() {
        var cooperative = new ToldCooperative("53.07.03.2001").formed("2025-06-02");
        String chair = cooperative.chair();
        cooperative
                .appointed(chair, "chair")
                .appointed(cooperative.treasurer(), "treasurer")
                .certified(chair, "chair", "2025-09-22");

        await().untilAsserted(() -> person(chair)
                .get("/v1/own-records")
                .then()
                .statusCode(200)
                .body("cooperatives.cooperativeId", contains(cooperative.id().toString()))
                .body("cooperatives[0].sections.about", containsInAnyOrder("offices", "facts"))
                .body("cooperatives[0].sections.find { it.about == 'offices' }.rows.office", contains("chair"))
                .body("cooperatives[0].sections.find { it.about == 'facts' }.rows.since", contains("2025-09-22")));

        assertThat(Database.rows("select distinct operation from audit_entry where object = 'person/" + chair + "'"))
                .containsExactly("showOwnData");
        person(ToldCooperative.person()).get("/v1/own-records").then().body("cooperatives", hasSize(0));
        Asking.exact()
                .auth()
                .oauth2(TestToken.of("nobody").roles("ministry").sign())
                .get("/v1/own-records")
                .then()
                .statusCode(403);
        ministry().get("/v1/own-records").then().statusCode(200);
    }

    @Test
    void whatSomebodyDidForTheFundIsToldByItsKindAndNotItsCases() {
        var programme = new OwnProgramme();
        var cooperative = new ToldCooperative("53.07.03.2002").qualified();
        Asking.awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .submitted();
        loan.appraise(staff("analyst-of-acts", "fund-analyst")).then().statusCode(200);

        person(personOf("analyst-of-acts"))
                .get("/v1/own-records")
                .then()
                .body("cooperatives[0].sections.about", contains("acts"))
                .body("cooperatives[0].sections[0].rows.times", hasItem(1))
                .body("cooperatives[0].sections[0].rows[0].last", equalTo("2025-10-08"));
    }

    @Test
    void everyColumnThatKnowsPersonsIsTold() {
        OwnRecordRules.check("funding", Map.of("audit_entry.person", "what he did, and not what is held on him"));
    }
}
