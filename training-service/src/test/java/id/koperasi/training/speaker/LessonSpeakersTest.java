package id.koperasi.training.speaker;

import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

@QuarkusTest
class LessonSpeakersTest {

    private static final String ELSEWHERE = "32.01";

    private final String region = newRegency();
    private final UUID cooperative = cooperative(region + ".01.2001");
    private final String chair = officer(cooperative, "chair");
    private String own = "";
    private String foreign = "";
    private String session = "";

    @BeforeEach
    void twoSpeakInTheFirstLessonAndNobodyIsNamedForTheSecond() {
        session = "/v1/sessions/"
                + post(office(region), "/v1/sessions", """
                        {"title": "Bimtek", "curriculumCode": "BIMTEK-KDMP", "regionCode": "%s", "startsOn": "2025-09-22",
                         "endsOn": "2025-09-22", "place": "Aula", "seats": 5, "lessons": [
                         {"title": "A", "date": "2025-09-22", "startsAt": "08:00", "jp": 2},
                         {"title": "B", "date": "2025-09-22", "startsAt": "10:00", "jp": 2}]}""".formatted(region))
                        .statusCode(201)
                        .body("lessons.speakers", equalTo(List.of(List.of(), List.of())))
                        .extract()
                        .path("sessionId");
        own = speaker("Ratna Dewi, S.E.", region);
        foreign = speaker("Budi", ELSEWHERE);
        name(own, foreign);
        inviteChairs(session, region).statusCode(200);
    }

    @Test
    void whoeverSeesASessionSeesWhoSpeaksInWhichLesson() {
        for (RequestSpecification caller : List.of(office(region), person(chair))) {
            caller.get(session)
                    .then()
                    .body("lessons[0].speakers.name", equalTo(List.of("Budi", "Ratna Dewi, S.E.")))
                    .body("lessons[0].speakers.speakerId", equalTo(List.of(foreign, own)))
                    .body("lessons[1].speakers", hasSize(0));
        }
        for (RequestSpecification caller : List.of(office(region), person(chair))) {
            caller.get("/v1/sessions")
                    .then()
                    .body(
                            "items.lessons.speakers.name",
                            equalTo(List.of(List.of(List.of("Budi", "Ratna Dewi, S.E."), List.of()))));
        }
        office(ELSEWHERE).get(session).then().statusCode(404);

        name(own);
        office(region).get(session).then().body("lessons[0].speakers.speakerId", equalTo(List.of(own)));
        post(office(region), session + "/cancellation", "{\"cancelledOn\": \"2025-09-15\", \"reason\": \"SPEAKER\"}")
                .statusCode(200)
                .body("lessons[0].speakers.speakerId", equalTo(List.of(own)));
    }

    @Test
    void aGuestWhoseCooperativeIsInAnotherRegionNowSeesThemToo() {
        execute("update known_cooperative set village_code = ? where id = ?", ELSEWHERE + ".01.2001", cooperative);
        execute("update invitation set village_code = ? where person = ?", ELSEWHERE + ".01.2001", chair);

        person(chair)
                .get(session)
                .then()
                .body("regionCode", equalTo(region))
                .body("lessons[0].speakers.name", equalTo(List.of("Budi", "Ratna Dewi, S.E.")));
    }

    @Test
    void theCalendarAndTheLetterSayWhoSpeaksWhen() throws IOException {
        person(chair)
                .get(session + "/calendar")
                .then()
                .body(containsString(
                        "SUMMARY:Bimtek: A\r\nDESCRIPTION:Narasumber: Budi\\, Ratna Dewi\\, S.E.\r\nLOCATION:"))
                .body(containsString("SUMMARY:Bimtek: B\r\nLOCATION:"));
        assertThat(letter()).contains("Narasumber").contains("Budi, Ratna Dewi");

        name(foreign);
        office(region)
                .get(session + "/calendar")
                .then()
                .body(containsString("DESCRIPTION:Narasumber: Budi\r\n"))
                .body(not(containsString("Ratna")));
        assertThat(letter()).contains("Budi").doesNotContain("Ratna");
    }

    private String letter() throws IOException {
        byte[] letter = person(chair)
                .get(session + "/invitations/" + invitationOf(session, chair) + "/letter")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var reader = new PdfReader(letter)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    private void name(String... speakers) {
        String ids = Stream.of(speakers).map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        post(office(region), session + "/lessons/1/speakers", "{\"speakerIds\": [" + ids + "]}")
                .statusCode(200);
    }

    private static String speaker(String name, String where) {
        return post(office(where), "/v1/speakers", """
                        {"name": "%s", "organisation": "Dinas %s", "regionCode": "%s", "expertise": ["Buku"]}""".formatted(name, UUID.randomUUID(), where))
                .statusCode(201)
                .extract()
                .path("speakerId");
    }
}
