package id.koperasi.training.attendance;

import static id.koperasi.training.Scene.cancel;
import static id.koperasi.training.Scene.confirm;
import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.count;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.session;
import static id.koperasi.training.Scene.staff;
import static id.koperasi.training.Scene.trainer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttendanceResourceTest {

    private static final List<String> LESSONS = List.of(
            "Kebijakan Koperasi Desa/Kelurahan Merah Putih",
            "Jati diri, organisasi dan tata kelola koperasi",
            "Mekanisme dana bergulir",
            "Pembukaan rekening bank koperasi",
            "Pembukuan dan Rapat Anggota Tahunan",
            "Rencana usaha dan rencana tindak lanjut");

    private final String region = newRegency();
    private String session = "";
    private String chair = "";
    private String guest = "";
    private String waiting = "";

    @BeforeEach
    void oneSeatAndTwoWhoWantIt() {
        session = session(region, 1);
        chair = officer(cooperative(region + ".01.2001"), "chair");
        String second = officer(cooperative(region + ".01.2002"), "chair");
        inviteChairs(session, region);
        guest = invitationOf(session, chair);
        waiting = invitationOf(session, second);
        confirm(office(region), session, guest).statusCode(200);
        confirm(office(region), session, waiting).statusCode(200);
    }

    @Test
    void theLastListOfALessonCounts() {
        attend(LESSONS.get(0), guest).statusCode(200).body("present", equalTo(1));
        attend(LESSONS.get(1), guest, guest).body("present", equalTo(1));
        participation(3, false);
        attend(LESSONS.get(1));
        participation(1, false);
    }

    @Test
    void onlyWhoHasASeatIsPresent() {
        attend(LESSONS.get(0), guest, waiting)
                .statusCode(422)
                .body("type", endsWith(":without-a-seat"))
                .body("invitations", equalTo(List.of(waiting)));
        attend(LESSONS.get(0), UUID.randomUUID().toString()).statusCode(422);
        attend("None", guest).statusCode(422).body("type", endsWith(":unknown-lesson"));
        attend("", guest).statusCode(400);
        assertThat(count("select count(*) from attendance_list where session_id = cast(? as uuid)", id()))
                .isZero();
    }

    @Test
    void aLessonThatIsStillToComeHasNoList() {
        String future = post(office(region), "/v1/sessions", """
                        {"title": "F", "curriculumCode": "BIMTEK-KDMP", "regionCode": "%s", "startsOn": "2999-01-01",
                         "endsOn": "2999-01-01", "place": "P", "seats": 3}""".formatted(region))
                .statusCode(201)
                .extract()
                .path("sessionId");

        post(
                        trainer("/v1/sessions/" + future),
                        "/v1/sessions/" + future + "/attendance",
                        "{\"lesson\": \"Mekanisme dan penggunaan dana bergulir\", \"present\": []}")
                .statusCode(422)
                .body("type", endsWith(":date-in-the-future"));
        hold("/v1/sessions/" + future, "2999-01-01").statusCode(422);
    }

    @Test
    void guestsAndStrangersTakeNoAttendance() {
        String body = "{\"lesson\": \"Mekanisme dana bergulir\", \"present\": [\"" + guest + "\"]}";
        post(person(chair), session + "/attendance", body).statusCode(403);
        post(staff("trainer", "32.01"), session + "/attendance", body).statusCode(404);
    }

    @Test
    void aSessionIsHeldWhenAllListsAreInAndItsEndHasCome() {
        attend(LESSONS.get(0), guest);
        hold(session, "2025-09-22")
                .statusCode(409)
                .body("type", endsWith(":attendance-missing"))
                .body("lessons", equalTo(LESSONS.subList(1, 6)));
        for (String lesson : LESSONS) {
            attend(lesson, guest).statusCode(200);
        }
        hold(session, "2025-09-21").statusCode(422).body("type", endsWith(":held-before-its-end"));
        hold(session, "2999-01-01").statusCode(422).body("type", endsWith(":date-in-the-future"));

        hold(session, "2025-09-22").statusCode(200).body("participants", equalTo(1));

        assertThat(rows(
                        "select payload->>'participants' from outbox where aggregateid = ? and type like '%.session-held.v1'",
                        "session/" + id()))
                .containsExactly("1");
        hold(session, "2025-09-22").statusCode(409).body("type", endsWith(":session-was-held"));
        attend(LESSONS.get(0)).statusCode(409);
        confirm(office(region), session, guest).statusCode(200).body("seat", equalTo(1));
        confirm(office(region), session, waiting).statusCode(409).body("type", endsWith(":session-was-held"));
        cancel(office(region), session, guest).statusCode(409).body("type", endsWith(":session-was-held"));
        inviteChairs(session, region).statusCode(200).body("invited", equalTo(0));
        officer(cooperative(region + ".01.2003"), "chair");
        inviteChairs(session, region).statusCode(409).body("type", endsWith(":session-was-held"));
    }

    @Test
    void whatIsLearnedOfThosePresentLaterIsANewFactAndTheCertificateFollows() {
        for (String lesson : LESSONS) {
            attend(lesson, guest).statusCode(200);
        }
        attend(LESSONS.get(0)).statusCode(200);
        correct(1, guest, true).statusCode(409).body("type", endsWith(":corrected-before-holding"));
        hold(session, "2025-09-22").statusCode(200).body("participants", equalTo(1));
        certificates(1);

        post(trainer(session), session + "/attendance-corrections", correction(2, guest, false, false))
                .statusCode(403);
        correct(2, waiting, true).statusCode(422).body("type", endsWith(":without-a-seat"));
        correct(7, guest, true).statusCode(422).body("type", endsWith(":unknown-lesson"));
        post(office(region), session + "/attendance-corrections", correction(2, guest, false, true))
                .statusCode(422)
                .body("type", endsWith(":absent-and-late"));
        correct(2, guest, false).statusCode(201).body("participants", equalTo(0));
        assertThat(rows("select revocation_reason from certificate where invitation_id = cast(? as uuid)", guest))
                .containsExactly("NOT_PRESENT");
        certificates(0);
        correct(2, guest, true).statusCode(201).body("participants", equalTo(1));
        certificates(1);

        office(region).get(session).then().body("participants", equalTo(1));
        assertThat(rows(
                        "select payload->>'participants' from outbox where aggregateid = ? and type like '%.session-held.v1' order by position",
                        "session/" + id()))
                .containsExactly("1", "0", "1");
        office(region)
                .get(session + "/attendance-corrections")
                .then()
                .body("items.present", equalTo(List.of(false, true)))
                .body("items.recordedBy", equalTo(List.of("regency-office-" + region, "regency-office-" + region)));
        office(region)
                .get(session + "/attendance/lists")
                .then()
                .body("items.present", equalTo(List.of(1, 1, 1, 1, 1, 1, 0)))
                .body("items[0].recordedBy", equalTo("trainer-of-" + id()));
        person(chair).get(session + "/attendance-corrections").then().statusCode(403);
    }

    private ValidatableResponse correct(int lesson, String invitation, boolean present) {
        return post(
                office(region), session + "/attendance-corrections", correction(lesson, invitation, present, false));
    }

    private static String correction(int lesson, String invitation, boolean present, boolean late) {
        return """
                {"lesson": %d, "invitationId": "%s", "present": %s, "late": %s, "leftEarly": false,
                 "reason": "LIST_WRONG", "evidence": "Daftar bertanda tangan"}""".formatted(lesson, invitation, present, late);
    }

    private void certificates(int issued) {
        post(office(region), session + "/certificates", "{\"issuedOn\": \"2025-09-23\"}")
                .statusCode(200)
                .body("issued", equalTo(issued));
    }

    @Test
    void aParticipantTakesAPlanHome() {
        String plan = "{\"invitationId\": \"%s\", \"actions\": [{\"what\": \"Buka rekening\", \"dueOn\": \"%s\"},"
                + " {\"what\": \"Catat kas\", \"dueOn\": \"2025-12-01\"}]}";
        post(person(chair), session + "/action-plans", plan.formatted(guest, "2025-09-21"))
                .statusCode(422)
                .body("type", endsWith(":due-before-the-session"));
        post(person(chair), session + "/action-plans", plan.formatted(waiting, "2025-10-22"))
                .statusCode(404);
        post(office(region), session + "/action-plans", plan.formatted(waiting, "2025-10-22"))
                .statusCode(422)
                .body("type", endsWith(":without-a-seat"));

        post(person(chair), session + "/action-plans", plan.formatted(guest, "2025-10-22"))
                .statusCode(200)
                .body("actions", equalTo(2));

        post(office(region), session + "/action-plans", plan.formatted(guest, "2025-10-22"))
                .statusCode(409)
                .body("type", endsWith(":action-plan-exists"));
        String next = office(region)
                .get(session + "/action-plans?limit=1")
                .then()
                .body("items[0].what", equalTo("Buka rekening"))
                .extract()
                .path("nextCursor");
        person(chair)
                .get(session + "/action-plans?after=" + next)
                .then()
                .body("items", hasSize(1))
                .body("items[0].dueOn", equalTo("2025-12-01"));
        office("32.01").get(session + "/action-plans").then().statusCode(404);

        String added = "{\"what\": \"Ajukan pinjaman\", \"dueOn\": \"%s\"}";
        String actions = session + "/action-plans/" + guest + "/actions";
        post(person(chair), actions, added.formatted("2025-09-21")).statusCode(422);
        post(person(chair), actions, added.formatted("2026-01-05"))
                .statusCode(201)
                .body("number", equalTo(3));
        for (String lesson : LESSONS) {
            attend(lesson).statusCode(200);
        }
        hold(session, "2025-09-22").statusCode(200);
        post(person(chair), actions, added.formatted("2026-01-05"))
                .statusCode(422)
                .body("type", endsWith(":was-not-there"));
    }

    private String id() {
        return session.substring("/v1/sessions/".length());
    }

    private ValidatableResponse attend(String lesson, String... present) {
        String list = List.of(present).stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(","));
        return post(
                trainer(session),
                session + "/attendance",
                "{\"lesson\": \"%s\", \"present\": [%s]}".formatted(lesson, list));
    }

    private void participation(int heardJp, boolean longEnough) {
        office(region)
                .get(session + "/attendance")
                .then()
                .body("items", hasSize(1))
                .body("items[0].heardJp", equalTo(heardJp))
                .body("items[0].givenJp", equalTo(8))
                .body("items[0].longEnough", equalTo(longEnough));
    }

    private ValidatableResponse hold(String address, String day) {
        return post(office(region), address + "/holding", "{\"heldOn\": \"" + day + "\"}");
    }
}
