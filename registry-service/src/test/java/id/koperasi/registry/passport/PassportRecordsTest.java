package id.koperasi.registry.passport;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import id.koperasi.platform.audit.Digest;
import id.koperasi.registry.Minutes;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Kota Bontang (64.74) belongs to this test. */
@QuarkusTest
class PassportRecordsTest {

    private static final String REGION = "64.74";
    private static final String ACCOUNT = "0198b1f0-3f2a-7c11-8a4e-5d0f6b1c64";

    private static final String COACH_CAME = "0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2a64";
    private static final String COACH_LEFT = "0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2a65";

    private final TestCooperative cooperative = TestCooperative.formedIn(REGION);
    private final String chair = cooperative.officer("chair");

    @Test
    void whatTheMembersDecidedIsToldWithTheirMinutes() {
        String paper = Minutes.handedIn(cooperative, chair);
        send("/meetings", """
                {"kind": "EXTRAORDINARY", "calledOn": "2025-09-08", "heldOn": "2025-09-25", "minutesNumber": "BA-7",
                 "members": 60, "present": 44, "paperId": "%s", "agenda": ["BORROWING"], "resolutions": [{"decision": "BORROWING",
                 "limit": 500000000, "inFavour": 41, "against": 2, "abstained": 1}]}""".formatted(paper));
        String annual = send("/meetings", """
                {"kind": "ANNUAL", "calledOn": "2026-03-01", "heldOn": "2026-03-20", "minutesNumber": "BA-8",
                 "members": 60, "present": 44, "resolutions": []}""").getString("meetingId");
        execute("""
                insert into annual_report (meeting_id, version, cooperative_id, village_code, status, sector, stage, position,
                                           result, planned_position, planned_result, drafted_at, changed_at, reported_on,
                                           decided_on, reason)
                values (?::uuid, 0, ?::uuid, ?, 'REJECTED', 'KDKMP', 8, '{}', '{}', '{}', '{}', now(), now(), '2026-04-10',
                        '2026-04-20', 'Neraca')""", annual, cooperative.id().toString(), cooperative.village());

        Map<String, String> resolution = line("RESOLUTION", "");
        assertThat(resolution).containsEntry("value", "BORROWING 500000000").containsEntry("since", "2025-09-25");
        assertThat(resolution.get("evidence"))
                .isEqualTo("BA-7 sha256:" + Digest.of(Minutes.PDF).hex());
        assertThat(event("RESOLUTION", "type")).isEqualTo("id.koperasi.registry.meeting-resolved.v1");
        assertThat(event("RESOLUTION", "id")).isNotNull();
        assertThat(line("QUORUM", "")).containsEntry("value", "44/60");
        assertThat(event("QUORUM", "type")).isEqualTo("id.koperasi.registry.meeting-resolved.v1");
        send("/meetings", """
                {"kind": "EXTRAORDINARY", "calledOn": "2026-05-01", "heldOn": "2026-05-20", "minutesNumber": "BA-9",
                 "members": 60, "present": 30, "resolutions": []}""");
        assertThat(line("NO_QUORUM", "")).containsEntry("value", "30/60").containsEntry("evidence", "BA-9");
        assertThat(event("NO_QUORUM", "type")).isEqualTo("id.koperasi.registry.meeting-without-quorum.v1");
        assertThat(line("MEMBERS_MINUTES", ""))
                .containsEntry("evidence", "sha256:" + Digest.of(Minutes.PDF).hex());
        assertThat(event("MEMBERS_MINUTES", "type")).isEqualTo("id.koperasi.registry.paper-recorded.v1");
        assertThat(event("MEMBERS_MINUTES", "id")).isEqualTo(lastOf("paper-recorded"));
        assertThat(line("ANNUAL_REPORT", "?asOf=2026-04-19")).containsEntry("value", "REPORTED 2025");
        assertThat(values("ANNUAL_REPORT", "")).containsExactly("REPORTED 2025", "REJECTED 2025");
    }

