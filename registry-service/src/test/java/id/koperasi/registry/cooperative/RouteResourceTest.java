package id.koperasi.registry.cooperative;

import static id.koperasi.registry.Foundings.deed;
import static id.koperasi.registry.Foundings.formation;
import static id.koperasi.registry.Foundings.meeting;
import static id.koperasi.registry.Foundings.office;
import static id.koperasi.registry.Foundings.post;
import static id.koperasi.registry.Foundings.row;
import static id.koperasi.registry.Foundings.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.registry.Foundings;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three routes from proposal to their ends; Kabupaten Gunung Mas (62.10) belongs to this test. */
@QuarkusTest
class RouteResourceTest {

    private static final String REGION = "62.10";
    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final Iterator<String> VILLAGES = Foundings.villages(REGION).iterator();

    @Test
    void aDevelopedCooperativeKeepsItsNumberAndHasItsStatutesChanged() {
        String village = VILLAGES.next();
        String older = "4417/BH/PAD/KWK.10/" + village;
        Map<String, Object> meeting = meeting("2025-05-22");
        String id = signed(village, "DEVELOPMENT", sound(older), meeting);
        String amendment = "AHU-AH.01.03-0012345 " + village;

        end(id, meeting, Map.of("decreeNumber", Foundings.decree()))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "formation-ends-otherwise"))
                .body("needed", equalTo("amendmentNumber"))
                .body("source", equalTo("Juklak Menkop 1/2025, Bab IV to VI"));
        end(id, meeting, Map.of("reactivationNumber", "518/77")).statusCode(422);
        end(id, meeting, Map.of("amendmentNumber", "belum ada"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "no-paper-number"));
        end(id, meeting, Map.of("amendmentNumber", " " + amendment.toLowerCase(Locale.ROOT)))
                .statusCode(200)
                .body("status", equalTo("FORMED"))
                .body("decreeNumber", equalTo(older));

        office(REGION)
                .get("/v1/cooperatives/" + id)
                .then()
                .body("route", equalTo("DEVELOPMENT"))
                .body("decreeNumber", equalTo(older))
                .body("amendmentDecreeNumber", equalTo(amendment))
                .body("reactivationNumber", nullValue())
                .body("formedOn", equalTo("2025-06-02"));
        office(REGION)
                .get("/v1/cooperatives/" + id + "?asOf=2025-06-01")
                .then()
                .body("status", equalTo("DEED_SIGNED"))
                .body("amendmentDecreeNumber", nullValue());
        office(REGION)
                .get("/v1/cooperatives/" + id + "/history")
                .then()
                .body("step", contains("PROPOSED", "MEETING_HELD", "DEED_SIGNED", "FORMED"))
                .body("evidence[3]", equalTo(amendment));
        assertThat(formed(id)).contains("\"amendmentDecreeNumber\":\"" + amendment, "\"DEVELOPMENT\"", older);
    }

    @Test
    void oneThatIsElsewhereOrOfAnotherLevelIsNotDeveloped() {
        String village = VILLAGES.next();
        Map<String, Object> existing = new HashMap<>(sound("BH/" + village));
        existing.putAll(Map.of("inVillage", false, "primaryOfRegency", false));
        Map<String, Object> body = Map.of(
                "villageCode", village, "route", "DEVELOPMENT", "proposedOn", "2025-05-20", "existing", existing);

        post(office(REGION), "/v1/cooperatives", body)
                .statusCode(422)
                .body(
                        "rules.type",
                        contains(
                                PROBLEM + "existing-cooperative-elsewhere",
                                PROBLEM + "existing-cooperative-not-primary"))
                .body("rules.source", contains("Juklak Menkop 1/2025, Bab V", "Juklak Menkop 1/2025, Bab V"));
        assertThat(rows("select id::text from cooperative where village_code = ?", village))
                .isEmpty();
    }

    @Test
    void noTwoAreDevelopedByOneDecreeOrFromOneCooperative() {
        String first = VILLAGES.next();
        Map<String, Object> meeting = meeting("2025-05-22");
        String id = signed(first, "DEVELOPMENT", sound("BH/" + first), meeting);
        end(id, meeting, Map.of("amendmentNumber", "AHU-1/" + first)).statusCode(200);
        String second = VILLAGES.next();
        Map<String, Object> other = meeting("2025-05-22");
        String otherId = signed(second, "DEVELOPMENT", sound("BH/" + second), other);
        end(otherId, other, Map.of("amendmentNumber", "ahu-1/" + first))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "decree-of-another"));
        end(otherId, other, Map.of("amendmentNumber", "AHU-2/" + first)).statusCode(200);
        String third = VILLAGES.next();
        Map<String, Object> again = meeting("2025-05-22");
        String thirdId = signed(third, "DEVELOPMENT", sound("BH/" + first), again);
        end(thirdId, again, Map.of("amendmentNumber", "AHU-3/" + first)).statusCode(409);
        post(
                        office(REGION),
                        "/v1/cooperatives/" + id + "/corrections",
                        correction("AMENDMENT_DECREE_NUMBER", "AHU-9/" + first))
                .statusCode(200);
        office(REGION).get("/v1/cooperatives/" + id).then().body("amendmentDecreeNumber", equalTo("AHU-9/" + first));
    }

    @Test
    void aSleepingCooperativeIsActiveAgain() {
        String village = VILLAGES.next();
        Map<String, Object> meeting = meeting("2025-05-22");
        String id = signed(village, "REVITALISATION", asleep("BH/" + village), meeting);

        end(id, meeting, Map.of("decreeNumber", Foundings.decree())).statusCode(422);
        end(id, meeting, Map.of("reactivationNumber", "518/77/DISKOP/2025", "amendmentNumber", "AHU-7/" + village))
                .statusCode(200);

        office(REGION)
                .get("/v1/cooperatives/" + id)
                .then()
                .body("decreeNumber", equalTo("BH/" + village))
                .body("reactivationNumber", equalTo("518/77/DISKOP/2025"))
                .body("amendmentDecreeNumber", equalTo("AHU-7/" + village));
        assertThat(formed(id)).contains("518/77/DISKOP/2025", "\"REVITALISATION\"");
    }

    @ParameterizedTest
    @CsvSource({"2025-07-30, 422", "2025-07-31, 200"})
    void orItEndsInAMergerWhenCreditorsHadTheirTime(String on, int status) {
        String village = VILLAGES.next();
        String id = propose(village, "REVITALISATION", asleep("BH/" + village));
        var into = TestCooperative.formedIn(REGION);

        merge(id, into.id(), on).statusCode(422).body("type", equalTo(PROBLEM + "cooperative-not-formed"));
        post(office(REGION), "/v1/cooperatives/" + id + "/founding-meeting", meeting("2025-05-22"))
                .statusCode(200);
        merge(id, into.id(), on).statusCode(status);

        if (status == 422) {
            merge(id, into.id(), on).body("type", equalTo(PROBLEM + "creditors-may-still-object"));
            return;
        }
        office(REGION)
                .get("/v1/cooperatives/" + id)
                .then()
                .body("status", equalTo("MERGED"))
                .body("mergedInto", equalTo(into.id().toString()));
        office(REGION)
                .get("/v1/cooperatives/" + id + "/history")
                .then()
                .body("step", contains("PROPOSED", "MEETING_HELD", "MERGED"));
        assertThat(rows(
                        "select payload::text from outbox where aggregateid = ? and type like '%cooperative-merged%'",
                        "cooperative/" + id))
                .singleElement()
                .asString()
                .contains("2025-10-29");
        post(office(REGION), "/v1/cooperatives/" + id + "/founding-meeting", meeting("2025-08-22"))
                .statusCode(409);
        post(office(REGION), "/v1/cooperatives/" + id + "/asset-transfer", standing("2025-10-01"))
                .statusCode(200);
        propose(village, "NEW", null);
    }

    @Test
    void onlyARevitalisationEndsSo() {
        String id = propose(VILLAGES.next(), "NEW", null);

        merge(id, TestCooperative.formedIn(REGION).id(), "2025-07-31")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "cooperative-not-formed"));
        String asleep = propose(VILLAGES.next(), "REVITALISATION", asleep("BH/ASLEEP/1"));
        merge(asleep, UUID.fromString(id), "2025-07-31")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "no-cooperative-to-merge-into"));
    }

    @Test
    void aRowOfABulkFormationTakesItsRouteToo() {
        String village = VILLAGES.next();
        Map<String, Object> row = row(village, "2025-06-02");
        row.put("route", "DEVELOPMENT");
        row.put("existing", sound("BH/" + village));

        post(office(REGION), "/v1/formations", Map.of("formations", List.of(row)))
                .body("results.problem.type", hasItem(PROBLEM + "formation-ends-otherwise"));
        row.put("decree", Map.of("amendmentNumber", "AHU-5/" + village, "decidedOn", "2025-06-02"));
        post(office(REGION), "/v1/formations", Map.of("formations", List.of(row)))
                .body("formed", equalTo(1));
        post(office(REGION), "/v1/formations", Map.of("formations", List.of(row)))
                .body("unchanged", equalTo(1));
        assertThat(rows("select amendment_decree_number from cooperative where village_code = ?", village))
                .containsExactly("AHU-5/" + village);
    }

    private static Map<String, Object> sound(String number) {
        return existing(number, "2024-03-12", true);
    }

    private static Map<String, Object> asleep(String number) {
        return existing(number, "2019-03-12", false);
    }

    private static Map<String, Object> existing(String number, String lastMeeting, boolean business) {
        return Map.of(
                "name",
                "KUD Tani Makmur",
                "legalEntityNumber",
                number,
                "inVillage",
                true,
                "primaryOfRegency",
                true,
                "certificateGrade",
                "B",
                "lastAnnualMeetingOn",
                lastMeeting,
                "hasBusiness",
                business,
                "evidence",
                "Sertifikat NIK");
    }

    private static String propose(String village, String route, @Nullable Map<String, Object> existing) {
        Map<String, Object> body =
                new HashMap<>(Map.of("villageCode", village, "route", route, "proposedOn", "2025-05-20"));
        body.put("existing", existing);
        return post(office(REGION), "/v1/cooperatives", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String signed(
            String village, String route, Map<String, Object> existing, Map<String, Object> meeting) {
        String id = propose(village, route, existing);
        post(office(REGION), "/v1/cooperatives/" + id + "/founding-meeting", meeting)
                .statusCode(200);
        post(office(REGION), "/v1/cooperatives/" + id + "/deed", deed("2025-05-26"))
                .statusCode(200);
        return id;
    }

    private static ValidatableResponse end(String id, Map<String, Object> meeting, Map<String, Object> papers) {
        Map<String, Object> formation = formation(meeting, "2025-06-02");
        formation.remove("decreeNumber");
        formation.putAll(papers);
        return post(office(REGION), "/v1/cooperatives/" + id + "/formation", formation);
    }

    private static ValidatableResponse merge(String id, UUID into, String on) {
        return post(
                office(REGION),
                "/v1/cooperatives/" + id + "/merger",
                Map.of("standing", standing(on), "into", into.toString(), "announcedOn", "2025-07-01"));
    }

    private static Map<String, Object> standing(String on) {
        return Map.of("on", on, "reason", "Bergabung ke koperasi desa", "evidence", "BA-04/MUSDES/2025");
    }

    private static Map<String, Object> correction(String particular, String value) {
        return Map.of("particular", particular, "value", value, "reason", "Salah ketik", "evidence", "SK AHU");
    }

    private static String formed(String id) {
        return rows(
                        "select payload::text from outbox where aggregateid = ? and type = ?",
                        "cooperative/" + id,
                        "id.koperasi.registry.cooperative-formed.v1")
                .getFirst();
    }
}
