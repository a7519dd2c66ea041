package id.koperasi.training.visit;

import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.ministry;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.staff;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisitTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final String region = newRegency();
    private final UUID cooperative = cooperative(region + ".01.2001");
    private final UUID visit = UUID.randomUUID();
    private String coach = "";

    @BeforeEach
    void aCoachPlansAVisit() {
        coach = post(office(region), "/v1/coaches", """
                        {"name": "Ratna", "organisation": "DINAS", "regionCode": "%s", "capacity": 5}""".formatted(region))
                .extract()
                .path("coachId");
        post(office(region), "/v1/coach-assignments", """
                        {"regionCode": "%s", "organisation": "DINAS", "assignedOn": "2025-07-21"}""".formatted(region)).body("assigned", equalTo(1));
        plan(visit, cooperative).statusCode(201).body("version", equalTo(1));
    }

    @Test
    void whatAPhoneWithoutANetworkWroteDoesNotUndoWhatAnotherWroteMeanwhile() throws Exception {
        Callable<Integer> one = () -> report(1, "2025-10-20").extract().statusCode();
        int taken = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : threads.invokeAll(List.of(one, one))) {
                taken += answer.get() == 200 ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(1);
        report(1, "2025-10-20")
                .statusCode(409)
                .body("type", endsWith(":visit-changed-meanwhile"))
                .body("currentVersion", equalTo(2))
                .body("writtenByYou", equalTo(true))
                .body("yourVersion", equalTo(1));
        post(office(region), path() + "/report", body(1, "2025-10-14", "2025-10-20"))
                .statusCode(409)
                .body("writtenByYou", equalTo(false));

        complete(1, "2025-10-13").statusCode(422).body("type", endsWith(":action-done-before-visit"));
        complete(1, "2025-10-16").statusCode(200);
        complete(1, "2025-10-17").statusCode(409).body("type", endsWith(":action-done-already"));
        complete(9, "2025-10-17").statusCode(404);
        report(2, "2025-10-21")
                .statusCode(409)
                .body("type", endsWith(":visit-changed-meanwhile"))
                .body("writtenByYou", equalTo(true));
        report(3, "2025-10-21")
                .statusCode(200)
                .body("version", equalTo(4))
                .body("actions", hasSize(1))
                .body("actions[0].doneOn", equalTo("2025-10-16"))
                .body("actions[0].dueOn", equalTo("2025-10-20"));
        assertThat(rows(
                        "select concat_ws(' ', payload->>'areas', payload->>'actions', payload->>'openActions') from outbox"
                                + " where aggregateid = ? and type like '%.mentoring-visit-recorded.v1'"
                                + " and aggregatetype not like '%.internal' order by sequence",
                        "cooperative/" + cooperative))
                .as("reported, an action done, reported again with the same action")
                .containsExactly("[\"BOOKS\"] 1 1", "[\"BOOKS\"] 1 0", "[\"BOOKS\"] 1 0");
    }

    @Test
    void aNumberNamesOneActionForEverWhateverAReportSaysAgain() {
        UUID a = UUID.randomUUID();
        UUID b = UUID.randomUUID();
        UUID c = UUID.randomUUID();
        reportOf(1, a, b).body("actions.number", equalTo(List.of(1, 2)));
        complete(1, "2025-10-16").statusCode(200);
        reportOf(3, b, a, c)
                .body("actions.number", equalTo(List.of(1, 2, 3)))
                .body("actions.actionId", equalTo(List.of(a.toString(), b.toString(), c.toString())));
        reportOf(4, c).body("actions.number", equalTo(List.of(1, 3)));
        complete(2, "2025-10-17").statusCode(404);
        reportOf(5, c, b).body("actions.number", equalTo(List.of(1, 3, 4)));
        reportOf(6, c, c).statusCode(422).body("type", endsWith(":action-twice"));
    }

    private ValidatableResponse reportOf(int base, UUID... actions) {
        String sent = Stream.of(actions)
                .map(id -> "{\"actionId\": \"%s\", \"what\": \"W\", \"owner\": \"chair\", \"dueOn\": \"2025-10-20\"}"
                        .formatted(id))
                .collect(Collectors.joining(","));
        return post(staff("coach", region), path() + "/report", """
                {"baseVersion": %d, "visitedOn": "2025-10-14", "findings": [], "actions": [%s]}""".formatted(base, sent));
    }

    @Test
    void aPlanIsMovedOrDroppedUntilItIsReported() {
        UUID dropped = UUID.randomUUID();
        plan(dropped, cooperative).statusCode(201);
        String moved = "{\"baseVersion\": %d, \"plannedOn\": \"2025-11-03\"}";
        post(staff("coach", region), path() + "/rescheduling", moved.formatted(2))
                .statusCode(409);
        post(staff("coach", region), path() + "/rescheduling", moved.formatted(1))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("plannedOn", equalTo("2025-11-03"));
        String drop = "{\"baseVersion\": 1, \"reason\": \"COACH\"}";
        post(staff("coach", region), "/v1/coaching-visits/" + dropped + "/cancellation", drop)
                .statusCode(200);
        post(staff("coach", region), "/v1/coaching-visits/" + dropped + "/rescheduling", moved.formatted(2))
                .statusCode(409)
                .body("type", endsWith(":visit-cancelled"));
        listed("?open=true", visit);
        listed("?from=2025-10-01&until=2025-10-31", dropped);
        listed("?open=true&from=2025-10-01&until=2025-10-31");
        listed("?coachId=" + UUID.randomUUID());
        report(2, "2025-10-20").statusCode(200);
        listed("?open=true&coachId=" + coach);
        post(staff("coach", region), path() + "/cancellation", drop.replace("1", "3"))
                .statusCode(409)
                .body("type", endsWith(":visit-reported"));
    }

    private void listed(String asked, UUID... visits) {
        office(region)
                .get("/v1/coaching-visits" + asked)
                .then()
                .body(
                        "items.visitId",
                        equalTo(Stream.of(visits).map(UUID::toString).toList()));
    }

    @Test
    void onlyWhoWasGivenTheCooperativeVisitsItAndOnlyWhoIsInChargeReads() {
        plan(visit, cooperative).statusCode(409).body("type", endsWith(":visit-exists"));
        plan(UUID.randomUUID(), cooperative(region + ".01.2002"))
                .statusCode(422)
                .body("type", endsWith(":coach-not-assigned"));
        report(1, "2025-10-13").statusCode(422).body("type", endsWith(":action-due-before-visit"));
        post(staff("coach", region), path() + "/report", body(1, "2999-10-14", "2999-10-20"))
                .statusCode(422);
        post(staff("coach", "32.01"), path() + "/report", body(1, "2025-10-14", "2025-10-20"))
                .statusCode(404);
        report(1, "2025-10-20").statusCode(200);

        String chair = officer(cooperative, "chair");
        person(chair)
                .get(path())
                .then()
                .body("findings[0].area", equalTo("BOOKS"))
                .body("latitude", equalTo(-6.27f))
                .body("longitude", equalTo(106.46f));
        post(person(chair), path() + "/actions/1/completion", "{\"doneOn\": \"2025-10-16\"}")
                .statusCode(200);
        report(2, "2025-10-20").statusCode(409).body("writtenByYou", equalTo(false));
        person(officer(cooperative(region + ".01.2003"), "chair"))
                .get(path())
                .then()
                .statusCode(404);
        office("32.01").get(path()).then().statusCode(404);
        office(region).get("/v1/coaching-visits").then().body("items.visitId", equalTo(List.of(visit.toString())));
    }

    @Test
    void whatWasAgreedIsListedUntilItIsDoneAndPhotographsStay() {
        report(1, "2025-10-20").statusCode(200);
        office(region)
                .get("/v1/open-visit-actions")
                .then()
                .body("items.what", equalTo(List.of("Menutup buku kas")))
                .body("items[0].overdueDays", greaterThan(300));
        office("32.01").get("/v1/open-visit-actions").then().body("items", hasSize(0));
        complete(1, "2025-10-16").statusCode(200);
        office(region).get("/v1/open-visit-actions").then().body("items", hasSize(0));

        String photo =
                photo("depan.png", PNG, "image/png").statusCode(201).extract().path("fileId");
        photo("laporan.pdf", "%PDF-1.7\n%%EOF\n".getBytes(UTF_8), "application/pdf")
                .statusCode(422)
                .body("type", endsWith(":not-a-photograph"));
        report(3, "2025-10-21").statusCode(200);
        person(officer(cooperative, "chair"))
                .get(path() + "/photos")
                .then()
                .body("items.fileId", equalTo(List.of(photo)));
        office(region).get(path() + "/photos/" + photo + "/link").then().statusCode(200);
        office(region).get(path() + "/photos/" + visit + "/link").then().statusCode(404);
        office("32.01").get(path() + "/photos").then().statusCode(404);
        office("32.01").get(path() + "/photos/" + photo + "/link").then().statusCode(404);
    }

    @Test
    void theMonthOfACoachAndOfARegencyIsReportedAsItStands() {
        report(1, "2025-10-20").statusCode(200);
        complete(1, "2025-11-03").statusCode(200);
        office(region)
                .get("/v1/coaching-reports/2025-10?coachId=" + coach)
                .then()
                .body("cooperatives", equalTo(1))
                .body("visits", equalTo(1))
                .body("unvisited", equalTo(0))
                .body("lines[0].books", equalTo(1))
                .body("agreed", equalTo(1))
                .body("done", equalTo(0))
                .body("overdue", equalTo(1));
        office(region)
                .get("/v1/coaching-reports/2025-11")
                .then()
                .body("unvisited", equalTo(1))
                .body("done", equalTo(1))
                .body("overdue", equalTo(0));
        assertThat(staff("coach", region)
                        .get("/v1/coaching-reports/2025-10/document")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .startsWith("%PDF".getBytes(UTF_8));
        office("32.01")
                .get("/v1/coaching-reports/2025-10?coachId=" + coach)
                .then()
                .body("cooperatives", equalTo(0));
        office(region)
                .get("/v1/coaching-reports/2099-01")
                .then()
                .statusCode(422)
                .body("type", endsWith(":month-to-come"));
        ministry()
                .get("/v1/coaching-reports/2025-10")
                .then()
                .statusCode(422)
                .body("type", endsWith(":report-of-nobody"));
    }

    @Test
    void whatWasFoundIsCountedByItsArea() {
        String findings = Stream.of(
                        "GOVERNANCE",
                        "BOOKS",
                        "BOOKS",
                        "BUSINESS",
                        "BUSINESS",
                        "BUSINESS",
                        "READINESS",
                        "READINESS",
                        "READINESS",
                        "READINESS")
                .map(area -> "{\"area\": \"%s\", \"finding\": \"Belum ada\"}".formatted(area))
                .collect(Collectors.joining(","));
        post(staff("coach", region), path() + "/report", """
                {"baseVersion": 1, "visitedOn": "2025-10-14", "findings": [%s], "actions": []}""".formatted(findings))
                .statusCode(200)
                .body("latitude", nullValue());

        office(region)
                .get("/v1/coaching-reports/2025-10")
                .then()
                .body("lines.governance", equalTo(List.of(1)))
                .body("lines.books", equalTo(List.of(2)))
                .body("lines.business", equalTo(List.of(3)))
                .body("lines.readiness", equalTo(List.of(4)))
                .body("findings", equalTo(10));
    }

    @Test
    void noOtherCoachSpeaksForOneWhoseAccountIsKnown() {
        execute("update coach set account = 'somebody' where id = cast(? as uuid)", coach);
        report(1, "2025-10-20").statusCode(403).body("type", endsWith(":visit-of-another-coach"));
        photo("depan.png", PNG, "image/png").statusCode(403).body("type", endsWith(":visit-of-another-coach"));
        post(staff("coach", region), path() + "/actions/1/completion", "{\"doneOn\": \"2025-10-21\"}")
                .statusCode(403)
                .body("type", endsWith(":visit-of-another-coach"));
        plan(UUID.randomUUID(), cooperative).statusCode(403);
        execute("update coach set account = ? where id = cast(? as uuid)", "coach-" + region, coach);
        report(1, "2025-10-20").statusCode(200);
        execute(
                "update coach_assignment set ended_on = assigned_on, end_reason = 'OTHER' where cooperative_id = ?",
                cooperative);
        plan(UUID.randomUUID(), cooperative).statusCode(422).body("type", endsWith(":coach-not-assigned"));
    }

    private ValidatableResponse photo(String name, byte[] content, String type) {
        return staff("coach", region)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("caption", "Gerai tampak depan")
                .multiPart("file", name, content, type)
                .post(path() + "/photos")
                .then();
    }

    private String path() {
        return "/v1/coaching-visits/" + visit;
    }

    private ValidatableResponse plan(UUID id, UUID visited) {
        return post(staff("coach", region), "/v1/coaching-visits", """
                {"visitId": "%s", "cooperativeId": "%s", "coachId": "%s", "plannedOn": "2025-10-14"}""".formatted(id, visited, coach));
    }

    private ValidatableResponse report(int base, String due) {
        return post(staff("coach", region), path() + "/report", body(base, "2025-10-14", due));
    }

    private ValidatableResponse complete(int number, String day) {
        return post(
                staff("coach", region), path() + "/actions/" + number + "/completion", "{\"doneOn\": \"" + day + "\"}");
    }

    private String body(int base, String visited, String due) {
        return """
                {"baseVersion": %d, "visitedOn": "%s", "latitude": -6.27, "longitude": 106.46,
                 "findings": [{"area": "BOOKS", "finding": "Buku kas belum ditutup"}],
                 "actions": [{"actionId": "%s", "what": "Menutup buku kas", "owner": "treasurer", "dueOn": "%s"}]}""".formatted(base, visited, visit, due);
    }
}