    @Test
    void whatItPartedWithIsTold() {
        String id = send("/asset-disposals", """
                {"kind": "SALE", "asset": "Gudang", "value": 250000.5, "totalAssets": 2000000, "disposedOn": "2026-04-02",
                 "evidence": "AJB 12/2026"}""").getString("disposalId");

        assertThat(line("DISPOSAL_SALE", ""))
                .containsEntry("value", "250000.5")
                .containsEntry("since", "2026-04-02")
                .containsEntry("evidence", "AJB 12/2026");
        assertThat(event("DISPOSAL_SALE", "type")).isEqualTo("id.koperasi.registry.asset-disposal-recorded.v1");
        assertThat(values("DISPOSAL_SALE", "?asOf=2026-04-01")).isEmpty();

        send("/asset-disposals/" + id + "/corrections", """
                {"disposal": {"kind": "SALE", "asset": "Gudang", "value": 260000, "totalAssets": 2000000,
                              "disposedOn": "2026-04-02", "evidence": "AJB 13/2026"},
                 "because": {"reason": "Salah nilai", "evidence": "AJB 13/2026, halaman 2"}}""");

        assertThat(values("DISPOSAL_SALE", "")).containsExactly("260000");
        assertThat(line("CORRECTED_ASSET_DISPOSAL", ""))
                .containsEntry("value", "Salah nilai")
                .containsEntry("evidence", "AJB 13/2026, halaman 2");
        assertThat(event("CORRECTED_ASSET_DISPOSAL", "id")).isEqualTo(lastOf("record-corrected"));
    }

    @Test
    void whatItHasAndDoesIsTold() {
        String facility = send("/facilities", """
                {"kind": "WAREHOUSE", "name": "Gudang", "ownership": "VILLAGE", "electricity": "HAS", "internet": "NONE",
                 "water": "NONE", "surveyedOn": "2026-01-31", "surveyedBy": "Pendamping Desa"}""").getString("facilityId");
        send("/facilities/" + facility + "/construction-reports", "{\"reportedOn\": \"2026-02-01\", \"percent\": 40}");
        String unit = send("/business-units", """
                {"function": "GROCERIES", "name": "Sembako", "kbli": "47111", "openedOn": "2025-07-24"}""").getString("unitId");
        send("/business-units/" + unit + "/workforce-reports", """
                {"reportedOn": "2026-01-31", "workers": 5, "local": 4, "women": 3}""");
        send("/business-units/" + unit + "/state", """
                {"active": false, "changedOn": "2026-02-02", "reason": "Pasokan"}""");
        send("/partnerships", """
                {"kind": "SUBSIDISED_GOODS", "partner": "Perum Bulog", "commodity": "Beras SPHP", "from": "2026-01-01",
                 "agreementNumber": "PKS-1", "volume": 12.5, "unit": "ton"}""");
        send("/business-units/" + unit + "/workforce-reports", """
                {"reportedOn": "2026-01-31", "workers": 5, "local": 4, "women": 3}""");
        String firstWord = lastOf("workforce-reported");
        send("/business-units/" + unit + "/workforce-reports", """
                {"reportedOn": "2026-01-31", "workers": 6, "local": 4, "women": 3,
                 "because": {"reason": "Tertukar", "evidence": "Daftar hadir"}}""");
        ofItsRegion();

        assertThat(line("WAREHOUSE", ""))
                .containsEntry("value", "Gudang VILLAGE")
                .containsEntry("evidence", "Pendamping Desa");
        assertThat(line("CONSTRUCTION", "")).containsEntry("value", "Gudang 40%");
        assertThat(line("WORKERS", "")).containsEntry("value", "Sembako 6 (4, 3)");
        assertThat(event("WORKERS", "id"))
                .isEqualTo(lastOf("workforce-reported"))
                .isNotEqualTo(firstWord);
        assertThat(line("REPLACED_WORKFORCE", "")).containsEntry("value", "5 4 3");
        assertThat(event("REPLACED_WORKFORCE", "id")).isEqualTo(firstWord);
        assertThat(line("UNIT_CLOSED", "")).containsEntry("value", "Sembako").containsEntry("evidence", "Pasokan");
        assertThat(event("UNIT_CLOSED", "type")).isEqualTo("id.koperasi.registry.business-unit-closed.v1");
        assertThat(event("SUBSIDISED_GOODS", "type")).isEqualTo("id.koperasi.registry.partnership-agreed.v1");
        assertThat(line("SUBSIDISED_GOODS", ""))
                .containsEntry("value", "Perum Bulog Beras SPHP 12.50 ton")
                .containsEntry("evidence", "PKS-1");
        assertThat(line("POTENTIAL", "")).containsEntry("value", "Rumput laut 120.50 hektare");
        assertThat(event("POTENTIAL", "type")).isEqualTo("id.koperasi.registry.village-potential-recorded.v1");
        assertThat(event("POTENTIAL", "id")).isNotNull();
        assertThat(values("MEMORANDUM", "")).contains("Beras: A, B").doesNotContain("Lain: A, B");
        assertThat(values("LAUNCHED", "")).contains("Bontang").doesNotContain("Sebelum");
        assertThat(values("COACHED", "")).containsExactly("COACHED");
        assertThat(event("COACHED", "id")).isEqualTo(COACH_CAME);
        assertThat(line("CEASED_COACHED", "")).containsEntry("since", "2025-12-01");
        assertThat(event("CEASED_COACHED", "type")).isEqualTo("id.koperasi.training.coach-assignment-ended.v1");
        assertThat(event("CEASED_COACHED", "id")).isEqualTo(COACH_LEFT);
        List<String> days = passport("?asOf=2026-01-31").getList("lines.since");
        assertThat(days).isNotEmpty().allMatch(day -> day.compareTo("2026-01-31") <= 0);
        assertThat(values("UNIT_CLOSED", "?asOf=2026-02-01")).isEmpty();
    }

