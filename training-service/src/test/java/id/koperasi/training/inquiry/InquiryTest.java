package id.koperasi.training.inquiry;

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
import static id.koperasi.training.Scene.session;
import static id.koperasi.training.Scene.trainer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InquiryTest {

    private final String region = newRegency();
    private final String chair = officer(cooperative(region + ".01.2001"), "chair");
    private final String other = officer(cooperative(region + ".01.2002"), "chair");
    private String session = "";

    @Test
    void aQuestionIsKeptUntilItIsAnsweredAndThenShownToAll() {
        session = session(region, 5);
        inviteChairs(session, region).statusCode(200);
        refused(ask(chair, ""), 422, "asker-without-seat");
        for (String one : List.of(chair, other)) {
            confirm(office(region), session, invitationOf(session, one)).statusCode(200);
        }
        refused(ask(chair, ", \"lesson\": 99"), 422, "asked-in-no-lesson");
        refused(ask(chair, ", \"invitationId\": \"" + UUID.randomUUID() + "\""), 422, "asker-without-seat");
        String question =
                ask(chair, ", \"lesson\": 1").statusCode(201).extract().path("questionId");
        post(trainer(session), session + "/questions", "{\"question\": \"Dari ruangan?\"}")
                .statusCode(201)
                .body("cooperativeId", nullValue());
        execute(
                "update room_question set asked_at = asked_at - interval '9 days' where id = ?",
                UUID.fromString(question));

        listed(chair, 1).body("items[0].answer", nullValue());
        listed(other, 0);
        office(region)
                .get("/v1/open-questions")
                .then()
                .body("items", hasSize(2))
                .body("items[0].questionId", equalTo(question))
                .body("items[0].openDays", equalTo(9));
        office("32.01").get("/v1/open-questions").then().body("items", hasSize(0));

        post(person(chair), session + "/questions/" + question + "/answer", "{\"answer\": \"Ya\"}")
                .statusCode(403);
        refused(answer(question, "{}"), 422, "answer-empty");
        refused(answer(question, "{\"fileId\": \"" + UUID.randomUUID() + "\"}"), 422, "answer-file-unknown");
        String file = trainer(session)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("title", "Surat edaran")
                .multiPart("file", "se.pdf", "%PDF-1.7\n%%EOF\n".getBytes(UTF_8), "application/pdf")
                .post(session + "/materials")
                .then()
                .statusCode(201)
                .extract()
                .path("fileId");
        answer(question, "{\"fileId\": \"" + file + "\"}").statusCode(200).body("openDays", equalTo(9));
        refused(answer(question, "{\"answer\": \"Ya\"}"), 409, "question-answered-already");

        listed(other, 1).body("items[0].answerFileId", equalTo(file)).body("items[0].cooperativeId", nullValue());
        office(region).get("/v1/open-questions").then().body("items", hasSize(1));
        post(office("32.01"), session + "/questions", "{\"question\": \"?\"}").statusCode(404);
    }

    private ValidatableResponse listed(String who, int questions) {
        return person(who).get(session + "/questions").then().statusCode(200).body("items", hasSize(questions));
    }

    private ValidatableResponse ask(String who, String more) {
        return post(
                person(who), session + "/questions", "{\"question\": \"Bolehkah di bank daerah?\"%s}".formatted(more));
    }

    private ValidatableResponse answer(String question, String body) {
        return post(trainer(session), session + "/questions/" + question + "/answer", body);
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("type", endsWith(":" + code));
    }
}
