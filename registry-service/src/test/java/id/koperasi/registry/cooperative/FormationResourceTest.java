package id.koperasi.registry.cooperative;

import static id.koperasi.registry.Foundings.decree;
import static id.koperasi.registry.Foundings.deed;
import static id.koperasi.registry.Foundings.entries;
import static id.koperasi.registry.Foundings.formation;
import static id.koperasi.registry.Foundings.meeting;
import static id.koperasi.registry.Foundings.nik;
import static id.koperasi.registry.Foundings.office;
import static id.koperasi.registry.Foundings.post;
import static id.koperasi.registry.Foundings.rows;
import static id.koperasi.registry.Foundings.staff;
import static id.koperasi.registry.Foundings.villages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FormationResourceTest {

    /** Jakarta Selatan, where no other test forms anything. */
    private static final String REGION = "31.74";

    private static final Iterator<String> VILLAGES = villages(REGION).iterator();

    @Test
    void formsACooperativeStepByStep() {
        String village = VILLAGES.next();
        String id = propose(village, "2024-02-20");
        Map<String, Object> meeting = meeting("2024-02-22");

        meet(id, meeting).statusCode(200).body("status", equalTo("MEETING_HELD"));
        sign(id, "2024-02-26").statusCode(200).body("status", equalTo("DEED_SIGNED"));
        Map<String, Object> formation = formation(meeting, "2024-02-29");
        form(id, formation)
                .statusCode(200)
                .body("status", equalTo("FORMED"))
                .body("decreeNumber", equalTo(formation.get("decreeNumber")));

        office(REGION)
                .get("/v1/cooperatives/" + id)
                .then()
                .statusCode(200)
                .body("formedOn", equalTo("2024-02-29"))
                .body("paidIn", equalTo(1_080_000))
                .body("officers", hasSize(8))
                .body("officers[0].office", equalTo("chair"))
                .body("officers.termFrom", everyItem(equalTo("2024-02-29")))
                .body("officers.termUntil", everyItem(equalTo("2029-02-27")))
                .body("activity", equalTo("PAPER_ONLY"));
        office(REGION)
                .get("/v1/cooperatives/" + id + "/history")
                .then()
                .statusCode(200)
                .body("step", contains("PROPOSED", "MEETING_HELD", "DEED_SIGNED", "FORMED"))
                .body("occurredOn", contains("2024-02-20", "2024-02-22", "2024-02-26", "2024-02-29"))
                .body("actor", everyItem(not(emptyOrNullString())))
                .body("actorRoles[0]", contains("regency-office"))
                .body("evidence[3]", equalTo(formation.get("decreeNumber")));
        assertThat(events(id, "founding-meeting-held"))
                .singleElement()
                .asString()
                .contains(
                        "\"heldOn\":\"2024-02-22\"", "\"founders\":9", "\"officers\":8", "\"principalSavings\":100000")
                .doesNotContain("Pendiri");
        assertThat(events(id, "deed-signed"))
                .singleElement()
                .asString()
                .contains("\"deedNumber\":\"17\"", "\"signedOn\":\"2024-02-26\"")
                .doesNotContain("Ratna");
        assertThat(events(id, "cooperative-formed"))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .contains("\"paidInCapital\":1080000", "\"founders\":9", "\"formedOn\":\"2024-02-29\""));
        assertThat(events(id, "founders-recorded"))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .contains("\"principalPaid\":100000", "Pendiri 8")
                        .doesNotContain(nik(0).substring(0, 12)));
        assertThat(events(id, "officer-appointed")).hasSize(8);
        assertThat(rows(
                        "select sum(principal_paid_sen + mandatory_paid_sen)::text from founder where cooperative_id = ?::uuid",
                        id))
                .containsExactly("108000000");
    }

    @Test
    void keepsNoCitizensNumber() {
        String id = propose(VILLAGES.next(), "2025-05-20");
        Map<String, Object> meeting = meeting("2025-05-22");
        meet(id, meeting).statusCode(200);
        String nik = String.valueOf(meeting.get("villageHeadNik"));

        for (String table : List.of("founder", "elected_officer", "formation_step", "outbox", "idempotency_key")) {
            assertThat(rows("select t::text from " + table + " t where t::text like '%' || ? || '%'", nik))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void tellsEveryBrokenRuleWithItsSource() {
        String id = propose(VILLAGES.next(), "2025-05-20");
        Map<String, Object> meeting = meeting("2025-05-22");
        entries(meeting, "founders").removeLast();
        entries(meeting, "officers").removeLast();
        meeting.put(
                "kinships",
                List.of(Map.of(
                        "nik", entries(meeting, "officers").get(0).get("nik"),
                        "relativeNik", entries(meeting, "officers").get(4).get("nik"),
                        "relation", "SPOUSE")));

        meet(id, meeting)
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:founding-rules-broken"))
                .body(
                        "rules.type",
                        containsInAnyOrder(
                                "urn:koperasi:problem:too-few-founders",
                                "urn:koperasi:problem:too-few-supervisors",
                                "urn:koperasi:problem:supervisors-not-odd",
                                "urn:koperasi:problem:first-degree-kinship"))
                .body("rules.source", everyItem(not(equalTo(""))))
                .body("rules.en[0]", equalTo("There are too few founders: 8 of at least 9."))
                .body("rules.id[0]", startsWith("Jumlah pendiri kurang"));
        assertThat(rows("select status from cooperative where id = ?::uuid", id))
                .containsExactly("PROPOSED");
        assertThat(rows("select person from founder where cooperative_id = ?::uuid", id))
                .isEmpty();
    }

    @Test
    void officersDeclareThatNothingBarsThemSinceTheRule() {
        String id = propose(VILLAGES.next(), "2025-04-01");
        Map<String, Object> meeting = meeting("2025-04-12");
        entries(meeting, "officers").get(4).remove("declaration");
        entries(meeting, "officers").get(0).put("declaration", Map.of("villageLeadership", true));
        entries(meeting, "officers").get(5).put("declaration", Map.of("insolvent", true, "convicted", false));
        entries(meeting, "officers").get(6).put("declaration", Map.of("insolvent", false, "convicted", true));

        meet(id, meeting)
                .statusCode(422)
                .body(
                        "rules.type",
                        contains(
                                "urn:koperasi:problem:village-leadership-on-board",
                                "urn:koperasi:problem:officer-has-not-declared",
                                "urn:koperasi:problem:supervisor-was-insolvent",
                                "urn:koperasi:problem:supervisor-was-convicted"))
                .body("rules.source", everyItem(equalTo("Juklak Menkop 1/2025, Bab III")))
                .body("rules[3].facts.years", equalTo(5));
        Map<String, Object> before = meeting("2025-04-11");
        entries(before, "officers").forEach(officer -> officer.remove("declaration"));
        meet(id, before).statusCode(200);
        assertThat(rows("select person from officer_declaration where cooperative_id = ?::uuid", id))
                .isEmpty();
    }

    @Test
    void warnsWhenNoWomanSitsOnTheBoard() {
        Map<String, Object> men = meeting("2025-05-22");
        String id = propose(VILLAGES.next(), "2025-05-20");
        meet(id, men).statusCode(200).body("warnings", contains("NO_WOMAN_ON_BOARD"));
        assertThat(rows("select person from officer_declaration where cooperative_id = ?::uuid", id))
                .hasSize(8);

        Map<String, Object> supervised = meeting("2025-05-22");
        entries(supervised, "officers").get(7).put("nik", "3673036101800001");
        meet(propose(VILLAGES.next(), "2025-05-20"), supervised).body("warnings", contains("NO_WOMAN_ON_BOARD"));
        Map<String, Object> mixed = meeting("2025-05-22");
        entries(mixed, "officers").get(4).put("nik", "3673034101800001");
        meet(propose(VILLAGES.next(), "2025-05-20"), mixed).statusCode(200).body("warnings", hasSize(0));
    }

    @Test
    void capitalIsProvenWithWhatWasGiven() {
        Map<String, Object> meeting = meeting("2025-05-22");
        String id = deedSigned(meeting);
        Map<String, Object> formation = formation(meeting, "2025-06-02");

        formation.put("capital", Map.of("granted", 5_000_000, "proven", 6_079_999.5, "evidence", "Bukti setor"));
        form(id, formation)
                .statusCode(422)
                .body("rules.type", contains("urn:koperasi:problem:capital-not-proven"))
                .body("rules[0].facts.needed", equalTo(6_080_000))
                .body("rules[0].source", equalTo("Juklak Menkop 1/2025, Bab IV"));
        formation.put("capital", Map.of("granted", -1, "proven", 6_080_000, "evidence", "Bukti setor"));
        form(id, formation).statusCode(400);
        formation.put("capital", Map.of("granted", 5_000_000, "proven", 6_080_000, "evidence", "Bukti setor"));
        form(id, formation).statusCode(200);

        String path = "/v1/cooperatives/" + id;
        office(REGION)
                .get(path)
                .then()
                .body("paidIn", equalTo(1_080_000))
                .body("foundingCapital.granted", equalTo(5_000_000))
                .body("foundingCapital.proven", equalTo(6_080_000))
                .body("foundingCapital.evidence", equalTo("Bukti setor"));
        office(REGION).get(path + "?asOf=2025-06-01").then().statusCode(200).body("foundingCapital", nullValue());
        office(REGION)
                .get(path + "/passport")
                .then()
                .body("lines.find { it.item == 'CAPITAL_PROVEN' }.value", equalTo("6080000 (5000000)"))
                .body("lines.find { it.item == 'CAPITAL_PROVEN' }.evidence", equalTo("Bukti setor"))
                .body(
                        "lines.find { it.item == 'CAPITAL_PROVEN' }.event.type",
                        equalTo("id.koperasi.registry.cooperative-formed.v1"));
    }

    @Test
    void askedForTwentyFoundersBeforeTheLawWasChanged() {
        String id = propose(VILLAGES.next(), "2020-10-30");

        meet(id, meeting("2020-11-01")).statusCode(422).body("rules[0].facts.required", equalTo(20));
        meet(id, meeting("2020-11-02")).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"367303010180000, nik-length", "3673034213800001, nik-month", "3673033002800001, nik-date"})
    void refusesWhatIsNoCitizensNumberWithoutRepeatingIt(String nik, String reason) {
        String id = propose(VILLAGES.next(), "2025-05-20");
        Map<String, Object> meeting = meeting("2025-05-22");
        entries(meeting, "officers").get(2).put("nik", nik);

        meet(id, meeting)
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:not-a-citizens-number"))
                .body("field", equalTo("officers/2"))
                .body("reason", equalTo(reason))
                .body(not(containsString(nik)));
    }

    @Test
    void takesNoStepBeforeItsTurnNorTwice() {
        String id = propose(VILLAGES.next(), "2025-05-20");
        Map<String, Object> meeting = meeting("2025-05-22");

        sign(id, "2025-05-26").statusCode(409).body("type", equalTo("urn:koperasi:problem:step-too-early"));
        form(id, formation(meeting, "2025-06-02")).statusCode(409).body("needed", equalTo("DEED_SIGNED"));
        meet(id, meeting("2025-05-19"))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:steps-out-of-order"))
                .body("earliest", equalTo("2025-05-20"));
        meet(id, meeting).statusCode(200);
        meet(id, meeting).statusCode(409).body("type", equalTo("urn:koperasi:problem:step-taken-already"));
        sign(id, "2025-05-21").statusCode(422);
        sign(id, "2025-05-22").statusCode(200);
        form(id, formation(meeting, "2025-05-21")).statusCode(422);
        form(id, formation(meeting, "2025-05-22")).statusCode(200);
        form(id, formation(meeting, "2025-05-22")).statusCode(409);
        assertThat(events(id, "cooperative-formed")).hasSize(1);
    }

    @Test
    void believesNoDateThatHasNotCome() {
        String village = VILLAGES.next();
        post(office(REGION), "/v1/cooperatives", Map.of("villageCode", village, "proposedOn", "2099-01-01"))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:date-in-the-future"));
        String id = propose(village, "2025-05-20");
        meet(id, meeting("2099-01-01")).statusCode(422).body("stated", equalTo("2099-01-01"));
    }

    @Test
    void wantsTheCapitalPaidIn() {
        String id = propose(VILLAGES.next(), "2025-05-20");
        Map<String, Object> meeting = meeting("2025-05-22");
        meet(id, meeting).statusCode(200);
        sign(id, "2025-05-26").statusCode(200);
        Map<String, Object> formation = formation(meeting, "2025-06-02");
        entries(formation, "paidIn").removeFirst();
        entries(formation, "paidIn").getFirst().put("principal", 99_999.5);
        entries(formation, "paidIn").getLast().put("mandatory", 0);

        form(id, formation)
                .statusCode(422)
                .body(
                        "rules.type",
                        contains(
                                "urn:koperasi:problem:founder-has-not-paid",
                                "urn:koperasi:problem:principal-not-paid-as-agreed",
                                "urn:koperasi:problem:first-mandatory-not-paid"));
        form(id, formation(meeting, "2025-06-02")).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AHU-1.AH.01.29.TAHUN 2025", "0017736.AH.01.29", "AHU-0017736.AH.01.29.TAHUN 25", "x"})
    void refusesWhatIsNoDecree(String number) {
        String id = propose(VILLAGES.next(), "2025-05-20");
        Map<String, Object> formation = formation(meeting("2025-05-22"), "2025-06-02");
        formation.put("decreeNumber", number);

        form(id, formation).statusCode(422).body("type", equalTo("urn:koperasi:problem:no-decree-number"));
    }

    @Test
    void formsNoTwoCooperativesByOneDecreeHoweverItIsWritten() {
        String decree = decree();
        List<String> spellings = List.of(decree, decree.toLowerCase(Locale.ROOT).replace(".tahun", ". tahun"));
        List<Integer> statuses = spellings.stream()
                .map(spelling -> {
                    Map<String, Object> meeting = meeting("2025-05-22");
                    String id = deedSigned(meeting);
                    Map<String, Object> formation = formation(meeting, "2025-06-02");
                    formation.put("decreeNumber", spelling);
                    return form(id, formation).extract().statusCode();
                })
                .toList();

        assertThat(statuses).containsExactly(200, 409);
    }

    @Test
    void letsOneOfManyWhoRaceForAVillageWin() {
        String village = VILLAGES.next();
        int callers = 8;
        var start = new CyclicBarrier(callers);
        List<Integer> statuses = IntStream.range(0, callers)
                .mapToObj(caller -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return post(office(REGION), "/v1/cooperatives", Map.of("villageCode", village))
                            .extract()
                            .statusCode();
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        assertThat(rows("select id from cooperative where village_code = ?", village))
                .hasSize(1);
    }

    @Test
    void letsOneOfTwoWhoRaceForTheSameStepWin() {
        Map<String, Object> meeting = meeting("2025-05-22");
        String id = deedSigned(meeting);
        var start = new CyclicBarrier(2);
        List<Integer> statuses = IntStream.range(0, 2)
                .mapToObj(caller -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return form(id, formation(meeting, "2025-06-02")).extract().statusCode();
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(events(id, "cooperative-formed")).hasSize(1);
        assertThat(rows("select office from officer_appointment where cooperative_id = ?::uuid", id))
                .hasSize(8);
    }

    @Test
    void takesASecondCooperativeOfAVillageOnlyWithAReason() {
        String village = VILLAGES.next();
        Map<String, Object> second = new HashMap<>(Map.of(
                "villageCode",
                village,
                "secondBecause",
                Map.of("reason", "CONVERTED_BESIDE", "evidence", "Surat Dinas 518/12/2025"),
                "route",
                "DEVELOPMENT",
                "proposedOn",
                "2025-05-21",
                "existing",
                Map.of(
                        "name", "KUD Tani Makmur",
                        "legalEntityNumber", "4417/BH/PAD/KWK.10/2003",
                        "inVillage", true,
                        "primaryOfRegency", true,
                        "certificateGrade", "B",
                        "lastAnnualMeetingOn", "2025-03-12",
                        "hasBusiness", true,
                        "evidence", "Sertifikat NIK")));
        post(office(REGION), "/v1/cooperatives", second)
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:no-first-cooperative"));
        propose(village, "2025-05-20");
        post(office(REGION), "/v1/cooperatives", Map.of("villageCode", village)).statusCode(409);
        post(
                        office(REGION),
                        "/v1/cooperatives",
                        Map.of(
                                "villageCode",
                                village,
                                "secondBecause",
                                Map.of("reason", "CONVERTED_BESIDE", "evidence", " ")))
                .statusCode(400);

        post(
                        office(REGION),
                        "/v1/cooperatives",
                        Map.of("villageCode", village, "secondBecause", second.get("secondBecause")))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:second-without-existing"));
        String id = post(office(REGION), "/v1/cooperatives", second)
                .statusCode(201)
                .body("name", endsWith(" 2"))
                .extract()
                .path("id");

        office(REGION)
                .get("/v1/cooperatives/" + id)
                .then()
                .body("secondBecause.reason", equalTo("CONVERTED_BESIDE"))
                .body("secondBecause.evidence", equalTo("Surat Dinas 518/12/2025"));

        Map<String, Object> inLumpatan = new HashMap<>(second);
        inLumpatan.put("villageCode", "16.06.01.2002");
        post(office("16.06"), "/v1/cooperatives", Map.of("villageCode", "16.06.01.2002"))
                .statusCode(201)
                .body("name", equalTo("Koperasi Desa Merah Putih Lumpatan"));
        post(office("16.06"), "/v1/cooperatives", inLumpatan)
                .statusCode(201)
                .body("name", equalTo("Koperasi Desa Merah Putih Lumpatan 3"));
        post(office("16.06"), "/v1/cooperatives", Map.of("villageCode", "16.06.01.2013"))
                .statusCode(201)
                .body("name", equalTo("Koperasi Desa Merah Putih Lumpatan 2"));
    }

    @Test
    void letsEachRoleDoItsPartInItsRegion() {
        String village = VILLAGES.next();
        String id = propose(village, "2025-05-20");
        Map<String, Object> meeting = meeting("2025-05-22");
        String path = "/v1/cooperatives/" + id;

        post(staff("village-head", "31.73"), path + "/founding-meeting", meeting)
                .statusCode(404);
        post(staff("notary", REGION), path + "/founding-meeting", meeting).statusCode(403);
        post(staff("village-head", village), path + "/founding-meeting", meeting)
                .statusCode(200);
        post(staff("village-head", village), path + "/deed", deed("2025-05-26")).statusCode(403);
        post(staff("notary", REGION), path + "/deed", deed("2025-05-26")).statusCode(404);
        post(office(REGION), path + "/deed", deed("2025-05-26")).statusCode(200);
        post(staff("province-office", "31"), path + "/formation", formation(meeting, "2025-06-02"))
                .statusCode(200);
        staff("ministry", "ID").get(path).then().statusCode(200);
        staff("coach", "31.73").get(path + "/history").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "line\nbreak", " ", ""})
    void takesPlainTextOnly(String name) {
        String id = propose(VILLAGES.next(), "2025-05-20");
        Map<String, Object> meeting = meeting("2025-05-22");
        entries(meeting, "founders").get(1).put("name", name);

        meet(id, meeting).statusCode(400).body("violations[0].field", equalTo("/founders/1/name"));
    }

    private static String deedSigned(Map<String, Object> meeting) {
        String id = propose(VILLAGES.next(), "2025-05-20");
        meet(id, meeting).statusCode(200);
        sign(id, "2025-05-26").statusCode(200);
        return id;
    }

    private static String propose(String village, String day) {
        return post(office(REGION), "/v1/cooperatives", Map.of("villageCode", village, "proposedOn", day))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse meet(String id, Map<String, Object> meeting) {
        return post(office(REGION), "/v1/cooperatives/" + id + "/founding-meeting", meeting);
    }

    private static ValidatableResponse sign(String id, String day) {
        return post(office(REGION), "/v1/cooperatives/" + id + "/deed", deed(day));
    }

    private static ValidatableResponse form(String id, Map<String, Object> formation) {
        return post(office(REGION), "/v1/cooperatives/" + id + "/formation", formation);
    }

    private static List<String> events(String id, String type) {
        return rows(
                "select payload::text from outbox where aggregateid = ? and type = ?",
                "cooperative/" + id,
                "id.koperasi.registry." + type + ".v1");
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