    @Test
    void whatIsCountedHasItsEventAndWhatWasThereBeforeHasNone() {
        String facility = send("/facilities", """
                {"kind": "WAREHOUSE", "name": "Gudang", "ownership": "VILLAGE", "electricity": "HAS", "internet": "NONE",
                 "water": "NONE", "surveyedOn": "2026-01-31", "surveyedBy": "Pendamping Desa"}""").getString("facilityId");
        send("/facilities/" + facility + "/construction-reports", "{\"reportedOn\": \"2026-02-01\", \"percent\": 40}");
        execute("""
                insert into construction_report (id, facility_id, cooperative_id, village_code, reported_on, percent)
                values (uuidv7(), ?::uuid, ?::uuid, ?, '2026-02-03', 45)""", facility, cooperative.id().toString(), cooperative.village());
        String agreements = "/facilities/" + facility + "/operating-agreements";
        String agreement = post(TestCooperative.office(REGION), cooperative.path(agreements), """
                {"owner": "Dinas", "agreementNumber": "A-1", "from": "2026-01-01", "until": "2026-06-30", "capacity": 200,
                 "unit": "TONNE"}""")
                .statusCode(201)
                .extract()
                .path("agreementId");
        for (String counted : List.of(
                "{\"reportedOn\": \"2026-02-02\", \"used\": 12}",
                "{\"reportedOn\": \"2026-02-05\", \"used\": 84.5}",
                "{\"reportedOn\": \"2026-02-05\", \"used\": 90, \"because\": {\"reason\": \"Salah\", \"evidence\": \"BA\"}}")) {
            office(agreements + "/" + agreement + "/stored-goods", counted);
        }

        office("/premises/absence", "{\"surveyedOn\": \"2026-01-10\", \"surveyedBy\": \"Dinas\"}");
        assertThat(line("SURVEYED", "")).containsEntry("value", "NONE").containsEntry("evidence", "Dinas");
        assertThat(event("SURVEYED", "id")).isEqualTo(lastOf("no-premises-found"));

        JsonPath passport = passport("");
        List<String> construction = passport.getList("lines.findAll { it.item == 'CONSTRUCTION' }.event.id");
        assertThat(construction).containsExactly(lastOf("construction-reported"), null);
        assertThat(passport.getList("lines.findAll { it.item == 'CONSTRUCTION' }.event.type", String.class))
                .containsExactly("id.koperasi.registry.construction-reported.v1", "record:construction");
        assertThat(values("STORED_GOODS", "")).containsExactly("Gudang 12.00 TONNE", "Gudang 90.00 TONNE");
        assertThat(values("REPLACED_STORED_GOODS", "")).containsExactly("84.50");
        assertThat(event("REPLACED_STORED_GOODS", "id")).isNotNull().isNotEqualTo(lastOf("stored-goods-counted"));
        assertThat(passport.getList("lines.findAll { it.item == 'STORED_GOODS' }.event.type", String.class))
                .containsOnly("id.koperasi.registry.stored-goods-counted.v1");
        List<String> stored = passport.getList("lines.findAll { it.item == 'STORED_GOODS' }.event.id");
        assertThat(stored).doesNotHaveDuplicates().last().isEqualTo(lastOf("stored-goods-counted"));
    }

