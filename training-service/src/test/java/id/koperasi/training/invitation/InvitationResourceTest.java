package id.koperasi.training.invitation;

import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.ministry;
import static id.koperasi.training.Scene.newPerson;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.provinceOf;
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.session;
import static id.koperasi.training.Scene.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationResourceTest {

    private final String region = newRegency();
    private String session = "";
    private UUID pilot = new UUID(0, 0);
    private UUID other = new UUID(0, 0);

    @BeforeEach
    void aSessionAndTwoCooperatives() {
        session = session(region, 10);
        pilot = cooperative(region + ".01.2001");
        other = cooperative(region + ".02.2001");
        execute("insert into pilot_designation values (?, '2025-09-01')", pilot);
    }

    @Test
    void invitesTheOfficesOfTheRegionAndNobodyTwice() {
        officer(pilot, "chair");
        officer(pilot, "treasurer");
        officer(pilot, "secretary");
        officer(other, "chair");

        invite("\"offices\": [\"chair\", \"treasurer\"], \"regionCode\": \"%s\"".formatted(region), 3, 0);
        officer(other, "treasurer");
        invite("\"offices\": [\"chair\", \"treasurer\"], \"regionCode\": \"%s\"".formatted(region), 1, 3);

        office(region)
                .get(session + "/invitations?status=INVITED")
                .then()
                .body("items.office", containsInAnyOrder("chair", "chair", "treasurer", "treasurer"))
                .body("items[0].name", equalTo("Siti Aminah"));
        office(region).get(session + "/invitations?status=CONFIRMED").then().body("items", hasSize(0));
    }

    @Test
    void invitesPilotsOnlyWhenAskedTo() {
        officer(pilot, "chair");
        officer(other, "chair");
        UUID late = cooperative(region + ".03.2001");
        officer(late, "chair");
        execute("insert into pilot_designation values (?, '2025-09-23')", late);

        invite("\"offices\": [\"chair\"], \"regionCode\": \"%s\", \"pilotsOnly\": true".formatted(region), 1, 0);
    }

    @Test
    void comparesRegionsAtTheDots() {
        officer(cooperative(region + "1.01.2001"), "chair");
        officer(cooperative(region + ".011.2001"), "chair");
        officer(pilot, "chair");

        invite("\"offices\": [\"chair\"], \"regionCode\": \"%s.01\"".formatted(region), 1, 0);
        assertThat(rows(
                        "select cooperative_id from invitation where session_id = ?",
                        UUID.fromString(session.substring(13))))
                .containsExactly(pilot.toString());
    }

    @Test
    void invitesWhoHoldsTheOfficeOnTheFirstDay() {
        String gone = newPerson();
        String there = newPerson();
        officer(pilot, "chair", gone, "2025-06-02", "2025-09-22");
        officer(pilot, "chair", there, "2025-09-22", "2025-09-23");
        officer(other, "chair", newPerson(), "2025-09-23", null);
        UUID proposed = UUID.randomUUID();
        execute("insert into known_cooperative values (?, ?, 'Proposed')", proposed, region + ".04.2001");
        officer(proposed, "chair");

        invite("\"offices\": [\"chair\"], \"regionCode\": \"%s\"".formatted(region), 1, 0);
        assertThat(rows("select person from invitation where session_id = ?", UUID.fromString(session.substring(13))))
                .containsExactly(there);
    }

    @Test
    void aPersonWithTwoOfficesIsInvitedOnce() {
        String person = newPerson();
        officer(pilot, "manager", person, "2025-06-02", null);
        officer(other, "manager", person, "2025-06-02", null);

        invite("\"offices\": [\"manager\"], \"regionCode\": \"%s\"".formatted(region), 1, 0);
    }

    @Test
    void invitesOfficersOneByOneAndSaysWhichAreVacant() {
        officer(pilot, "chair");
        UUID foreign = cooperative("32.01.01.2001");
        officer(foreign, "chair");

        invite("\"persons\": [{\"cooperativeId\": \"%s\", \"office\": \"chair\"}]".formatted(pilot), 1, 0);
        body("\"persons\": [{\"cooperativeId\": \"%s\", \"office\": \"chair\"}, {\"cooperativeId\": \"%s\","
                                .formatted(pilot, foreign)
                        + " \"office\": \"chair\"}]")
                .statusCode(422)
                .body("type", endsWith(":nobody-holds-the-office"))
                .body("offices.cooperativeId", equalTo(java.util.List.of(foreign.toString())));
    }

    @Test
    void refusesWhatIsNeitherRuleNorList() {
        body("\"offices\": [\"chair\"]").statusCode(422).body("type", endsWith(":rule-or-list"));
        body("\"offices\": [\"king\"], \"regionCode\": \"36\"").statusCode(400);
    }

    @Test
    void refusesRegionsAndDaysThatAreNotTheSessions() {
        refused(office(region), provinceOf(region), "2025-09-15", 403, "region-outside-reach");
        refused(
                staff("province-office", provinceOf(region)),
                provinceOf(region),
                "2025-09-15",
                422,
                "region-outside-session");
        refused(office(region), region, "2025-09-23", 422, "invited-after-the-end");
        refused(office(region), region, "2999-01-01", 422, "date-in-the-future");
        refused(office("32.01"), "32.01", "2025-09-15", 404, "not-found");
    }

    private void refused(RequestSpecification caller, String where, String day, int status, String code) {
        post(caller, session + "/invitations", """
                {"offices": ["chair"], "regionCode": "%s", "invitedOn": "%s"}""".formatted(where, day))
                .statusCode(status)
                .body("type", endsWith(":" + code));
    }

    @Test
    void aGuestSeesHisOwnInvitationAndTheMinistrySeesNoNames() {
        String chair = officer(pilot, "chair");
        officer(other, "chair");
        inviteChairs(session, region).statusCode(200);

        person(chair).get(session).then().statusCode(200);
        person(chair)
                .get(session + "/invitations")
                .then()
                .body("items.cooperativeId", equalTo(java.util.List.of(pilot.toString())))
                .body("items[0].cooperativeName", equalTo("Koperasi " + region + ".01.2001"));
        String stranger = officer(cooperative(region + ".05.2001"), "chair");
        person(stranger).get(session).then().statusCode(404);
        person(stranger).get(session + "/invitations").then().statusCode(404);
        person(stranger).get("/v1/sessions").then().statusCode(200).body("items", hasSize(0));
        ministry().get(session + "/invitations").then().body("items[0].name", equalTo("S*** A***"));
    }

    private void invite(String who, int invited, int already) {
        body(who).statusCode(200).body("invited", equalTo(invited)).body("alreadyInvited", equalTo(already));
    }

    private ValidatableResponse body(String who) {
        return post(office(region), session + "/invitations", "{" + who + ", \"invitedOn\": \"2025-09-15\"}");
    }
}
