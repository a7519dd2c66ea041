package id.koperasi.training.exam;

import static id.koperasi.training.Scene.confirm;
import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.ministry;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.trainer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExamTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final String region = newRegency();
    private final String curriculum = "TEST-" + region.replace('.', '-');
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    private final List<String> chairs = new ArrayList<>();
    private final List<List<String>> bank = new ArrayList<>();
    private String session = "";

    @Inject
    KeepingGains keeping;

    /** Two modules of three questions each; in all of them the first choice is right. */
    @BeforeEach
    void fiveChairsInASessionOfTwoModules() {
        post(ministry(), "/v1/curricula", """
                {"code": "%s", "validFrom": "%s", "title": "Bimtek", "minutesPerJp": 45, "passPercent": 80, "basis": "b",
                 "offices": ["chair"], "tests": {"attempts": 1, "passPercent": 60}, "modules": [
                 {"title": "A", "jp": 1, "kind": "LECTURE"}, {"title": "B", "jp": 1, "kind": "PRACTICE"}]}""".formatted(curriculum, today))
                .statusCode(201)
                .body("tests.passPercent", equalTo(60));
        for (int module = 1; module <= 2; module++) {
            var written = new ArrayList<String>();
            for (int i = 0; i < 3; i++) {
                written.add(write(module, 1).statusCode(201).extract().<String>path("questionId"));
            }
            bank.add(written);
        }
        session = "/v1/sessions/"
                + post(office(region), "/v1/sessions", """
                        {"title": "Bimtek", "curriculumCode": "%s", "regionCode": "%s", "startsOn": "%s", "endsOn": "%s",
                         "place": "Tigaraksa", "seats": 10}""".formatted(curriculum, region, today, today))
                        .statusCode(201)
                        .extract()
                        .path("sessionId");
        for (int i = 0; i < 5; i++) {
            chairs.add(officer(cooperative(region + ".01.200" + i), "chair"));
        }
        inviteChairs(session, region).statusCode(200);
        chairs.forEach(chair ->
                confirm(office(region), session, invitationOf(session, chair)).statusCode(200));
    }

    @Test
    void aNewVersionTakesOverWhatIsStillDrawnWithItsKeysAndEachQuestionOnce() {
        post(ministry(), "/v1/curricula", """
                {"code": "%s", "validFrom": "%s", "title": "Bimtek", "minutesPerJp": 45, "passPercent": 80, "basis": "b",
                 "offices": ["chair"], "tests": {"attempts": 1, "passPercent": 60}, "modules": [
                 {"title": "b", "jp": 1, "kind": "LECTURE"}, {"title": "C", "jp": 1, "kind": "PRACTICE"}]}""".formatted(curriculum, today.plusDays(1)))
                .statusCode(201);
        retire(bank.get(1).getFirst()).statusCode(200);
        String copies = "/v1/curricula/" + curriculum + "/questions/copies";
        post(ministry(), copies, "{\"fromVersion\": 1, \"toVersion\": 2}")
                .statusCode(201)
                .body("modules.from", contains(2))
                .body("modules.to", contains(1))
                .body("modules.questions", contains(2));
        post(ministry(), copies, "{\"fromVersion\": 1, \"toVersion\": 2}")
                .statusCode(201)
                .body("modules.questions", contains(0));
        post(ministry(), copies, "{\"fromVersion\": 1, \"toVersion\": 2, \"modules\": [{\"from\": 1, \"to\": 2}]}")
                .statusCode(201)
                .body("modules.questions", contains(3));
        refused(post(ministry(), copies, "{\"fromVersion\": 1, \"toVersion\": 1}"), 422, "version-onto-itself");
        refused(post(ministry(), copies, "{\"fromVersion\": 1, \"toVersion\": 9}"), 422, "no-module-alike");
        refused(
                post(
                        ministry(),
                        copies,
                        "{\"fromVersion\": 1, \"toVersion\": 2, \"modules\": [{\"from\": 1, \"to\": 3}]}"),
                422,
                "unknown-module");
        post(office(region), copies, "{\"fromVersion\": 1, \"toVersion\": 2}").statusCode(403);
        assertThat(rows("""
                        select q.module || ' ' || k.choice || ' ' || (k.choice = o.choice)
                          from question q join question_key k on k.question_id = q.id
                          join question_key o on o.question_id = q.copied_from
                         where q.code = ? and q.version = 2 order by 1""", curriculum)).containsExactly("1 1 true", "1 1 true", "2 1 true", "2 1 true", "2 1 true");
    }

    @Test
    void anAnswerStaysWhetherItComesAtOnceOrLaterAndTheKeyComesLast() {
        plan("BEFORE", Instant.now().minus(HOUR), Instant.now().plus(HOUR)).statusCode(201);
        String attempt = begin(0, "BEFORE")
                .statusCode(201)
                .body("questions", hasSize(4))
                .body("questions.key", everyItem(nullValue()))
                .body("possible", equalTo(40))
                .extract()
                .path("attemptId");
        begin(0, "BEFORE").body("attemptId", equalTo(attempt));
        assertThat(rows(
                        "select question_id from test_item where attempt_id = ? order by number",
                        UUID.fromString(attempt)))
                .isEqualTo(drawnAgain(attempt));
        bank.forEach(module -> module.forEach(question -> retire(question).statusCode(200)));
        retire(bank.getFirst().getFirst()).statusCode(409).body("type", endsWith(":question-retired-already"));
        begin(1, "BEFORE").statusCode(422).body("type", endsWith(":question-bank-too-small"));

        Instant now = Instant.now();
        answer(0, attempt, now, now, 1, 1).statusCode(200).body("points", nullValue());
        answer(0, attempt, now, now, 1, 1).statusCode(200);
        refused(answer(0, attempt, now, now, 1, 2), 409, "answers-given-already");
        refused(answer(0, attempt, now, now, 9, 1), 422, "unknown-answers");
        refused(answer(0, attempt, now, now, 2, 3), 422, "unknown-answers");
        refused(answer(0, attempt, now.minus(HOUR), now, 2, 1), 422, "answers-out-of-time");
        answer(1, attempt, now, now, 2, 1).statusCode(404);
        execute(
                "update test_attempt set started_at = started_at - interval '2 hours', ends_at = ends_at - interval '2 hours' where id = ?",
                UUID.fromString(attempt));
        refused(answer(0, attempt, now, now, 2, 1), 422, "answers-out-of-time");
        Instant wrongClock = now.plus(Duration.ofDays(400));
        answer(0, attempt, wrongClock.minus(HOUR.plusMinutes(50)), wrongClock, 2, 1)
                .statusCode(200);
        refused(begin(0, "BEFORE"), 409, "attempts-used");

        office(region).get(session + "/tests/BEFORE/results").then().statusCode(409);
        settle("BEFORE").statusCode(200);
        refused(settle("BEFORE"), 409, "test-settled");
        refused(answer(0, attempt, wrongClock.minus(HOUR.plusMinutes(50)), wrongClock, 3, 1), 409, "test-settled");
        person(chairs.getFirst())
                .get(session + "/tests/BEFORE/attempts/" + attempt)
                .then()
                .body("questions.key", equalTo(List.of(1, 1, 1, 1)))
                .body("points", equalTo(20));
        person(chairs.get(1))
                .get(session + "/tests/BEFORE/attempts/" + attempt)
                .then()
                .statusCode(404);
        person(chairs.getFirst())
                .get(session + "/tests/BEFORE/results")
                .then()
                .body("items.points", equalTo(List.of(20)));
    }

    @Test
    void whatWasLearnedIsShownOfAGroupOnlyAndTheCertificateReadsTheResult() throws Exception {
        plan("BEFORE", Instant.now().minus(HOUR), Instant.now().plus(HOUR)).statusCode(201);
        refused(plan("AFTER", Instant.now(), Instant.now().plus(HOUR)), 422, "tests-overlap");
        for (int i = 0; i < 5; i++) {
            sit(i, "BEFORE", 2);
        }
        settle("BEFORE").statusCode(200);
        plan("AFTER", Instant.now(), Instant.now().plus(HOUR)).statusCode(201);
        settle("AFTER").statusCode(200); // nobody sat it: it is planned anew
        keeping.keep();
        replan(2, Instant.now(), Instant.now().plus(HOUR)).statusCode(200);
        refused(begin(0, "AFTER"), 422, "not-an-attendee");
        attend("A");
        attend("B");
        Callable<String> begin = () -> begin(0, "AFTER").extract().path("attemptId");
        var begun = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<String> one : threads.invokeAll(List.of(begin, begin))) {
                begun.add(one.get());
            }
        }
        assertThat(begun).hasSize(1);
        refused(settle("AFTER"), 409, "attempts-running");
        for (int i = 0; i < 5; i++) {
            sit(i, "AFTER", i < 4 ? 1 : 2);
        }
        office(region).get("/v1/learning-gains").then().body("items", hasSize(0));
        post(office(region), session + "/holding", "{\"heldOn\": \"" + today + "\"}")
                .statusCode(200);
        refused(certificates(), 409, "test-result-missing");
        settle("AFTER").statusCode(200);
        certificates().statusCode(200).body("issued", equalTo(4)).body("withoutCertificate", equalTo(1));
        office(region).get(session + "/certificates").then().body("items", hasSize(4));

        office(region)
                .get("/v1/learning-gains")
                .then()
                .body("items", hasSize(3))
                .body("items.matched", equalTo(List.of(5, 5, 5)))
                .body("items[0].module", nullValue())
                .body("items.before", equalTo(List.of(0.0f, 0.0f, 0.0f)))
                .body("items.after", equalTo(List.of(80.0f, 80.0f, 80.0f)));
        assertThat(office(region).accept("text/csv").get("/v1/learning-gains").asString())
                .contains(",5,0.0,80.0,80.0");
        office("32.01").get("/v1/learning-gains").then().body("items", hasSize(0));
        person(chairs.getFirst()).get("/v1/learning-gains").then().statusCode(403);
        String one = rows(
                        "select id from test_attempt where invitation_id = ? and kind = 'AFTER'",
                        UUID.fromString(invitationOf(session, chairs.get(4))))
                .getFirst();
        keeping.keep();
        for (String table : List.of("test_answer", "test_item")) {
            execute("delete from " + table + " where attempt_id = ?", UUID.fromString(one));
        }
        office(region).get("/v1/learning-gains").then().body("items.matched", equalTo(List.of(5, 5, 5)));
        execute(
                "delete from session_gain where session_id = ?",
                UUID.fromString(session.substring("/v1/sessions/".length())));
        office(region)
                .get("/v1/learning-gains?sessionId=" + session.substring("/v1/sessions/".length()))
                .then()
                .body("items.matched", equalTo(List.of(4, 4, 4)))
                .body("items.after", everyItem(nullValue()));
    }

    @Test
    void theBankTakesWhatCanBeAskedAndATestWhatTheBankHolds() {
        refused(write(3, 1), 422, "unknown-module");
        refused(write(1, 4), 422, "key-outside-choices");
        post(office(region), "/v1/curricula/" + curriculum + "/questions", question(1, 1))
                .statusCode(403);
        assertThat(ministry()
                        .get("/v1/curricula/" + curriculum + "/questions?version=1")
                        .asString())
                .contains(bank.getFirst().getFirst())
                .doesNotContain("\"key\"");
        person(chairs.getFirst())
                .get("/v1/curricula/" + curriculum + "/questions?version=1")
                .then()
                .statusCode(403);

        retire(bank.get(1).getFirst()).statusCode(200);
        retire(bank.get(1).get(1)).statusCode(200);
        plan("BEFORE", Instant.now(), Instant.now().plus(HOUR))
                .statusCode(422)
                .body("type", endsWith(":question-bank-too-small"))
                .body("modules", equalTo(List.of(2)));
        refused(plan("BEFORE", Instant.now(), Instant.now().plusSeconds(60)), 422, "test-window-too-short");
        refused(plan("BEFORE", Instant.now().minus(HOUR), Instant.now().minusSeconds(60)), 422, "test-window-over");
        write(2, 1).statusCode(201);
        plan("AFTER", Instant.now().plus(HOUR), Instant.now().plus(HOUR).plus(HOUR))
                .statusCode(201);
        refused(plan("AFTER", Instant.now(), Instant.now().plus(HOUR)), 409, "test-exists");
        refused(begin(0, "AFTER"), 422, "not-an-attendee");
        attend("A");
        refused(begin(0, "AFTER"), 409, "test-not-open");
        begin(0, "BEFORE").statusCode(404);
    }

    @Test
    void aTestThatWasForgottenIsPlannedAfterHoldingAndOneWronglyTimedAnew() {
        attend("A");
        attend("B");
        post(office(region), session + "/holding", "{\"heldOn\": \"" + today + "\"}")
                .statusCode(200);
        refused(certificates(), 409, "test-result-missing");
        Instant now = Instant.now();
        refused(plan("BEFORE", now, now.plus(HOUR)), 409, "session-was-held");
        plan("AFTER", now.plus(HOUR), now.plus(HOUR).plus(HOUR)).statusCode(201);
        replan(2, now, now.plus(HOUR)).statusCode(200);

        sit(0, "AFTER", 1);
        refused(replan(1, now, now.plus(HOUR)), 409, "test-begun");
        refused(replan(2, now.plusSeconds(60), now.plus(HOUR)), 409, "test-begun");
        replan(2, now, now.plus(HOUR).plus(HOUR)).statusCode(200);
        settle("AFTER").statusCode(200);
        refused(replan(2, now, now.plus(HOUR).plus(HOUR)), 409, "test-settled");
        certificates().statusCode(200).body("issued", equalTo(1));
    }

    @Test
    void whereMoreAttemptsAreAllowedTheBestCounts() {
        execute("update curriculum_test_rule set attempts = 2 where code = ?", curriculum);
        plan("BEFORE", Instant.now().minus(HOUR), Instant.now().plus(HOUR)).statusCode(201);
        sit(0, "BEFORE", 1);
        sit(0, "BEFORE", 2);
        sit(1, "BEFORE", 2);
        sit(1, "BEFORE", 1);
        sit(2, "BEFORE", 2);
        refused(begin(0, "BEFORE"), 409, "attempts-used");
        settle("BEFORE").statusCode(200);

        office(region)
                .get(session + "/tests/BEFORE/results")
                .then()
                .body("items.attempts.sort()", equalTo(List.of(1, 2, 2)))
                .body("items.findAll { it.attempts == 2 }.points", equalTo(List.of(40, 40)))
                .body("items.find { it.attempts == 1 }.points", equalTo(0));
    }

    private ValidatableResponse replan(int questions, Instant opens, Instant closes) {
        return post(trainer(session), session + "/tests/AFTER/replanning", """
                {"questionsPerModule": %d, "minutes": 30, "opensAt": "%s", "closesAt": "%s"}""".formatted(questions, opens, closes));
    }

    private ValidatableResponse write(int module, int key) {
        return post(ministry(), "/v1/curricula/" + curriculum + "/questions", question(module, key));
    }

    private static String question(int module, int key) {
        return """
                {"version": 1, "module": %d, "question": "Apa itu dana bergulir?", "choices": ["Pinjaman", "Hibah"],
                 "key": %d, "points": 10}""".formatted(module, key);
    }

    private ValidatableResponse retire(String question) {
        return post(
                ministry(),
                "/v1/curricula/" + curriculum + "/questions/" + question + "/retirement",
                "{\"reason\": \"KNOWN\"}");
    }

    private ValidatableResponse plan(String kind, Instant opens, Instant closes) {
        return post(trainer(session), session + "/tests", """
                {"kind": "%s", "questionsPerModule": 2, "minutes": 30, "opensAt": "%s", "closesAt": "%s"}""".formatted(kind, opens, closes));
    }

    private ValidatableResponse begin(int chair, String kind) {
        return post(person(chairs.get(chair)), session + "/tests/" + kind + "/attempts", "");
    }

    private ValidatableResponse answer(
            int chair, String attempt, Instant answered, Instant sent, int number, int choice) {
        return post(
                person(chairs.get(chair)), session + "/tests/BEFORE/attempts/" + attempt + "/answers", """
                {"sentAt": "%s", "answers": [{"number": %d, "choice": %d, "answeredAt": "%s"}]}""".formatted(
                                sent, number, choice, answered));
    }

    private void sit(int chair, String kind, int choice) {
        String attempt = begin(chair, kind).statusCode(201).extract().path("attemptId");
        Instant now = Instant.now();
        String answers = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> "{\"number\": %d, \"choice\": %d, \"answeredAt\": \"%s\"}".formatted(i, choice, now))
                .collect(Collectors.joining(","));
        post(
                        person(chairs.get(chair)),
                        session + "/tests/" + kind + "/attempts/" + attempt + "/answers",
                        "{\"sentAt\": \"%s\", \"answers\": [%s]}".formatted(now, answers))
                .statusCode(200);
    }

    private ValidatableResponse settle(String kind) {
        return post(trainer(session), session + "/tests/" + kind + "/settlement", "");
    }

    private void attend(String lesson) {
        String present = chairs.stream()
                .map(chair -> "\"" + invitationOf(session, chair) + "\"")
                .collect(Collectors.joining(","));
        post(
                        office(region),
                        session + "/attendance",
                        "{\"lesson\": \"%s\", \"present\": [%s]}".formatted(lesson, present))
                .statusCode(200);
    }

    private ValidatableResponse certificates() {
        return post(office(region), session + "/certificates", "{\"issuedOn\": \"" + today + "\"}");
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("type", endsWith(":" + code));
    }

    private List<String> drawnAgain(String attempt) {
        return bank.stream()
                .flatMap(module -> module.stream()
                        .sorted(Comparator.comparing(question -> digest(attempt + question)))
                        .limit(2))
                .toList();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
