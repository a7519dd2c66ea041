package id.koperasi.training.session;

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
import static id.koperasi.training.Scene.staff;
import static id.koperasi.training.Scene.trainer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.training.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionBudgetTest {

    private final String region = newRegency();

    @Test
    void waitsForTheBudgetAndNeverSpendsBeyondItUnderARace() throws Exception {
        String line = line(1000);
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sessions.add(planned(line, 300));
        }
        String first = sessions.getFirst();
        step(first, "approval", "{}").statusCode(409).body("type", endsWith(":budget-line-not-passed"));
        step(first, "opening", "{}").statusCode(409).body("type", endsWith(":session-step-out-of-order"));
        cooperativeWithChair();
        inviteChairs(first, region).statusCode(409).body("type", endsWith(":session-not-open"));
        pass(line, 1000).statusCode(200).body("left", equalTo(1000));
        pass(line, 2000).statusCode(409).body("type", endsWith(":budget-line-passed"));

        var approvals = sessions.stream()
                .map(session -> (Callable<Integer>)
                        () -> step(session, "approval", "{}").extract().statusCode())
                .toList();
        int approved = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> one : threads.invokeAll(approvals)) {
                approved += one.get() == 200 ? 1 : 0;
            }
        }

        assertThat(approved).isEqualTo(3);
        office(region)
                .get("/v1/budget-lines")
                .then()
                .body("items[0].committed", equalTo(900))
                .body("items[0].left", equalTo(100));
        office("32.01")
                .get("/v1/budget-lines")
                .then()
                .body("items.findAll { it.regionCode == '" + region + "' }", hasSize(0));
        String open = sessions.stream()
                .filter(session -> office(region).get(session).path("status").equals("APPROVED"))
                .findFirst()
                .orElseThrow();
        step(open, "opening", "{}").statusCode(200).body("status", equalTo("OPEN"));
        step(open, "cancellation", "{\"cancelledOn\": \"2025-09-15\", \"reason\": \"TOO_FEW\"}")
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        office(region).get("/v1/budget-lines").then().body("items[0].left", equalTo(400));
        step(open, "approval", "{}").statusCode(409);
        assertThat(count(
                        "select count(*) from outbox where aggregateid = ? and type like '%.session-cancelled.v1'",
                        "session/" + open.substring("/v1/sessions/".length())))
                .isEqualTo(1);
    }

    @Test
    void whatItCostIsSettledWhenItIsClosed() {
        String line = line(1000);
        pass(line, 1000).statusCode(200);
        String session = planned(line, 600);
        step(session, "approval", "{}").statusCode(200);
        step(session, "opening", "{}").statusCode(200);
        String other = planned(line, 300);
        step(other, "approval", "{}").statusCode(200);
        step(session, "closing", "{\"spent\": 500}").statusCode(409);
        hold(session);
        step(session, "cancellation", "{\"cancelledOn\": \"2025-09-23\", \"reason\": \"OTHER\"}")
                .statusCode(409);
        step(session, "closing", "{}").statusCode(422).body("type", endsWith(":cost-without-budget-line"));
        step(session, "closing", "{\"spent\": 701}").statusCode(409).body("type", endsWith(":budget-line-exceeded"));
        step(session, "closing", "{\"spent\": 700}").statusCode(200).body("status", equalTo("CLOSED"));
        step(session, "closing", "{\"spent\": 1}").statusCode(409);

        office(region)
                .get("/v1/budget-lines")
                .then()
                .body("items[0].spent", equalTo(700))
                .body("items[0].committed", equalTo(300))
                .body("items[0].left", equalTo(0));
        post(office("32.01"), "/v1/sessions", planOf(line, 10).replace(region, "32.01"))
                .statusCode(422)
                .body("type", endsWith(":unknown-budget-line"));
        post(office(region), "/v1/sessions", planOf(line, 10).replace("2025-09-22", "2026-09-22"))
                .statusCode(422)
                .body("type", endsWith(":budget-line-unfit"));
        String province = Scene.provinceOf(region);
        post(
                        staff("province-office", province),
                        "/v1/sessions",
                        planOf(line, 10).replace("\"" + region, "\"" + province))
                .statusCode(422)
                .body("type", endsWith(":budget-line-unfit"));
        post(office(region), "/v1/sessions", planOf(line, 10).replace("\"cost\": 10,", ""))
                .statusCode(422)
                .body("type", endsWith(":cost-without-budget-line"));
    }

    @Test
    void aSessionIsCancelledBeforeItIsOpenTooAndItsMoneyGoesBack() {
        String line = line(1000);
        pass(line, 1000).statusCode(200);
        String planned = planned(line, 300);
        String approved = planned(line, 600);
        step(approved, "approval", "{}").statusCode(200);
        office(region).get("/v1/budget-lines").then().body("items[0].left", equalTo(400));

        String cancellation = "{\"cancelledOn\": \"2025-09-15\", \"reason\": \"NO_BUDGET\"}";
        for (String session : List.of(planned, approved)) {
            step(session, "cancellation", cancellation)
                    .statusCode(200)
                    .body("status", equalTo("CANCELLED"))
                    .body("cancelledOn", equalTo("2025-09-15"))
                    .body("cancelReason", equalTo("NO_BUDGET"));
            refused(step(session, "cancellation", cancellation), "session-step-out-of-order");
            refused(step(session, "approval", "{}"), "session-step-out-of-order");
        }
        office(region)
                .get("/v1/budget-lines")
                .then()
                .body("items[0].committed", equalTo(0))
                .body("items[0].spent", equalTo(0))
                .body("items[0].left", equalTo(1000));
    }

    @Test
    void whatNoBudgetPaysIsClosedWithoutACost() {
        String session = Scene.session(region, 5);
        refused(step(session, "closing", "{}"), "session-step-out-of-order");
        hold(session);
        step(session, "closing", "{\"spent\": 1}").statusCode(422).body("type", endsWith(":session-costs-nothing"));
        step(session, "closing", "{}")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("spent", nullValue());
    }

    @Test
    void nobodyAndNoPlaceIsInTwoSessionsAtOnce() {
        String chair = cooperativeWithChair();
        String morning = timed("Aula", "08:00");
        timed("Balai", "09:00");
        refused(plan("AULA", "09:00"), "place-taken");
        String noon = timed("Aula", "09:30");
        String overlapping = timed("Kantor", "09:00");
        String speaker = post(office(region), "/v1/speakers", """
                        {"name": "%s", "organisation": "Dinas", "regionCode": "%s", "expertise": ["Dana bergulir"]}""".formatted(UUID.randomUUID(), region))
                .statusCode(201)
                .extract()
                .path("speakerId");
        office(region).get("/v1/speakers?subject=Dana bergulir").then().body("items", hasSize(1));
        office(region).get("/v1/speakers?subject=Batik").then().body("items", hasSize(0));

        speak(morning, speaker).statusCode(200);
        speak(morning, speaker).statusCode(200);
        speak(noon, speaker).statusCode(200);
        refused(speak(overlapping, speaker), "speaker-elsewhere");
        speak(morning, UUID.randomUUID().toString()).statusCode(422).body("type", endsWith(":unknown-speaker"));

        for (String session : List.of(morning, noon, overlapping)) {
            inviteChairs(session, region).statusCode(200);
        }
        confirm(person(chair), morning, invitationOf(morning, chair)).statusCode(200);
        confirm(person(chair), noon, invitationOf(noon, chair)).statusCode(200);
        refused(confirm(person(chair), overlapping, invitationOf(overlapping, chair)), "participant-elsewhere");
        for (String session : List.of(morning, noon)) {
            step(session, "cancellation", "{\"cancelledOn\": \"2025-09-15\", \"reason\": \"SPEAKER\"}")
                    .statusCode(200)
                    .body("confirmed", equalTo(0));
        }
        confirm(person(chair), overlapping, invitationOf(overlapping, chair)).statusCode(200);
        confirm(person(chair), morning, invitationOf(morning, chair)).statusCode(409);
        speak(overlapping, speaker).statusCode(200);
        timed("Aula", "08:30");
    }

    @Test
    void withoutAnHourTheWholeDayIsTakenAndAPlaceIsTheSameInTheRegionAbove() {
        String chair = cooperativeWithChair();
        String day = "/v1/sessions/"
                + daily("Aula", region, office(region))
                        .statusCode(201)
                        .extract()
                        .path("sessionId");
        refused(daily("AULA", region, office(region)), "place-taken");
        refused(plan("Aula", "15:00"), "place-taken");
        String province = Scene.provinceOf(region);
        refused(daily("Aula", province, staff("province-office", province)), "place-taken");
        String neighbour = region.substring(0, 3) + "09"; // newRegency gives out none below 10
        daily("Aula", neighbour, office(neighbour)).statusCode(201);
        String evening = timed("Kantor", "15:00");

        inviteChairs(day, region).statusCode(200);
        inviteChairs(evening, region).statusCode(200);
        confirm(person(chair), evening, invitationOf(evening, chair)).statusCode(200);
        refused(confirm(person(chair), day, invitationOf(day, chair)), "participant-elsewhere");
    }

    /** Two lessons of one day without an hour, and one with. */
    private static ValidatableResponse daily(String place, String where, RequestSpecification caller) {
        return post(caller, "/v1/sessions", """
                {"title": "%s", "curriculumCode": "BIMTEK-KDMP", "regionCode": "%s", "startsOn": "2025-09-22",
                 "endsOn": "2025-09-22", "place": "%s", "seats": 5, "lessons": [
                 {"title": "A", "date": "2025-09-22", "jp": 2}, {"title": "B", "date": "2025-09-22", "jp": 2},
                 {"title": "C", "date": "2025-09-22", "startsAt": "08:00", "jp": 2}]}""".formatted(UUID.randomUUID(), where, place));
    }

    @Test
    void participantsReadTheMaterialsAndStrangersDoNot() {
        String chair = cooperativeWithChair();
        String session = timed("Aula", "08:00");
        inviteChairs(session, region).statusCode(200);
        String file = trainer(session)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("title", "Dana bergulir")
                .multiPart("file", "dana.pdf", "%PDF-1.4 bahan".getBytes(StandardCharsets.US_ASCII), "application/pdf")
                .post(session + "/materials")
                .then()
                .statusCode(201)
                .extract()
                .path("fileId");

        person(chair).get(session + "/materials").then().body("items[0].title", equalTo("Dana bergulir"));
        String link = person(chair)
                .get(session + "/materials/" + file + "/link")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        assertThat(link).contains(file);
        office("32.01").get(session + "/materials").then().statusCode(404);
        office("32.01").get(session + "/materials/" + file + "/link").then().statusCode(404);
        assertThat(rows("select region from stored_file where id = ?", UUID.fromString(file)))
                .containsExactly(region);
    }

    private String cooperativeWithChair() {
        return officer(cooperative(region + ".01.2001"), "chair");
    }

    private static void refused(ValidatableResponse answer, String code) {
        answer.statusCode(409).body("type", endsWith(":" + code));
    }

    private String line(int amount) {
        return post(office(region), "/v1/budget-lines", """
                        {"regionCode": "%s", "year": 2025, "kind": "APBD_AMENDMENT", "account": "%s", "title": "Bimtek",
                         "amount": %d}""".formatted(region, UUID.randomUUID(), amount))
                .statusCode(201)
                .body("left", equalTo(0))
                .extract()
                .path("budgetLineId");
    }

    private ValidatableResponse pass(String line, int amount) {
        return post(office(region), "/v1/budget-lines/" + line + "/passage", """
                {"passedOn": "2025-08-01", "regulation": "Perda 7/2025", "amount": %d}""".formatted(amount));
    }

    private String planned(String line, int cost) {
        return "/v1/sessions/"
                + post(office(region), "/v1/sessions", planOf(line, cost))
                        .statusCode(201)
                        .body("status", equalTo("PLANNED"))
                        .extract()
                        .path("sessionId");
    }

    private String planOf(String line, int cost) {
        return Scene.newSession("Bimtek " + UUID.randomUUID(), region, 5)
                .replace("\"seats\"", "\"budgetLineId\": \"%s\", \"cost\": %d, \"seats\"".formatted(line, cost));
    }

    private void hold(String session) {
        for (String lesson :
                office(region).get(session).then().extract().jsonPath().getList("lessons.title", String.class)) {
            post(office(region), session + "/attendance", "{\"lesson\": \"%s\", \"present\": []}".formatted(lesson))
                    .statusCode(200);
        }
        post(office(region), session + "/holding", "{\"heldOn\": \"2025-09-22\"}")
                .statusCode(200);
    }

    private ValidatableResponse step(String session, String step, String body) {
        return post(office(region), session + "/" + step, body);
    }

    private String timed(String place, String hour) {
        return "/v1/sessions/" + plan(place, hour).statusCode(201).extract().path("sessionId");
    }

    /** Two JP, an hour and a half. */
    private ValidatableResponse plan(String place, String hour) {
        return post(office(region), "/v1/sessions", """
                {"title": "%s", "curriculumCode": "BIMTEK-KDMP", "regionCode": "%s", "startsOn": "2025-09-22",
                 "endsOn": "2025-09-22", "place": "%s", "seats": 5, "partners": ["Dekopinda"],
                 "lessons": [{"title": "A", "date": "2025-09-22", "startsAt": "%s", "jp": 2}]}""".formatted(UUID.randomUUID(), region, place, hour));
    }

    private ValidatableResponse speak(String session, String speaker) {
        return post(office(region), session + "/lessons/1/speakers", "{\"speakerIds\": [\"" + speaker + "\"]}");
    }
}
