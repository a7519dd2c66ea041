package id.koperasi.training.gap;

import static id.koperasi.training.Scene.confirm;
import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.count;
import static id.koperasi.training.Scene.eventually;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.ministry;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.training.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GapTest {

    private final String region = newRegency();

    @Test
    void countsWhoLacksACertificateAndWhoseRunsOut() {
        String trained = officer(cooperative(region + ".01.2001"), "chair");
        UUID other = cooperative(region + ".01.2002");
        officer(other, "chair");
        officer(other, "treasurer");
        officer(other, "manager");
        UUID far = cooperative(region + ".02.2001");
        officer(far, "chair", Scene.newPerson(), "2020-01-01", "2025-01-01");
        String session = Scene.session(region, 5);
        inviteChairs(session, region).statusCode(200);
        gaps("DISTRICT").statusCode(200);
        eventually(() -> gaps("DISTRICT")
                .body("items.regionCode", equalTo(List.of(region + ".01", region + ".01")))
                .body("items.office", equalTo(List.of("chair", "treasurer")))
                .body("items.holders", equalTo(List.of(2, 1)))
                .body("items.trained", equalTo(List.of(0, 0))));

        execute("""
                insert into certificate (id, curriculum_code, curriculum_version, year, serial, session_id, invitation_id,
                                         cooperative_id, village_code, person, name, office, issued_on, valid_until)
                select gen_random_uuid(), 'BIMTEK-KDMP', 1, 2098, (select count(*) + 1 from certificate), session_id, id,
                       cooperative_id, village_code, person, name, office, current_date - 1, current_date + 60
                  from invitation where person = ?""", trained);
        eventually(() -> gaps("REGENCY")
                .body("items[0].regionCode", equalTo(region))
                .body("items[0].holders", equalTo(2))
                .body("items[0].trained", equalTo(1))
                .body("items[0].lacking", equalTo(1))
                .body("items[0].ending", equalTo(1))
                .body("items[0].seatsNeeded", equalTo(2))
                .body("items[0].seatsPlanned", equalTo(0)));
        office(region)
                .get("/v1/training-gaps/officers?office=chair&limit=1")
                .then()
                .body("items[0].villageCode", equalTo(region + ".01.2001"))
                .body("items[0].name", equalTo("Siti Aminah"));
        String rest = office(region)
                .get("/v1/training-gaps/officers?limit=1")
                .then()
                .extract()
                .path("nextCursor");
        office(region)
                .get("/v1/training-gaps/officers?after=" + rest)
                .then()
                .body("items", hasSize(2))
                .body("items[0].validUntil", nullValue());

        execute(
                "update certificate set revoked_on = issued_on, revocation_reason = 'LOST', revoked_by = 'x' where person = ?",
                trained);
        execute("""
                insert into competence_certificate (id, cooperative_id, village_code, appointment_id, person, name, office,
                                                    number, issuer, scheme, issued_on, valid_until, recorded_by)
                select gen_random_uuid(), cooperative_id, village_code, appointment_id, person, name, office, person, 'LSP',
                       'SKKNI', current_date - 1, current_date + 60, 'x'
                  from invitation where person = ?""", trained);
        eventually(() -> gaps("DISTRICT")
                .body("items.trained", equalTo(List.of(0, 0)))
                .body("items.competent", equalTo(List.of(1, 0))));
        ministry()
                .get("/v1/training-gaps/officers?region=" + region)
                .then()
                .body("items", hasSize(3))
                .body("items[0].name", equalTo("S*** A***"))
                .body("items.competent", equalTo(List.of(true, false, false)));
        office("32.01").get("/v1/training-gaps?region=" + region).then().body("items", hasSize(0));
        office(region).get("/v1/training-gaps?curriculumCode=NONE").then().statusCode(404);
        assertThat(office(region).accept("text/csv").get("/v1/training-gaps").asString())
                .contains(region + ".01,chair,2,0,2,0,1,2,0,0");
        execute(
                "update competence_certificate set withdrawn_on = current_date, withdrawn_why = 'BY_ISSUER', withdrawn_by = 'x' where person = ?",
                trained);
        eventually(() -> gaps("REGENCY").body("items[0].competent", equalTo(0)));
        assertThat(office(region)
                        .accept("text/csv")
                        .get("/v1/training-gaps/officers")
                        .asString()
                        .lines()
                        .count())
                .isEqualTo(4);
    }

    /** Terms begin by themselves, curricula by a version, and a regency plans for all of its districts. */
    @Test
    void aDistrictIsCountedThoughNothingOfItChangesAndSeatsAboveItAreShown() {
        UUID id = cooperative(region + ".03.2001");
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(1).toString();
        officer(id, "chair", Scene.newPerson(), tomorrow, null);
        eventually(() -> assertThat(count("select count(*) from gap_day where district_code = ?", region + ".03"))
                .isEqualTo(1));
        eventually(() -> assertThat(count("select count(*) from gap_change where district_code = ?", region + ".03"))
                .isZero());
        gaps("DISTRICT").body("items", hasSize(0));
        // the day comes: nothing of the district is told
        execute("alter table officer_term disable trigger officer_term_changes_gaps");
        execute("update officer_term set term_from = term_from - 1 where cooperative_id = ?", id);
        execute("alter table officer_term enable trigger officer_term_changes_gaps");
        execute("update gap_day set counted_on = counted_on - 1 where district_code = ?", region + ".03");
        eventually(() -> gaps("DISTRICT").body("items.holders", equalTo(List.of(1))));

        post(
                        office(region),
                        "/v1/sessions",
                        Scene.newSession("Bimtek", region, 7).replace(Scene.DAY, "2099-09-22"))
                .statusCode(201);
        gaps("DISTRICT").body("items[0].seatsPlanned", equalTo(0)).body("items[0].seatsAbove", equalTo(7));
        gaps("REGENCY").body("items[0].seatsPlanned", equalTo(7)).body("items[0].seatsAbove", equalTo(0));

        String code = "GAP-" + region.replace('.', '-');
        post(ministry(), "/v1/curricula", """
                {"code": "%s", "validFrom": "%s", "title": "Bimtek", "minutesPerJp": 45, "passPercent": 80, "basis": "b",
                 "offices": ["chair"], "modules": [{"title": "A", "jp": 1, "kind": "LECTURE"}]}""".formatted(code, LocalDate.now(ZoneId.of("Asia/Jakarta"))))
                .statusCode(201);
        eventually(() -> office(region)
                .get("/v1/training-gaps?curriculumCode=" + code)
                .then()
                .body("items.holders", equalTo(List.of(1))));
    }

    @Test
    void aCurriculumIsWrittenWhileDistrictsAreCounted() throws SQLException {
        officer(cooperative(region + ".01.2001"), "chair");
        eventually(() -> assertThat(Scene.count("select count(*) from gap_day where district_code = ?", region + ".01"))
                .isEqualTo(1));
        String code = "G" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        try (Connection counting = Scene.superuser();
                Statement statement = counting.createStatement()) {
            counting.setAutoCommit(false);
            statement.execute("update gap_day set counted_on = counted_on");
            post(ministry(), "/v1/curricula", """
                    {"code": "%s", "validFrom": "%s", "title": "Bimtek", "minutesPerJp": 45, "passPercent": 80, "basis": "b",
                     "offices": ["chair"], "modules": [{"title": "A", "jp": 1, "kind": "LECTURE"}]}""".formatted(code, LocalDate.now(ZoneId.of("Asia/Jakarta"))))
                    .statusCode(201);
            counting.rollback();
        }
        eventually(() -> office(region)
                .get("/v1/training-gaps?curriculumCode=" + code)
                .then()
                .body("items.holders", equalTo(List.of(1))));
    }

    @Test
    void everybodyReadsHisOwnRecordOverCooperativesAndHisCalendar() {
        String chair = officer(cooperative(region + ".01.2001"), "chair");
        officer(cooperative(region + ".01.2002"), "supervisor", chair, "2025-06-02", null);
        String session = "/v1/sessions/"
                + post(office(region), "/v1/sessions", """
                                {"title": "Bimtek, tahap 1", "curriculumCode": "BIMTEK-KDMP", "regionCode": "%s",
                                 "startsOn": "2025-09-22", "endsOn": "2025-09-22", "place": "Aula", "seats": 5, "lessons": [
                                 {"title": "A", "date": "2025-09-22", "startsAt": "08:00", "jp": 2},
                                 {"title": "B", "date": "2025-09-22", "jp": 2}]}""".formatted(region))
                        .statusCode(201)
                        .extract()
                        .path("sessionId");
        inviteChairs(session, region).statusCode(200);
        confirm(person(chair), session, invitationOf(session, chair)).statusCode(200);

        person(chair)
                .get("/v1/own-training-records")
                .then()
                .body("items", hasSize(1))
                .body("items[0].office", equalTo("chair"))
                .body("items[0].status", equalTo("CONFIRMED"))
                .body("items[0].givenJp", equalTo(4))
                .body("items[0].certificate", nullValue());
        office(region).get("/v1/own-training-records").then().statusCode(403);
        person(officer(cooperative(region + ".01.2003"), "chair"))
                .get("/v1/own-training-records")
                .then()
                .body("items", hasSize(0));
        person(chair)
                .get(session + "/calendar")
                .then()
                .contentType("text/calendar")
                .body(containsString("SUMMARY:Bimtek\\, tahap 1: A\r\n"))
                .body(containsString("DTSTART;VALUE=DATE:20250922\r\n"))
                .body(containsString("DTSTART:20250922T0"))
                .body(containsString("SEQUENCE:0\r\nSTATUS:CONFIRMED\r\n"));
        execute("update officer_term set ended_on = '2025-09-23' where person = ?", chair);
        person(chair).get("/v1/own-training-records").then().statusCode(200).body("items[0].office", equalTo("chair"));
        person(chair).get("/v1/own-competences").then().statusCode(200);
        person(chair).get(session + "/calendar").then().statusCode(403);
        post(office(region), session + "/cancellation", "{\"cancelledOn\": \"2025-09-15\", \"reason\": \"TOO_FEW\"}")
                .statusCode(200);
        office(region).get(session + "/calendar").then().body(containsString("SEQUENCE:1\r\nSTATUS:CANCELLED\r\n"));
    }

    private ValidatableResponse gaps(String level) {
        return office(region).get("/v1/training-gaps?level=" + level).then();
    }
}