    /** The last fact of one type, by its id. */
    private String lastOf(String type) {
        return rows(
                        "select id::text from outbox where aggregateid = ? and type = ? order by sequence desc limit 1",
                        "cooperative/" + cooperative.id(),
                        "id.koperasi.registry." + type + ".v1")
                .getFirst();
    }

    /** A potential, a memorandum that covers it and one that does not, a launch after its formation and one before. */
    private void ofItsRegion() {
        post(TestCooperative.office(REGION), "/v1/potentials", """
                {"villageCode": "%s", "commodity": "Rumput laut", "size": 120.5, "unit": "hektare",
                 "source": "Profil desa", "year": 2025}""".formatted(cooperative.village()))
                .statusCode(201);
        for (List<String> covered : List.of(List.of("Beras", "64"), List.of("Lain", "91.71"))) {
            execute("""
                    with m as (insert into memorandum (id, number, subject, parties, signed_on)
                               values (gen_random_uuid(), 'MOU-' || gen_random_uuid(), ?, array['A', 'B'], '2025-08-01')
                               returning id)
                    insert into memorandum_region select id, ? from m""", covered.get(0), covered.get(1));
        }
        for (List<String> day : List.of(List.of("2025-07-21", "Bontang"), List.of("2025-06-01", "Sebelum"))) {
            execute("""
                    insert into launch (id, region_code, launched_on, place, launched_by, cooperatives, all_formed)
                    values (gen_random_uuid(), '64.74', ?::date, ?, 'Presiden', 1, true) on conflict do nothing""", day.get(0), day.get(1));
        }
        execute("""
                with told as (insert into heard_coaching
                              values (?::uuid, ?, gen_random_uuid(), 'MINISTRY', '2025-09-01', '2025-12-01', ?, ?)
                              returning *)
                insert into milestone (cooperative_id, village_code, fact, day, until)
                select cooperative_id, village_code, 'COACHED', assigned_on, ended_on from told""", cooperative.id().toString(), cooperative.village(), COACH_CAME, COACH_LEFT);
    }

    @Test
    void howItStandsWhatItChangedAndWhomItServesIsToldAndPublic() {
        String village = rows("""
                select code from region
                 where level = 4 and starts_with(code, '64.74.') and code not in (select village_code from cooperative)
                 order by code limit 1""").getFirst();
        cooperative.officer("treasurer", "2025-06-02", "2025-12-31");
        office("/served-villages", """
                {"villageCode": "%s", "servedFrom": "2025-07-01", "population": 300, "evidence": "Berita acara"}""".formatted(village));
        office("/corrections", """
                {"particular": "DEED_NUMBER", "value": "71", "reason": "Salah ketik", "evidence": "Akta"}""");
        standing("/suspension", "2025-10-01");

        given().get("/v1/public/cooperatives/" + cooperative.id())
                .then()
                .body("status", equalTo("SUSPENDED"))
                .body("standingSince", equalTo("2025-10-01"))
                .body("servedVillages", hasItem(startsWith(village)));
        standing("/reinstatement", "2025-11-03");
        office("/served-villages/" + village + "/leave", "{\"leftOn\": \"2025-12-01\"}");
        assertThat(line("SUSPENDED", "")).containsEntry("evidence", "SK 518/77").containsEntry("value", "Alasan");
        assertThat(event("SUSPENDED", "type")).isEqualTo("id.koperasi.registry.cooperative-suspended.v1");
        assertThat(event("REINSTATED", "type")).isEqualTo("id.koperasi.registry.cooperative-reinstated.v1");
        assertThat(line("CORRECTED_DEED_NUMBER", ""))
                .containsEntry("evidence", "Akta")
                .containsEntry("since", "2025-05-01");
        assertThat(event("CORRECTED_DEED_NUMBER", "id")).isNotNull();
        assertThat(line("VILLAGE_JOINED", "")).containsEntry("evidence", "Berita acara");
        assertThat(event("VILLAGE_JOINED", "id")).isNotNull();
        assertThat(event("VILLAGE_LEFT", "type")).isEqualTo("id.koperasi.registry.village-left.v1");
        assertThat(values("VILLAGE_LEFT", "?asOf=2025-11-30")).isEmpty();
        assertThat(line("TERM_ENDED", ""))
                .containsEntry("since", "2026-01-01")
                .containsEntry("value", "Siti Aminah (2025-06-02/2025-12-31)");
        assertThat(passport("").prettify()).doesNotContain(chair);
    }

