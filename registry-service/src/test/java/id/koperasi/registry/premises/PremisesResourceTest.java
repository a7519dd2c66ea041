package id.koperasi.registry.premises;

import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PremisesResourceTest {

    private static final String ENDING = "{\"endedOn\": \"%s\", \"reason\": \"Dipakai dinas\"}";
    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final byte[] JPEG = "\u00FF\u00D8\u00FF\u00E0 JFIF".getBytes(StandardCharsets.ISO_8859_1);

    private final TestCooperative cooperative = TestCooperative.formedIn("36.04");
    private final String chair = cooperative.officer("chair");

    @Test
    void notSurveyedNoneAndHasDiffer() {
        get(holder(chair), cooperative.path("/premises"))
                .body("finding", equalTo("NOT_SURVEYED"))
                .body("surveyedOn", nullValue());

        post(
                        office("36.04"),
                        cooperative.path("/premises/absence"),
                        "{\"surveyedOn\": \"2026-01-10\", \"surveyedBy\": \"Dinas\"}")
                .statusCode(201)
                .body("finding", equalTo("NONE"));
        String facility = record(holder(chair), facility("OUTLET", "VILLAGE", "2026-01-31"))
                .statusCode(201)
                .extract()
                .path("facilityId");

        get(holder(chair), cooperative.path("/premises"))
                .body("finding", equalTo("HAS"))
                .body("surveyedBy", equalTo("Pendamping Desa"));
        post(
                        office("36.04"),
                        cooperative.path("/premises/absence"),
                        "{\"surveyedOn\": \"2026-02-10\", \"surveyedBy\": \"Dinas\"}")
                .statusCode(201);
        describe(facility, "\"0\"", facility("OUTLET", "VILLAGE", "2026-02-15")).statusCode(200);
        get(holder(chair), cooperative.path("/premises")).body("finding", equalTo("HAS"));
    }

    @Test
    void aFacilityIsAnnouncedAndDescribedAnewByWhoHasReadIt() {
        String id = record(holder(chair), facility("OUTLET", "VILLAGE", "2026-01-31"))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("description.latitude", equalTo(-6.18f))
                .body("description.internet", equalTo("NOT_SURVEYED"))
                .extract()
                .path("facilityId");

        describe(id, "\"0\"", facility("OUTLET", "GRANT", "2026-02-20"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("description.ownership", equalTo("GRANT"));
        describe(id, "\"0\"", facility("OUTLET", "OWN", "2026-02-21")).statusCode(412);
        describe(id, "\"1\"", facility("OUTLET", "OWN", "2026-02-19"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "facility-surveyed-before"));
        assertThat(cooperative.announced("facility-recorded")).hasSize(2);
        assertThat(cooperative.announced("facility-recorded").getLast()).contains("GRANT", "NOT_SURVEYED");
    }

    @Test
    void constructionIsReportedOnceADayAndSeenInPhotographs() {
        String id = record(holder(chair), facility("OUTLET", "VILLAGE", "2026-01-31"))
                .extract()
                .path("facilityId");

        construction(id, "2026-02-01", 40).statusCode(201);
        String later = "{\"reportedOn\": \"2026-02-15\", \"percent\": 75, \"note\": \"Kata Siti Aminah\"}";
        twice(holder(chair), holder(chair), cooperative.path("/facilities/" + id + "/construction-reports"), later)
                .body("constructionPercent", equalTo(75));
        construction(id, "2026-02-15", 80)
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "construction-reported-already"));
        construction(id, "2026-02-16", 101).statusCode(400);
        construction(id, "2999-02-16", 100).statusCode(422);
        assertThat(cooperative.announced("construction-reported"))
                .as("once each, and no note")
                .hasSize(2)
                .last()
                .asString()
                .contains(id, "75", "2026-02-15")
                .doesNotContain("Siti");
        photograph(id, paper("PHOTO")).statusCode(201).body("photographs.takenOn", contains("2026-02-15"));
        photograph(id, paper("OTHER")).statusCode(422).body("type", equalTo(PROBLEM + "photograph-unknown"));
        get(office("36.04"), cooperative.path("/facilities/" + id))
                .body("construction.percent", contains(75, 40))
                .body("photographs", hasSize(1));
    }

    @Test
    void aFacilityThatTheCooperativeLeftIsKnownAndWithTheLastOneItHasNone() {
        String house = record(holder(chair), facility("OUTLET", "RENTED", "2026-01-31"))
                .extract()
                .path("facilityId");
        String ending = cooperative.path("/facilities/" + house + "/ending");
        String unit = post(holder(chair), cooperative.path("/business-units"), """
                {"function": "GROCERIES", "name": "Sembako", "kbli": "47111", "openedOn": "2025-07-24", "facilityId": "%s"}""".formatted(house))
                .statusCode(201)
                .extract()
                .path("unitId");
        post(holder(chair), ending, ENDING.formatted("2026-03-31"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "facility-houses-a-unit"))
                .body("detail", containsString("Sembako"));
        holder(chair)
                .contentType("application/json")
                .body("{}")
                .put(cooperative.path("/business-units/" + unit + "/premises"))
                .then()
                .statusCode(200);
        post(holder(chair), ending, ENDING.formatted("2026-01-30")).statusCode(422);
        post(holder(chair), ending, ENDING.formatted("2999-01-30")).statusCode(422);
        post(office("36.71"), ending, ENDING.formatted("2026-03-31")).statusCode(404);
        post(holder(chair), ending, ENDING.formatted("2026-03-31"))
                .statusCode(200)
                .body("ended.endedOn", equalTo("2026-03-31"));
        post(holder(chair), ending, ENDING.formatted("2026-03-31"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "facility-ended"));
        construction(house, "2026-02-01", 40).statusCode(409);
        describe(house, "\"1\"", facility("OUTLET", "OWN", "2026-04-01")).statusCode(409);
        post(holder(chair), cooperative.path("/business-units"), """
                {"function": "OTHER", "name": "Lain", "kbli": "47112", "openedOn": "2025-07-24", "facilityId": "%s"}""".formatted(house))
                .statusCode(422);
        assertThat(cooperative.announced("facility-ended"))
                .singleElement()
                .asString()
                .contains(house, "2026-03-31");
        get(holder(chair), cooperative.path("/premises"))
                .body("finding", equalTo("NONE"))
                .body("surveyedOn", equalTo("2026-03-31"))
                .body("surveyedBy", nullValue());
        surveyed("2026-03-31", "has");
        surveyed("2026-04-01", "none");

        String corrections = cooperative.path("/facilities/" + house + "/corrections");
        String later = facility("OUTLET", "RENTED", "2026-04-02");
        post(holder(chair), corrections, because(statement(later, ", \"ended\": " + ENDING.formatted("2026-06-30"))))
                .statusCode(200);
        surveyed("2026-06-30", "has");
        surveyed("2026-07-01", "none");
        post(holder(chair), corrections, because(statement(later, ""))).statusCode(200);
        surveyed("2026-07-01", "has");
        assertThat(cooperative.announced("facility-ended"))
                .hasSize(3)
                .last()
                .asString()
                .doesNotContain("endedOn");
        get(office("36.04"), cooperative.path("/passport")).body("lines.findAll { it.item == 'LEFT' }", hasSize(0));
    }

    @Test
    void whatWasToldWronglyOfAFacilityAndItsConstructionIsToldAnew() {
        String store = record(office("36.04"), facility("WAREHOUSE", "REGIONAL", "2026-03-31"))
                .extract()
                .path("facilityId");
        surveyed("2026-03-30", "notSurveyed");
        String at = cooperative.path("/facilities/" + store);
        post(office("36.04"), at + "/operating-agreements", agreement("A-1", "2026-01-01", "2026-06-30"))
                .statusCode(201);
        String outlet = statement(facility("OUTLET", "REGIONAL", "2026-01-31"), "");
        post(office("36.04"), at + "/corrections", because(outlet))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "facility-stores-nothing"));
        String earlier = statement(facility("WAREHOUSE", "STATE", "2026-01-31"), "");
        post(office("36.04"), at + "/corrections", earlier).statusCode(400);
        post(office("36.71"), at + "/corrections", because(earlier)).statusCode(404);
        post(office("36.04"), at + "/corrections", because(earlier))
                .statusCode(200)
                .body("before.facility.ownership", equalTo("REGIONAL"))
                .body("now.facility.surveyedOn", equalTo("2026-01-31"));
        post(office("36.04"), at + "/corrections", because(earlier))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "premises-say-so-already"));
        surveyed("2026-01-30", "notSurveyed");
        surveyed("2026-01-31", "has");
        String byOthers = facility("WAREHOUSE", "STATE", "2026-01-31").replace("Pendamping Desa", "Dinas");
        describe(store, "\"1\"", byOthers).statusCode(200);
        post(office("36.04"), at + "/corrections", because(statement(byOthers.replace("01-31", "01-30"), "")))
                .statusCode(200);
        surveyed("2026-01-30", "has");
        post(office("36.04"), at + "/corrections", because(earlier)).statusCode(200);
        String ended = ", \"ended\": " + ENDING.formatted("2026-05-31");
        post(
                        office("36.04"),
                        at + "/corrections",
                        because(statement(facility("WAREHOUSE", "STATE", "2026-01-31"), ended)))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "facility-under-agreement"))
                .body("detail", containsString("A-1"));
        get(office("36.04"), at + "/corrections").body("items", hasSize(3));
        assertThat(cooperative.announced("facility-recorded"))
                .hasSize(5)
                .last()
                .asString()
                .contains("STATE");

        construction(store, "2026-02-01", 40).statusCode(201);
        String report = construction(store, "2026-02-15", 75).extract().path("construction[0].reportId");
        String reports = at + "/construction-reports/" + report + "/corrections";
        String told = "{\"report\": {\"reportedOn\": \"%s\", \"percent\": %d}}";
        post(office("36.04"), reports, because(told.formatted("2026-02-01", 75)))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "construction-reported-already"));
        post(office("36.04"), reports, because(told.formatted("2026-02-14", 70)))
                .statusCode(200)
                .body("before.percent", equalTo(75));
        get(office("36.04"), at).body("construction.percent", contains(70, 40));
        get(office("36.04"), reports).body("items.now.reportedOn", contains("2026-02-14"));
        get(office("36.04"), reports.replace(report, store)).statusCode(404);
        assertThat(cooperative.announced("construction-reported"))
                .hasSize(3)
                .last()
                .asString()
                .contains(report, "70");
    }

    /** On a day the only living cooperative of this village is one of these in the figures, and in the list behind them. */
    private void surveyed(String day, String finding) {
        String at = "region=" + cooperative.village() + "&asOf=" + day;
        get(office("36.04"), "/v1/premises-surveys?" + at)
                .body(finding, equalTo(1))
                .body("parts." + finding, contains(1));
        String listed = finding.equals("notSurveyed") ? "NOT_SURVEYED" : finding.toUpperCase(Locale.ROOT);
        for (String any : List.of("NOT_SURVEYED", "NONE", "HAS")) {
            get(office("36.04"), "/v1/premises-surveys/cooperatives?finding=" + any + "&" + at)
                    .body("items", hasSize(any.equals(listed) ? 1 : 0));
        }
        get(office("36.71"), "/v1/premises-surveys?" + at).statusCode(404);
    }

    private static String statement(String facility, String more) {
        return "{\"statement\": {\"facility\": " + facility + more + "}}";
    }

    @Test
    void theCapacityOfAGovernmentStoreIsSummedByRegion() {
        TestCooperative far = TestCooperative.formedIn("91.71");
        String id = record(office("91"), far, facility("WAREHOUSE", "REGIONAL", "2026-01-31"))
                .statusCode(201)
                .extract()
                .path("facilityId");
        String agreements = far.path("/facilities/" + id + "/operating-agreements");
        String first = post(office("91"), agreements, agreement("A-1", "2026-01-01", "2026-06-30"))
                .statusCode(201)
                .extract()
                .path("agreementId");

        stored(agreements, first, "2026-02-01", "80.5").statusCode(201);
        twice(
                office("91"),
                office("91"),
                agreements + "/" + first + "/stored-goods",
                "{\"reportedOn\": \"2026-02-02\", \"used\": 84.5}");
        stored(agreements, first, "2026-02-03", "200.01")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "more-stored-than-fits"));
        stored(agreements, first, "2026-07-01", "1")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "agreement-not-in-force"));

        assertThat(far.announced("stored-goods-counted"))
                .hasSize(2)
                .last()
                .asString()
                .contains(id, first, "84.5", "TONNE", "2026-02-02")
                .doesNotContain("Dinas");
        get(office("91"), "/v1/warehouse-capacities?region=91.71&asOf=2026-02-10")
                .body("stores", hasSize(1))
                .body("stores[0].kind", equalTo("WAREHOUSE"))
                .body("stores[0].capacity", equalTo(200.0f))
                .body("stores[0].used", equalTo(84.5f))
                .body("stores[0].free", equalTo(115.5f));
        get(office("91"), "/v1/warehouse-capacities?region=91.71&asOf=2026-02-01")
                .body("stores[0].used", equalTo(80.5f));
        get(office("91"), "/v1/warehouse-capacities?region=91.71&asOf=2026-07-01")
                .body("stores", hasSize(0));
        get(office("91"), "/v1/warehouse-capacities?region=36").statusCode(404);
        get(office("91.71"), "/v1/warehouse-capacities?region=91").statusCode(404);
        get(office("91.71"), "/v1/warehouse-capacities?region=ID").statusCode(404);
    }

    @Test
    void aDistributionCentreOfTheVillageIsOperatedLikeAWarehouse() {
        String id = record(office("36.04"), facility("DISTRIBUTION_CENTRE", "VILLAGE", "2026-01-31"))
                .statusCode(201)
                .extract()
                .path("facilityId");

        String agreement = post(
                        office("36.04"),
                        cooperative.path("/facilities/" + id + "/operating-agreements"),
                        agreement("A-1", "2026-01-01", "2026-06-30"))
                .statusCode(201)
                .extract()
                .path("agreementId");

        get(office("36.04"), "/v1/warehouse-capacities?region=" + cooperative.village() + "&asOf=2026-02-01")
                .body("stores.kind", contains("DISTRIBUTION_CENTRE"))
                .body("stores[0].capacity", equalTo(200f));
        assertThat(cooperative.announced("facility-agreement-made"))
                .singleElement()
                .asString()
                .contains(id, agreement, "TONNE");
    }

    @Test
    void oneAgreementAtATimeOnAStoreOfTheGovernment() {
        String id = record(office("36.04"), facility("COLD_STORAGE", "STATE", "2026-01-31"))
                .extract()
                .path("facilityId");
        String own = record(office("36.04"), facility("WAREHOUSE", "OWN", "2026-01-31"))
                .extract()
                .path("facilityId");
        String outlet = record(office("36.04"), facility("OUTLET", "STATE", "2026-01-31"))
                .extract()
                .path("facilityId");
        String agreements = cooperative.path("/facilities/" + id + "/operating-agreements");

        post(office("36.04"), agreements, agreement("A-1", "2026-06-30", "2026-01-01"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "agreement-ends-before-it-begins"));
        post(office("36.04"), agreements, agreement("A-1", "2026-01-01", "2026-06-30"))
                .statusCode(201);
        post(office("36.04"), agreements, agreement("A-2", "2026-06-30", "2026-12-31"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "agreement-overlaps"))
                .body("agreementNumber", equalTo("A-1"));
        post(office("36.04"), agreements, agreement("A-2", "2026-07-01", "2026-12-31"))
                .statusCode(201);
        post(holder(chair), agreements, agreement("A-3", "2027-07-01", "2027-12-31"))
                .statusCode(403);
        post(
                        office("36.04"),
                        cooperative.path("/facilities/" + own + "/operating-agreements"),
                        agreement("A-9", "2026-01-01", "2026-06-30"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "facility-not-of-the-government"));
        post(
                        office("36.04"),
                        cooperative.path("/facilities/" + outlet + "/operating-agreements"),
                        agreement("A-9", "2026-01-01", "2026-06-30"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "facility-stores-nothing"));
        get(office("36.04"), agreements).body("items.agreementNumber", contains("A-2", "A-1"));
    }

    @Test
    void anAgreementEndsBeforeItsLastDayAndLeavesRoomForAnother() {
        String id = record(office("36.04"), facility("COLD_STORAGE", "STATE", "2026-01-31"))
                .extract()
                .path("facilityId");
        String agreements = cooperative.path("/facilities/" + id + "/operating-agreements");
        String first = post(office("36.04"), agreements, agreement("A-1", "2026-01-01", "2026-09-30"))
                .statusCode(201)
                .extract()
                .path("agreementId");
        String ending = agreements + "/" + first + "/ending";

        post(holder(chair), ending, ENDING.formatted("2026-03-31")).statusCode(403);
        post(office("36.04"), ending, ENDING.formatted("2025-12-31")).statusCode(422);
        post(office("36.04"), ending, ENDING.formatted("2026-09-30"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "operating-agreement-over"));
        post(office("36.04"), ending, ENDING.formatted("2026-03-31"))
                .statusCode(200)
                .body("endedOn", equalTo("2026-03-31"));
        post(office("36.04"), ending, ENDING.formatted("2026-03-30")).statusCode(409);

        post(
                        office("36.04"),
                        agreements + "/" + first + "/stored-goods",
                        "{\"reportedOn\": \"2026-04-01\", \"used\": 1}")
                .statusCode(422);
        get(office("36.04"), "/v1/warehouse-capacities?region=" + cooperative.village() + "&asOf=2026-03-31")
                .body("stores", hasSize(1));
        get(office("36.04"), "/v1/warehouse-capacities?region=" + cooperative.village() + "&asOf=2026-04-01")
                .body("stores", hasSize(0));
        post(office("36.04"), agreements, agreement("A-2", "2026-04-01", "2026-12-31"))
                .statusCode(201);
        assertThat(cooperative.announced("facility-agreement-made")).hasSize(2);
        assertThat(cooperative.announced("facility-agreement-ended"))
                .singleElement()
                .asString()
                .contains(first, "TERMINATED", "2026-03-31");
    }

    @Test
    void anAgreementThatWasRecordedWronglyIsToldAnewAndReportsThatAreReplacedStayKnown() {
        String store = record(office("36.04"), facility("WAREHOUSE", "REGIONAL", "2026-01-31"))
                .extract()
                .path("facilityId");
        String agreements = cooperative.path("/facilities/" + store + "/operating-agreements");
        String first = post(office("36.04"), agreements, agreement("A-1", "2026-01-01", "2026-06-30"))
                .extract()
                .path("agreementId");
        post(office("36.04"), agreements, agreement("A-2", "2026-07-01", "2026-12-31"))
                .statusCode(201);
        String goods = agreements + "/" + first + "/stored-goods";
        String counted = "{\"reportedOn\": \"2026-02-15\", \"used\": 120.50}";
        post(office("36.04"), goods, counted).statusCode(201);
        post(office("36.04"), goods, counted).statusCode(201);
        post(office("36.04"), goods, counted.replace("120.50", "90"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "stored-goods-told-otherwise"));
        post(office("36.04"), goods, because(counted.replace("120.50", "90"))).statusCode(201);
        get(office("36.04"), goods + "/corrections")
                .body("items.before.used", contains(120.5f))
                .body("items.now.used", contains(90))
                .body("items.reason", contains("Tertukar"));
        get(office("36.04"), cooperative.path("/passport"))
                .body("lines.findAll { it.item == 'REPLACED_STORED_GOODS' }.value", contains("120.50"));

        assertThat(cooperative.announced("stored-goods-counted"))
                .as("what says the same is not told again")
                .hasSize(2)
                .last()
                .asString()
                .contains("90")
                .doesNotContain("120.5");

        String corrections = agreements + "/" + first + "/corrections";
        post(office("36.04"), corrections, corrected("A-1", "2026-01-01", "2026-07-01", 200))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "agreement-overlaps"));
        post(office("36.04"), corrections, corrected("A-1", "2026-01-01", "2026-06-30", 89))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "more-stored-than-fits"));
        post(office("36.04"), corrections, corrected("A-1", "2026-02-16", "2026-06-30", 90))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "stored-goods-outside-agreement"));
        post(office("36.04"), corrections, corrected("A-1", "2025-01-01", "2025-12-31", 90))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "stored-goods-outside-agreement"));
        post(
                        office("36.04"),
                        corrections,
                        corrected("A-1", "2026-01-01", "2026-06-30", 90).replace("TONNE", "CUBIC_METRE"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "stored-goods-in-another-unit"));
        get(office("36.04"), agreements + "/" + UUID.randomUUID() + "/corrections")
                .statusCode(404);
        post(holder(chair), corrections, corrected("A-9", "2026-01-02", "2026-06-30", 90))
                .statusCode(403);
        post(office("36.71"), corrections, corrected("A-9", "2026-01-02", "2026-06-30", 90))
                .statusCode(404);
        post(office("36.04"), corrections, corrected("A-9", "2026-01-02", "2026-06-30", 90))
                .statusCode(200)
                .body("before.agreementNumber", equalTo("A-1"))
                .body("now.capacity", equalTo(90.0f));
        post(office("36.04"), corrections, corrected("A-9", "2026-01-02", "2026-06-30", 90))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "agreement-says-so-already"));
        get(office("36.04"), corrections).body("items", hasSize(1)).body("items[0].reason", equalTo("Tertukar"));
        assertThat(cooperative.announced("facility-agreement-made").getLast()).contains("A-9", "2026-01-02");
    }

    private static String corrected(String number, String from, String until, int capacity) {
        return "{\"agreement\": " + agreement(number, from, until).replace("200.00", String.valueOf(capacity))
                + ", \"because\": {\"reason\": \"Tertukar\", \"evidence\": \"PKS, pasal 2\"}}";
    }

    @Test
    void aForeignFacilityIsAbsent() {
        String id = record(holder(chair), facility("OUTLET", "VILLAGE", "2026-01-31"))
                .extract()
                .path("facilityId");
        TestCooperative other = TestCooperative.formedIn("36.04");

        get(office("36.71"), cooperative.path("/facilities/" + id)).statusCode(404);
        get(office("36.04"), other.path("/facilities/" + id)).statusCode(404);
        record(office("36.71"), facility("OUTLET", "VILLAGE", "2026-01-31")).statusCode(404);
        get(office("36.71"), cooperative.path("/premises")).statusCode(404);
    }

    private ValidatableResponse record(RequestSpecification caller, String facility) {
        return record(caller, cooperative, facility);
    }

    private static ValidatableResponse record(RequestSpecification caller, TestCooperative where, String facility) {
        return post(caller, where.path("/facilities"), facility);
    }

    private ValidatableResponse describe(String id, String etag, String facility) {
        return holder(chair)
                .header("If-Match", etag)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(facility)
                .put(cooperative.path("/facilities/" + id))
                .then();
    }

    /** The same request under the same key: what was lost on the way is asked again. */
    private static ValidatableResponse twice(
            RequestSpecification first, RequestSpecification again, String path, String body) {
        String key = UUID.randomUUID().toString();
        keyed(first, key, path, body).statusCode(201);
        return keyed(again, key, path, body).statusCode(201).header("Idempotency-Replayed", "true");
    }

    private static ValidatableResponse keyed(RequestSpecification caller, String key, String path, String body) {
        return caller.header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private ValidatableResponse construction(String id, String day, int percent) {
        return post(
                holder(chair),
                cooperative.path("/facilities/" + id + "/construction-reports"),
                "{\"reportedOn\": \"%s\", \"percent\": %d}".formatted(day, percent));
    }

    private ValidatableResponse photograph(String id, String paperId) {
        return post(
                holder(chair),
                cooperative.path("/facilities/" + id + "/photographs"),
                "{\"paperId\": \"%s\"}".formatted(paperId));
    }

    private String paper(String kind) {
        return holder(chair)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("kind", kind)
                .multiPart("issuedOn", "2026-02-15")
                .multiPart("file", "foto.jpg", JPEG, "image/jpeg")
                .post(cooperative.path("/papers"))
                .then()
                .statusCode(201)
                .extract()
                .path("paperId");
    }

    private static ValidatableResponse stored(String agreements, String id, String day, String used) {
        return post(
                office("91"),
                agreements + "/" + id + "/stored-goods",
                "{\"reportedOn\": \"%s\", \"used\": %s}".formatted(day, used));
    }

    /** The same with a reason why it is told anew. */
    private static String because(String told) {
        return told.substring(0, told.length() - 1)
                + ", \"because\": {\"reason\": \"Tertukar\", \"evidence\": \"Berita acara 4/2026\"}}";
    }

    private static String agreement(String number, String from, String until) {
        return """
                {"owner": "Dinas", "agreementNumber": "%s", "from": "%s", "until": "%s", "capacity": 200.00,
                 "unit": "TONNE"}""".formatted(number, from, until);
    }

    private static String facility(String kind, String ownership, String day) {
        return """
                {"kind": "%s", "name": "Gedung KDKMP", "ownership": "%s", "landAreaSquareMetres": 500.00,
                 "roadAccess": "ASPHALT", "electricity": "HAS", "internet": "NOT_SURVEYED", "water": "NONE",
                 "latitude": -6.178306, "longitude": 106.631889, "surveyedOn": "%s", "surveyedBy": "Pendamping Desa"}""".formatted(kind, ownership, day);
    }
}
