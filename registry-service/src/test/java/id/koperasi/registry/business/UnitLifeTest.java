package id.koperasi.registry.business;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitLifeTest {

    private static final byte[] JPEG = "\u00FF\u00D8\u00FF\u00E0 JFIF".getBytes(ISO_8859_1);
    private static final String PROBLEM = "urn:koperasi:problem:";

    private final TestCooperative cooperative = TestCooperative.formedIn("36.04");
    private final String chair = cooperative.officer("chair");

    @Test
    void aUnitClosesAndOpensAgain() {
        String unit = open("GROCERIES", "Sembako", "47111")
                .statusCode(201)
                .body("chain", equalTo("MARKETING"))
                .body("active", equalTo(true))
                .extract()
                .path("unitId");

        state(unit, true, "2026-01-10").statusCode(409).body("type", equalTo(PROBLEM + "business-unit-in-that-state"));
        state(unit, false, "2026-01-10").statusCode(200).body("active", equalTo(false));
        state(unit, true, "2026-01-09").statusCode(422).body("type", equalTo(PROBLEM + "date-out-of-order"));
        state(unit, true, "2999-01-09").statusCode(422);
        state(unit, true, "2026-02-01").statusCode(200).body("changedOn", equalTo("2026-02-01"));
        post(
                        office("36.71"),
                        cooperative.path("/business-units/" + unit + "/state"),
                        "{\"active\": false, \"changedOn\": \"2026-02-02\", \"reason\": \"x\"}")
                .statusCode(404);
        assertThat(rows("select active::text from business_unit_change where unit_id = ?::uuid order by id", unit))
                .containsExactly("false", "true");
    }

    @Test
    void workersAreReportedByDayAndAddUp() {
        String unit = open("CLINIC", "Klinik", "86103").extract().path("unitId");

        workers(unit, "2026-02-28", 6, 5, 3).statusCode(200).body("workers", equalTo(6));
        workers(unit, "2026-01-31", 2, 2, 2).statusCode(200).body("workers", equalTo(6));
        workers(unit, "2026-03-01", 6, 5, 7).statusCode(422).body("type", equalTo(PROBLEM + "workers-do-not-add-up"));
        workers(unit, "2026-03-01", 6, 7, 5).statusCode(422);
        workers(unit, "2026-03-01", -1, 0, 0).statusCode(400);
        get(holder(chair), cooperative.path("/business-units"))
                .body("items", hasSize(1))
                .body("items[0].womenWorkers", equalTo(3))
                .body("items[0].workersOn", equalTo("2026-02-28"));
    }

    @Test
    void anotherKbliThanTheKnownOnesIsAWarning() {
        nib("2025-07-01");
        open("GROCERIES", "Sembako", "47111").body("warnings", hasSize(0));
        open("PHARMACY", "Apotek", "47111").statusCode(201).body("warnings", contains("UNUSUAL_KBLI"));
        open("LIVESTOCK", "Kambing", "01441").body("warnings", hasSize(0));
        open("OTHER", "Bengkel las", "25111").statusCode(201).body("warnings", hasSize(0));
    }

    @Test
    void aUnitThatTradesWithoutNumberOrLicenceIsWarnedOf() {
        String region = cooperative.village();
        String unit = open("SAVINGS_AND_LOANS", "USP", "64142")
                .body("warnings", contains("NO_NIB", "LICENCE_MISSING"))
                .body("missingLicences.licence", contains("NIB", "SAVINGS_AND_LOANS"))
                .body("missingLicences.source", hasItem(containsString("PP 28/2025")))
                .body("missingLicences.confirmed", contains(true, true))
                .extract()
                .path("unitId");
        String shop = open("GROCERIES", "Sembako", "47111").extract().path("unitId");
        String closed = open("LIVESTOCK", "Kambing", "01441").extract().path("unitId");
        state(closed, false, "2026-03-01").body("warnings", hasSize(0));
        unlicensed(region, 2, 1);
        String list = "/v1/business-units/missing-licences?region=" + region;
        get(office("36.04"), list).body("items.unitId", containsInAnyOrder(unit, shop));
        get(office("36.04"), list + "&licence=SAVINGS_AND_LOANS").body("items.unitId", contains(unit));
        get(office("36.71"), list).body("items", hasSize(0));
        get(holder(chair), list).statusCode(403);

        licence(unit, "NIB", "2025-11-03", null)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "licence-unknown"))
                .body("known", hasItem("SAVINGS_AND_LOANS"));
        licence(unit, "SAVINGS_AND_LOANS", "2999-01-01", null).statusCode(422);
        licence(unit, "SAVINGS_AND_LOANS", "2025-11-03", "2025-11-02").statusCode(422);
        licence(unit, "SAVINGS_AND_LOANS", "2025-11-03", "2026-01-31")
                .statusCode(200)
                .body("missingLicences.licence", contains("NIB", "SAVINGS_AND_LOANS"));
        licence(unit, "SAVINGS_AND_LOANS", "2025-11-03", null)
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "licence-recorded-already"));
        nib("2025-07-01");
        unlicensed(region, 0, 1);
        String id = get(holder(chair), cooperative.path("/unit-licences"))
                .body("items", hasSize(1))
                .body("items[0].unit", equalTo("USP"))
                .body("items[0].licence.validUntil", equalTo("2026-01-31"))
                .body("items[0].inForce", equalTo(false))
                .extract()
                .path("items[0].licenceId");
        toldAnew(unit, id, "2025-11-03\", \"validUntil\": \"2026-01-31")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "licence-says-so-already"));
        toldAnew(unit, id, "2999-01-01").statusCode(422).body("type", equalTo(PROBLEM + "date-in-the-future"));
        toldAnew(shop, id, "2025-11-04").statusCode(404);
        toldAnew(unit, id, "2025-11-04")
                .statusCode(200)
                .body("before.issuedOn", equalTo("2025-11-03"))
                .body("now.validUntil", nullValue());
        unlicensed(region, 0, 0);
        String path = cooperative.path("/business-units/" + unit + "/licences");
        get(office("36.04"), path).body("items.licence.issuedOn", contains("2025-11-04"));
        get(office("36.04"), path + "/" + id + "/corrections")
                .body("items.reason", contains("Tanggal keliru"))
                .body("items[0].before.validUntil", equalTo("2026-01-31"));
        get(office("36.71"), path).statusCode(404);
        get(office("36.71"), cooperative.path("/unit-licences")).statusCode(404);
        assertThat(cooperative.announced("unit-licence-recorded"))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).contains(id, unit, "518/IUSP"))
                .last()
                .asString()
                .contains("2025-11-04")
                .doesNotContain("validUntil");
        get(holder(chair), cooperative.path("/business-units")).body("items.warnings.flatten()", hasSize(0));
        get(office("36.04"), cooperative.path("/passport"))
                .body("lines.item", hasItem("CORRECTED_UNIT_LICENCE"))
                .body(
                        "lines.find { it.item == 'LICENCE_SAVINGS_AND_LOANS' }.event.type",
                        equalTo("id.koperasi.registry.unit-licence-recorded.v1"));
        execute("update business_unit_licence set issued_on = '2999-01-01' where unit_id = ?::uuid", unit);
        unlicensed(region, 0, 1);
    }

    /** What a lawyer has not looked at yet is no law: it is said so wherever the licence is missing, and counted apart. */
    @Test
    void aLicenceThatIsNotCertainIsCountedAndWarnedOfApart() {
        String region = cooperative.village();
        String clinic = open("CLINIC", "Klinik", "86103")
                .body("warnings", contains("NO_NIB", "LICENCE_PERHAPS_MISSING"))
                .body("missingLicences.find { it.licence == 'CLINIC' }.confirmed", equalTo(false))
                .body("missingLicences.find { it.licence == 'CLINIC' }.doubt", containsString("puskesmas"))
                .extract()
                .path("unitId");
        open("SAVINGS_AND_LOANS", "USP syariah", "64146").body("warnings", hasItem("LICENCE_PERHAPS_MISSING"));
        open("PHARMACY", "Apotek", "47721").body("warnings", hasItem("LICENCE_PERHAPS_MISSING"));
        unlicensed(region, 3, 0);
        get(given(), "/v1/business-units/summary?region=" + region).body("perhapsWithoutLicence", equalTo(3));
        get(office("36.04"), "/v1/business-units/missing-licences?region=" + region + "&licence=CLINIC")
                .body("items.unitId", contains(clinic))
                .body("items[0].unconfirmed", contains("CLINIC"));
        get(given(), "/v1/rules/kbli-licence-rule")
                .body("rules.findAll { it.value.confirmed == false }.of.licence.unique()", hasSize(3))
                .body("rules.findAll { it.value.confirmed == true }.value.doubt", everyItem(nullValue()));
    }

    private static void unlicensed(String region, int withoutNib, int withoutLicence) {
        get(given(), "/v1/business-units/summary?region=" + region)
                .body("withoutNib", equalTo(withoutNib))
                .body("withoutLicence", equalTo(withoutLicence));
    }

    private void nib(String day) {
        execute("""
                insert into identity_number (id, cooperative_id, village_code, kind, number, issued_on)
                select gen_random_uuid(), ?::uuid, ?, 'NIB', lpad((random() * 1e12)::bigint::text, 13, '7'), ?::date""", cooperative.id().toString(), cooperative.village(), day);
    }

    private ValidatableResponse toldAnew(String unit, String id, String issuedOn) {
        return post(
                holder(chair),
                cooperative.path("/business-units/" + unit + "/licences/" + id + "/corrections"),
                """
                        {"licence": {"licence": "SAVINGS_AND_LOANS", "number": "518/IUSP", "issuedOn": "%s"},
                         "because": {"reason": "Tanggal keliru", "evidence": "Izin, halaman 1"}}""".formatted(issuedOn));
    }

    private ValidatableResponse licence(String unit, String licence, String issuedOn, @Nullable String until) {
        return post(
                holder(chair),
                cooperative.path("/business-units/" + unit + "/licences"),
                "{\"licence\": \"%s\", \"number\": \"518/IUSP\", \"issuedOn\": \"%s\"%s}"
                        .formatted(licence, issuedOn, until == null ? "" : ", \"validUntil\": \"" + until + "\""));
    }

    @Test
    void theSumsOfARegionAreExactAtEveryMoment() {
        String village = cooperative.village();
        String unit = open("LOGISTICS", "Angkutan", "52291").extract().path("unitId");
        workers(unit, "2026-02-28", 6, 5, 3).statusCode(200);

        sum(village, 1, 1, 6, 5, 3);
        state(unit, false, "2026-03-01").statusCode(200);
        sum(village, 1, 0, 0, 0, 0);
        state(unit, true, "2026-03-02").statusCode(200);
        sum(village, 1, 1, 6, 5, 3);
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(20))
                .until(() -> rows("select 1::text from business_unit_delta where village_code = ?", village)
                        .isEmpty());
        sum(village, 1, 1, 6, 5, 3);
        assertThat(rows(
                        "select count(*)::text from business_unit_sum where function = 'LOGISTICS' and region_code in (?, ?, ?, ?, 'ID')",
                        village,
                        village.substring(0, 8),
                        village.substring(0, 5),
                        village.substring(0, 2)))
                .containsExactly("5");
    }

    @Test
    void theSumsByValueChainFollowTheUnits() {
        String region = cooperative.village();
        String field = open("AGRICULTURE", "Sawah", "01121").extract().path("unitId");
        String other = open("LIVESTOCK", "Kambing", "01441").extract().path("unitId");
        open("PHARMACY", "Apotek", "47721").statusCode(201);
        workers(field, "2026-02-28", 6, 5, 3).statusCode(200);
        workers(other, "2026-02-28", 4, 4, 1).statusCode(200);
        state(other, false, "2026-03-01").statusCode(200);

        for (String code : new String[] {region, region.substring(0, 8)}) {
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(50))
                    .untilAsserted(() -> get(given(), "/v1/business-units/summary?region=" + region)
                            .body("chains.chain", contains("MARKETING", "PRODUCTION"))
                            .body("chains.units", contains(1, 2))
                            .body("chains.active", contains(1, 1))
                            .body("chains.workers", contains(0, 6))
                            .body("chains.local", contains(0, 5))
                            .body("chains.women", contains(0, 3)));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> rows("select 1::text from business_unit_chain_delta where village_code = ?", region)
                            .isEmpty());
            assertThat(rows(
                            "select units::text from business_unit_chain_sum where chain = 'PRODUCTION' and region_code = ?",
                            code))
                    .hasSize(1);
        }
    }

    @Test
    void aUnitWorksInAFacilityAndIsPhotographed() {
        TestCooperative other = TestCooperative.formedIn("36.04");
        String facility = facility(cooperative);
        String foreign = facility(other);
        String unit = open("GROCERIES", "Sembako", "47111")
                .body("facilityId", nullValue())
                .extract()
                .path("unitId");
        String premises = cooperative.path("/business-units/" + unit + "/premises");

        place(premises, foreign).statusCode(422).body("type", equalTo(PROBLEM + "business-unit-facility-unknown"));
        place(premises, facility).statusCode(200).body("facilityId", equalTo(facility));
        open("CLINIC", "Klinik", "86103", ", \"facilityId\": \"" + foreign + "\"")
                .statusCode(422);
        open("CLINIC", "Klinik", "86103", ", \"facilityId\": \"" + facility + "\"")
                .statusCode(201)
                .body("facilityId", equalTo(facility));
        String paper = paper("PHOTO");
        photograph(unit, paper("OTHER"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "business-unit-photograph-unknown"));
        photograph(unit, paper).statusCode(201).body("photographs", contains(paper));
        photograph(unit, paper).statusCode(201).body("photographs", contains(paper));
        get(holder(chair), cooperative.path("/business-units"))
                .body("items[0].photographs", contains(paper))
                .body("items[1].photographs", hasSize(0));
        post(
                        office("36.71"),
                        cooperative.path("/business-units/" + unit + "/photographs"),
                        "{\"paperId\": \"" + paper + "\"}")
                .statusCode(404);
    }

    @Test
    void integratorsHearThatAUnitClosesAndOpensAgain() {
        String unit = open("GROCERIES", "Sembako", "47111").extract().path("unitId");
        state(unit, false, "2026-01-10").statusCode(200);
        state(unit, false, "2026-01-11").statusCode(409);
        state(unit, true, "2026-02-01").statusCode(200);

        assertThat(cooperative.announced("business-unit-closed"))
                .singleElement()
                .asString()
                .contains(unit, "CLOSED", "2026-01-10")
                .doesNotContain("reason");
        assertThat(cooperative.announced("business-unit-reopened"))
                .singleElement()
                .asString()
                .contains(unit, "2026-02-01");
    }

    @Test
    void aPotentialWithoutAUnitIsFoundUntilOneOpens() {
        String village = cooperative.village();
        String potential = potential(village, "Padi").statusCode(201).extract().path("potentialId");
        potential(village, " PADI ").statusCode(409).body("type", equalTo(PROBLEM + "potential-recorded-already"));
        potential("36.71.01.1001", "Padi").statusCode(403);
        potential("36.04.99.9999", "Padi").statusCode(422).body("type", equalTo(PROBLEM + "not-a-village"));

        unused(village).body("items.villageCode", contains(village)).body("items[0].commodities", contains("Padi"));
        String unit =
                open("AGRICULTURE", "Penggilingan padi", "10631").extract().path("unitId");
        unused(village).body("items", hasSize(0));
        state(unit, false, "2026-03-01").statusCode(200);
        unused(village).body("items", hasSize(1));
        get(office("36.71"), "/v1/potentials/unused?region=36.04").statusCode(404);
        get(given(), "/v1/potentials?region=" + village).body("items.potentialId", contains(potential));

        plan(cooperative, chair, potential).statusCode(201).body("potentialId", equalTo(potential));
        TestCooperative other = TestCooperative.formedIn("36.04");
        plan(other, other.officer("chair"), potential)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "potential-of-another-village"));
    }

    @Test
    void thePlanOfAPilotIsAdoptedOnceByOthersAndCounted() {
        String planId = plan(cooperative, chair, "").extract().path("planId");
        model(planId)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "only-pilots-are-models"))
                .body("source", containsString("percontohan"));
        execute(
                "insert into pilot_designation (id, cooperative_id, village_code, designated_by, letter_number, designated_on) "
                        + "values (gen_random_uuid(), ?::uuid, ?, 'Kementerian Koperasi', 'S-1', '2026-05-01')",
                cooperative.id().toString(),
                cooperative.village());
        model(planId).statusCode(422).body("type", equalTo(PROBLEM + "only-pilots-are-models"));
        execute(
                "update pilot_designation set designated_on = '2025-07-01' where cooperative_id = ?::uuid",
                cooperative.id().toString());
        model(planId).statusCode(201).body("adoptions", equalTo(0));
        model(planId).statusCode(409).body("type", equalTo(PROBLEM + "plan-a-model-already"));

        TestCooperative far = TestCooperative.formedIn("91.71");
        String farChair = far.officer("chair");
        String own = adopt(far, farChair, planId)
                .statusCode(201)
                .body("adoptedFrom", equalTo(planId))
                .body("title", equalTo("Ternak"))
                .extract()
                .path("planId");
        adopt(far, farChair, planId).statusCode(409).body("type", equalTo(PROBLEM + "plan-adopted-already"));
        assertThat(far.announced("model-plan-adopted"))
                .singleElement()
                .asString()
                .contains(planId, own, cooperative.id().toString());
        adopt(cooperative, chair, planId).statusCode(422).body("type", equalTo(PROBLEM + "own-plan-adopted"));
        adopt(far, chair, planId).statusCode(404);
        adopt(far, farChair, UUID.randomUUID().toString()).statusCode(404);
        post(office("91.71"), far.path("/business-plans/" + own + "/model"), "{\"madeOn\": \"2026-01-01\"}")
                .statusCode(422);

        assertThat(rows("select adoptions::text from model_plan where plan_id = ?::uuid", planId))
                .containsExactly("1");
        get(given(), "/v1/model-plans?limit=100").body("items.planId", hasItem(planId));
        get(given(), "/v1/model-plans?limit=100").body("items.planId", not(hasItem(own)));
    }

    private ValidatableResponse open(String function, String name, String kbli) {
        return post(
                holder(chair),
                cooperative.path("/business-units"),
                "{\"function\": \"%s\", \"name\": \"%s\", \"kbli\": \"%s\", \"openedOn\": \"2025-07-24\"}"
                        .formatted(function, name, kbli));
    }

    private ValidatableResponse state(String unit, boolean active, String day) {
        return post(
                holder(chair),
                cooperative.path("/business-units/" + unit + "/state"),
                "{\"active\": %s, \"changedOn\": \"%s\", \"reason\": \"Pasokan\"}".formatted(active, day));
    }

    private ValidatableResponse workers(String unit, String day, int workers, int local, int women) {
        return post(
                holder(chair),
                cooperative.path("/business-units/" + unit + "/workforce-reports"),
                "{\"reportedOn\": \"%s\", \"workers\": %d, \"local\": %d, \"women\": %d}"
                        .formatted(day, workers, local, women));
    }

    private ValidatableResponse open(String function, String name, String kbli, String more) {
        return post(holder(chair), cooperative.path("/business-units"), """
                {"function": "%s", "name": "%s", "kbli": "%s", "openedOn": "2025-07-24"%s}""".formatted(function, name, kbli, more));
    }

    private static String facility(TestCooperative of) {
        return post(office("36.04"), of.path("/facilities"), """
                {"kind": "OUTLET", "name": "Gerai", "ownership": "OWN", "electricity": "HAS", "internet": "NONE",
                 "water": "NOT_SURVEYED", "surveyedOn": "2026-01-31", "surveyedBy": "Dinas"}""")
                .statusCode(201)
                .extract()
                .path("facilityId");
    }

    private ValidatableResponse place(String premises, String facility) {
        return holder(chair)
                .contentType("application/json")
                .body("{\"facilityId\": \"" + facility + "\"}")
                .put(premises)
                .then();
    }

    private ValidatableResponse photograph(String unit, String paper) {
        return post(
                holder(chair),
                cooperative.path("/business-units/" + unit + "/photographs"),
                "{\"paperId\": \"" + paper + "\"}");
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

    private static void sum(String region, int units, int active, int workers, int local, int women) {
        get(given(), "/v1/business-units/summary?region=" + region)
                .statusCode(200)
                .body("functions", hasSize(1))
                .body("functions[0].units", equalTo(units))
                .body("functions[0].active", equalTo(active))
                .body("functions[0].workers", equalTo(workers))
                .body("functions[0].local", equalTo(local))
                .body("functions[0].women", equalTo(women));
    }

    private static ValidatableResponse potential(String village, String commodity) {
        return post(office("36.04"), "/v1/potentials", """
                {"villageCode": "%s", "commodity": "%s", "size": 120.5, "unit": "hektare", "source": "Profil desa",
                 "year": 2025}""".formatted(village, commodity));
    }

    private static ValidatableResponse unused(String region) {
        return get(office("36.04"), "/v1/potentials/unused?region=" + region).statusCode(200);
    }

    private static ValidatableResponse plan(TestCooperative of, String chair, String potential) {
        return post(holder(chair), of.path("/business-plans"), """
                {"title": "Ternak", "summary": "Kambing dan lele", "submittedOn": "2025-07-20", "potentialId": %s}""".formatted(
                        potential.isEmpty() ? "null" : '"' + potential + '"'));
    }

    private ValidatableResponse model(String planId) {
        return post(
                office("36.04"),
                cooperative.path("/business-plans/" + planId + "/model"),
                "{\"madeOn\": \"2025-08-01\"}");
    }

    private static ValidatableResponse adopt(TestCooperative by, String chair, String planId) {
        return post(
                holder(chair),
                by.path("/plan-adoptions"),
                "{\"planId\": \"%s\", \"adoptedOn\": \"2025-09-01\"}".formatted(planId));
    }
}