    @Test
    void accountsStayMasked() {
        String suffix = cooperative.id().toString().substring(34);
        execute("""
                insert into bank_account (id, version, cooperative_id, village_code, bank_code, status, requested_on, opened_on,
                                          holder, number_sealed, number_index, masked_number, data_key, master_key_id,
                                          closed_on)
                values (?::uuid, 0, ?::uuid, ?, '002', 'CLOSED', '2025-07-01', '2025-07-24', 'Koperasi', '\\x01',
                        '\\x6474', '***********4501', '\\x01', 'k', '2026-02-27')""", ACCOUNT + suffix, cooperative.id().toString(), cooperative.village());
        announce("bank-account-closed", suffix, "\"closedOn\": \"2026-02-27\"");
        announce(
                "disbursement-account-designated",
                suffix,
                "\"designatedOn\": \"2025-10-06\", \"sealedNumber\": \"RAHASIA\"");

        assertThat(line("CLOSED", ""))
                .containsEntry("value", "002 ***********4501")
                .containsEntry("since", "2026-02-27");
        assertThat(line("DESIGNATED", "")).containsEntry("value", "002 ***********4501");
        assertThat(event("DESIGNATED", "type")).isEqualTo("id.koperasi.registry.disbursement-account-designated.v1");
        assertThat(passport("").prettify()).doesNotContain("RAHASIA");
        get(TestCooperative.office("36.03"), cooperative.path("/passport")).statusCode(404);
    }

    @Test
    void aLongStoryIsToldInPagesAndSaysSo() {
        assertThat(passport("").getBoolean("complete")).isTrue();
        execute("""
                insert into outbox (recorded_at, position, id, aggregatetype, aggregateid, sequence, type, "timestamp", payload)
                select now(), -7000000000 + n, gen_random_uuid(), 'koperasi.registry', ?, -7000 + n,
                       'id.koperasi.registry.business-plan-rated.v1', now(),
                       json_build_object('cooperativeId', ?, 'rating', 'R' || n, 'ratedOn', '2026-01-01')
                  from generate_series(1, 2001) as n""", "cooperative/" + cooperative.id(), cooperative.id().toString());

        JsonPath latest = passport("");
        assertThat(latest.getBoolean("complete")).isFalse();
        JsonPath earlier = passport("?after=" + latest.getString("nextCursor"));
        assertThat(earlier.getString("nextCursor")).isNull();
        assertThat(earlier.getBoolean("complete")).isFalse();
        assertThat(earlier.getList("lines.value", String.class)).contains("R1").doesNotContain("R2001");
        assertThat(Stream.of(earlier, latest).flatMap(page -> page.getList("lines.value", String.class).stream()))
                .filteredOn(value -> value.matches("R[0-9]+"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 2_001).mapToObj(n -> "R" + n).toList());
    }

    private void announce(String type, String suffix, String words) {
        execute(
                """
                insert into outbox (recorded_at, position, id, aggregatetype, aggregateid, sequence, type, "timestamp", payload)
                values (now(), -(random() * 1000000000)::bigint - 1, gen_random_uuid(), 'koperasi.registry.internal', ?,
                        (random() * 1000000)::bigint, ?, now(), ?::json)""",
                "cooperative/" + cooperative.id(),
                "id.koperasi.registry." + type + ".v1",
                "{\"cooperativeId\": \"%s\", \"accountId\": \"%s\", %s}"
                        .formatted(cooperative.id(), ACCOUNT + suffix, words));
    }

    private JsonPath send(String path, String body) {
        var answer = post(holder(chair), cooperative.path(path), body).extract();
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        return answer.jsonPath();
    }

    private void office(String path, String body) {
        int status = post(TestCooperative.office(REGION), cooperative.path(path), body)
                .extract()
                .statusCode();
        assertThat(status).as(path).isIn(200, 201);
    }

    private void standing(String path, String day) {
        office(path, "{\"on\": \"" + day + "\", \"reason\": \"Alasan\", \"evidence\": \"SK 518/77\"}");
    }

    private JsonPath passport(String query) {
        return get(TestCooperative.office(REGION), cooperative.path("/passport" + query))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, String> line(String item, String query) {
        return passport(query).getMap("lines.find { it.item == '" + item + "' }");
    }

    private List<String> values(String item, String query) {
        return passport(query).getList("lines.findAll { it.item == '" + item + "' }.value");
    }

    private String event(String item, String part) {
        return passport("").getString("lines.find { it.item == '" + item + "' }.event." + part);
    }
}
