package id.koperasi.training.speaker;

import static id.koperasi.training.Scene.as;
import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.platform.testing.TestToken;
import id.koperasi.training.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trainer reaches the sessions in which he speaks, and of all others in his region none. */
@QuarkusTest
class TrainerReachTest {

    private final String region = newRegency();
    private final String elsewhere = newRegency();
    private final String account = "account-" + UUID.randomUUID();
    private final String chair = officer(cooperative(region + ".01.2001"), "chair");
    private String speaker = "";
    private String own = "";
    private String others = "";

    @BeforeEach
    void twoSessionsOfOneRegionAndASpeakerInOne() {
        speaker = speaker(", \"account\": \"" + account + "\"");
        own = session(region);
        others = session(region);
        name(own, 1, speaker);
        name(others, 1, speaker(""));
        inviteChairs(own, region).statusCode(200);
        inviteChairs(others, region).statusCode(200);
        Scene.confirm(office(region), own, invitationOf(own, chair)).statusCode(200);
    }

    @Test
    void heSeesAndWritesHisOwnSessionsOnly() {
        trainer().get("/v1/sessions").then().body("items.sessionId", equalTo(List.of(id(own))));
        trainer().get(own).then().statusCode(200);
        assertAbsent(
                "",
                "/invitations",
                "/attendance",
                "/attendance/lists",
                "/materials",
                "/tests",
                "/certificates",
                "/questions",
                "/calendar");
        trainer().get(own + "/invitations").then().statusCode(200).body("items", hasSize(1));

        String present = "{\"lesson\": \"A\", \"present\": [\"%s\"]}";
        post(trainer(), own + "/attendance", present.formatted(invitationOf(own, chair)))
                .statusCode(200)
                .body("present", equalTo(1));
        post(trainer(), others + "/attendance", present.formatted(invitationOf(others, chair)))
                .statusCode(404);
        post(trainer(), others + "/confirmations", Scene.named(invitationOf(others, chair)))
                .statusCode(404);
        post(trainer(), own + "/confirmations", Scene.named(invitationOf(others, chair)))
                .statusCode(404);
        post(trainer(), own + "/questions", "{\"question\": \"Dari ruangan?\"}").statusCode(201);
        trainer().get(own + "/questions").then().body("items", hasSize(1));
        post(office(region), others + "/questions", "{\"question\": \"Dari ruangan?\"}")
                .statusCode(201);
        trainer().get("/v1/open-questions").then().body("items.sessionId", equalTo(List.of(id(own))));
        assertThat(material(own)).isEqualTo(201);
        assertThat(material(others)).isEqualTo(404);
        trainer().get(own + "/materials").then().body("items", hasSize(1));
        staff("trainer", region).get(own).then().statusCode(404);
        trainer().get("/v1/training-effects").then().statusCode(403);
    }

    @Test
    void heReachesWhatLiesElsewhereWhereHeSpeaksUntilAnotherSpeaks() {
        String far = session(elsewhere);
        trainer().get(far).then().statusCode(404);
        post(office(elsewhere), far + "/lessons/2/speakers", "{\"speakerIds\": [\"" + speaker + "\"]}")
                .statusCode(200);
        trainer().get(far).then().statusCode(200);
        trainer().get("/v1/sessions?region=" + elsewhere).then().body("items", hasSize(1));
        as(trainerToken().clientRegion(region)).get(far).then().statusCode(404);
        as(trainerToken().clientRegion(region)).get(own).then().statusCode(200);

        name(own, 1, speaker(""));
        trainer().get(own).then().statusCode(404);
    }

    @Test
    void anAccountIsOfOneSpeakerAndIsChangedByTheOfficeOfHisRegion() {
        String body = "{\"account\": \"" + account + "\"}";
        String another = speaker("");
        post(office(region), "/v1/speakers/" + another + "/account", body)
                .statusCode(409)
                .body("type", endsWith(":account-of-another-speaker"));
        post(office(elsewhere), "/v1/speakers/" + another + "/account", "{\"account\": \"x\"}")
                .statusCode(403)
                .body("type", endsWith(":region-outside-reach"));
        post(trainer(), "/v1/speakers/" + speaker + "/account", body).statusCode(403);
        post(office(region), "/v1/speakers/" + UUID.randomUUID() + "/account", body)
                .statusCode(404);

        post(office(region), "/v1/speakers/" + speaker + "/account", "{\"account\": \"new-" + account + "\"}")
                .statusCode(200)
                .body("speakerId", equalTo(speaker));
        trainer().get(own).then().statusCode(404);
        as(TestToken.of("new-" + account).roles("trainer").region(region))
                .get(own)
                .then()
                .statusCode(200);
        // The account without the role is nobody.
        as(TestToken.of("new-" + account).region(region)).get(own).then().statusCode(403);
    }

    @Test
    void whoHasAnotherRoleBesideReachesBoth() {
        as(trainerToken().roles("trainer", "coach")).get(others).then().statusCode(200);
        post(
                        as(trainerToken().roles("trainer", "coach")),
                        others + "/attendance",
                        "{\"lesson\": \"A\", \"present\": []}")
                .statusCode(404);
    }

    private void assertAbsent(String... parts) {
        String absent = "/v1/sessions/" + UUID.randomUUID();
        for (String part : parts) {
            String nothing = trainer()
                    .get(absent + part)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(trainer()
                            .get(others + part)
                            .then()
                            .statusCode(404)
                            .extract()
                            .asString())
                    .as(part)
                    .isEqualTo(nothing);
        }
    }

    private int material(String session) {
        return trainer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("title", "Dana bergulir")
                .multiPart("file", "dana.pdf", "%PDF-1.4 bahan".getBytes(StandardCharsets.US_ASCII), "application/pdf")
                .post(session + "/materials")
                .statusCode();
    }

    private TestToken trainerToken() {
        return TestToken.of(account).roles("trainer").region(region);
    }

    private RequestSpecification trainer() {
        return as(trainerToken());
    }

    private static String id(String session) {
        return session.substring("/v1/sessions/".length());
    }

    private static String session(String where) {
        return "/v1/sessions/"
                + post(office(where), "/v1/sessions", """
                        {"title": "Bimtek %1$s", "curriculumCode": "BIMTEK-KDMP", "regionCode": "%2$s", "startsOn": "2025-09-22",
                         "endsOn": "2025-09-23", "place": "Aula %1$s", "seats": 5, "lessons": [
                         {"title": "A", "date": "2025-09-22", "startsAt": "08:00", "jp": 2},
                         {"title": "B", "date": "2025-09-23", "startsAt": "10:00", "jp": 2}]}""".formatted(UUID.randomUUID(), where))
                        .statusCode(201)
                        .extract()
                        .path("sessionId");
    }

    private void name(String session, int lesson, String who) {
        post(office(region), session + "/lessons/" + lesson + "/speakers", "{\"speakerIds\": [\"" + who + "\"]}")
                .statusCode(200);
    }

    private String speaker(String more) {
        return post(office(region), "/v1/speakers", """
                        {"name": "Ratna", "organisation": "Dinas %s", "regionCode": "%s", "expertise": ["Buku"]%s}""".formatted(UUID.randomUUID(), region, more))
                .statusCode(201)
                .extract()
                .path("speakerId");
    }
}
