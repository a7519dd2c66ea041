package id.koperasi.training.evaluation;

import static id.koperasi.training.Scene.confirm;
import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvaluationTest {

    private final String region = newRegency();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    private final List<String> chairs = new ArrayList<>();
    private String session = "";
    private String speaker = "";

    /** Five were in the lesson of the speaker; the sixth was in the other one alone. */
    @BeforeEach
    void aSpeakerWhomFiveHaveHeard() {
        session = "/v1/sessions/"
                + post(office(region), "/v1/sessions", """
                        {"title": "Bimtek", "curriculumCode": "BIMTEK-KDMP", "regionCode": "%s", "startsOn": "%s",
                         "endsOn": "%s", "place": "Gedung %s", "seats": 10, "lessons": [
                         {"title": "A", "date": "%s", "startsAt": "08:00", "jp": 1},
                         {"title": "B", "date": "%s", "startsAt": "10:00", "jp": 1}]}""".formatted(region, today, today, region, today, today))
                        .statusCode(201)
                        .extract()
                        .path("sessionId");
        speaker = post(office(region), "/v1/speakers", """
                        {"name": "Ratna", "organisation": "Dinas %s", "regionCode": "%s", "expertise": ["Buku"]}""".formatted(region, region))
                .extract()
                .path("speakerId");
        post(office(region), session + "/lessons/1/speakers", "{\"speakerIds\": [\"" + speaker + "\"]}")
                .statusCode(200);
        for (int i = 0; i < 6; i++) {
            chairs.add(officer(cooperative(region + ".01.200" + i), "chair"));
        }
        inviteChairs(session, region).statusCode(200);
        chairs.forEach(chair ->
                confirm(office(region), session, invitationOf(session, chair)).statusCode(200));
        attend("A", chairs.subList(0, 5));
        attend("B", chairs.subList(5, 6));
    }

    @Test
    void eachSaysOnceWhatHeThinksAndNobodyLearnsWhoSaidWhat() throws Exception {
        evaluate(chairs.get(5), 5).statusCode(422).body("type", endsWith(":not-a-listener"));
        Callable<Integer> race = () -> evaluate(chairs.getFirst(), 1).extract().statusCode();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Integer>();
            for (Future<Integer> one : threads.invokeAll(List.of(race, race))) {
                answers.add(one.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
        for (String chair : chairs.subList(1, 4)) {
            evaluate(chair, 5).statusCode(200);
        }
        evaluate(chairs.getFirst(), 5).statusCode(409).body("type", endsWith(":evaluated-already"));
        person(chairs.getFirst()).get(session + "/evaluations").then().body("items.evaluated", equalTo(List.of(true)));
        closed();
        results("SESSION").body("items[0].given", equalTo(4)).body("items[0].mastery", nullValue());
        results("SPEAKER").body("items[0].given", equalTo(0)).body("items[0].mastery", nullValue());

        execute("update evaluation_sheet set closes_on = current_date + 7 where session_id = ?", id());
        evaluate(chairs.get(4), 4).statusCode(200);
        results("SESSION").body("items[0].given", equalTo(5)).body("items[0].mastery", nullValue());
        closed();
        results("SESSION")
                .body("items[0].mastery", equalTo(4.0f))
                .body("items[0].time", equalTo(3.0f))
                .body("items[0].sessionId", equalTo(id().toString()));
        results("SPEAKER").body("items[0].mastery", equalTo(4.0f)).body("items[0].given", equalTo(5));
        office("32.01")
                .get("/v1/speaker-evaluations?speakerId=" + speaker)
                .then()
                .body("items", hasSize(0));
        person(chairs.getFirst()).get("/v1/speaker-evaluations").then().statusCode(403);
    }

    @Test
    void noColumnAndNoTransactionLeadsFromAPersonToHisMarks() {
        evaluate(chairs.getFirst(), 1).statusCode(200);
        evaluate(chairs.get(1), 5).statusCode(200);

        assertThat(
                        rows(
                                "select column_name from information_schema.columns where table_name = 'evaluation_given' order by 1"))
                .containsExactly("invitation_id", "session_id", "speaker_id");
        assertThat(rows("select distinct xmin from evaluation_count where session_id = ?", id()))
                .hasSize(1);
        execute("update training_session set starts_on = starts_on - 30, ends_on = ends_on - 30 where id = ?", id());
        evaluate(chairs.get(2), 5).statusCode(409).body("type", endsWith(":evaluation-closed"));
    }

    private void closed() {
        execute("update evaluation_sheet set closes_on = current_date - 7 where session_id = ?", id());
    }

    private UUID id() {
        return UUID.fromString(session.substring("/v1/sessions/".length()));
    }

    private ValidatableResponse results(String level) {
        return office(region)
                .get("/v1/speaker-evaluations?level=" + level + "&speakerId=" + speaker)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse evaluate(String chair, int mark) {
        return post(person(chair), session + "/evaluations", """
                {"speakerId": "%s", "mastery": %d, "clarity": %d, "usefulness": %d, "time": 3,
                 "blind": "8f14e45fceea167a5a36dedd4bea2543"}""".formatted(speaker, mark, mark, mark));
    }

    private void attend(String lesson, List<String> there) {
        String present = there.stream()
                .map(chair -> "\"" + invitationOf(session, chair) + "\"")
                .collect(Collectors.joining(","));
        post(
                        office(region),
                        session + "/attendance",
                        "{\"lesson\": \"%s\", \"present\": [%s]}".formatted(lesson, present))
                .statusCode(200);
    }
}
