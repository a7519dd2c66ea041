package id.koperasi.registry.correction;

import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.registry.Minutes;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records that could not be told anew: surveys that found nothing, papers, and the older cooperative. */
@QuarkusTest
class ToldAnewTest {

    private static final String REGION = "74.03";
    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final String BECAUSE = "\"because\": {\"reason\": \"Salah catat\", \"evidence\": \"Surat 5/2026\"}";

    private final TestCooperative cooperative = TestCooperative.formedIn(REGION);
    private final String chair = cooperative.officer("chair");

    @Test
    void aSurveyThatFoundNothingWronglyCountsNoMore() {
        post(
                        office(REGION),
                        cooperative.path("/premises/absence"),
                        "{\"surveyedOn\": \"2026-01-10\", \"surveyedBy\": \"Dinas\"}")
                .statusCode(201);
        String absences = cooperative.path("/premises/absences");
        String survey = get(office(REGION), absences).extract().path("absences[0].surveyId");
        String path = absences + "/" + survey + "/corrections";
        String told = "{\"statement\": {\"surveyedOn\": \"%s\", \"surveyedBy\": \"Dinas\", \"withdrawn\": %s}, "
                + BECAUSE + "}";

        post(office(REGION), path, told.formatted("2026-01-10", "false"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "premises-say-so-already"));
        post(office(REGION), path, told.formatted("2999-01-10", "false"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-in-the-future"));
        post(holder(chair), path, told.formatted("2026-01-10", "true")).statusCode(403);
        post(office("36.04"), path, told.formatted("2026-01-10", "true")).statusCode(404);
        post(office(REGION), path, told.formatted("2026-01-11", "false")).statusCode(200);
        get(office(REGION), cooperative.path("/premises")).body("surveyedOn", equalTo("2026-01-11"));
        post(office(REGION), path, told.formatted("2026-01-11", "true")).statusCode(200);

        get(office(REGION), cooperative.path("/premises")).body("finding", equalTo("NOT_SURVEYED"));
        get(office(REGION), "/v1/premises-surveys?region=" + cooperative.village())
                .body("none", equalTo(0))
                .body("notSurveyed", equalTo(1));
        get(office(REGION), path).body("items", hasSize(2)).body("items.now.withdrawn", contains(false, true));
        assertThat(announced("record-corrected")).hasSize(2).allMatch(event -> event.contains("PREMISES_SURVEY"));
        assertThat(announced("no-premises-found")).hasSize(2);
        assertThat(get(office(REGION), cooperative.path("/passport")).extract().asString())
                .contains("CORRECTED_PREMISES_SURVEY");
    }

    @Test
    void aPaperIsToldAnewAndKeepsItsFile() {
        String paper = Minutes.handedIn(cooperative, chair);
        String path = cooperative.path("/papers/" + paper + "/corrections");
        String told = "{\"statement\": {\"number\": %s, \"issuedOn\": \"%s\"}, " + BECAUSE + "}";

        post(office(REGION), path, told.formatted("null", "2025-09-25"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "paper-says-so-already"));
        post(office(REGION), path, told.formatted("null", "2999-09-25")).statusCode(422);
        post(holder(chair), path, told.formatted("\"17/BA\"", "2025-09-24")).statusCode(403);
        post(office("36.04"), path, told.formatted("\"17/BA\"", "2025-09-24")).statusCode(404);
        post(office(REGION), path, told.formatted("\"17/BA\"", "2025-09-24"))
                .statusCode(200)
                .body("before.issuedOn", equalTo("2025-09-25"))
                .body("now.number", equalTo("17/BA"));

        get(holder(chair), cooperative.path("/papers"))
                .body("items[0].number", equalTo("17/BA"))
                .body("items[0].issuedOn", equalTo("2025-09-24"));
        get(holder(chair), path).body("items", hasSize(1));
        assertThat(announced("paper-recorded")).hasSize(2);
    }

    @Test
    void theOlderCooperativeIsToldAnewByTheRulesOfItsRoute() {
        TestCooperative.execute(
                "update cooperative set route = 'DEVELOPMENT', proposed_on = '2025-05-01' where id = ?::uuid",
                cooperative.id().toString());
        TestCooperative.execute("""
                insert into existing_cooperative
                values (?::uuid, ?, 'KUD Tani', '4417/BH', true, true, 'B', '2024-03-12', true, 'Sertifikat')""", cooperative.id().toString(), cooperative.village());
        String path = cooperative.path("/older-cooperative");
        String told = """
                {"older": {"name": "KUD Tani Makmur", "legalEntityNumber": "4417/BH/2003", "inVillage": %s,
                  "primaryOfRegency": true, "certificateGrade": "%s", "lastAnnualMeetingOn": "2024-03-13",
                  "hasBusiness": true, "evidence": "Sertifikat NIK"},""" + BECAUSE + "}";

        post(office(REGION), path + "/corrections", told.formatted("true", "E")).statusCode(422);
        post(office(REGION), path + "/corrections", told.formatted("false", "A"))
                .statusCode(422);
        post(holder(chair), path + "/corrections", told.formatted("true", "A")).statusCode(403);
        post(office(REGION), path + "/corrections", told.formatted("true", "A"))
                .statusCode(200)
                .body("before.name", equalTo("KUD Tani"))
                .body("now.certificateGrade", equalTo("A"));
        post(office(REGION), path + "/corrections", told.formatted("true", "A"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "older-cooperative-says-so-already"));
        get(holder(chair), path).body("name", equalTo("KUD Tani Makmur"));
        get(holder(chair), path + "/corrections").body("items", hasSize(1));
        TestCooperative without = TestCooperative.formedIn(REGION);
        post(office(REGION), without.path("/older-cooperative/corrections"), told.formatted("true", "A"))
                .statusCode(404);
    }

    private List<String> announced(String type) {
        return TestCooperative.rows(
                "select payload::text from outbox where aggregateid = 'cooperative/' || ? and type like ?",
                cooperative.id().toString(),
                "%registry." + type + ".v1");
    }
}
