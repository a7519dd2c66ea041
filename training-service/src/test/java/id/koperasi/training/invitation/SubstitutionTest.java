package id.koperasi.training.invitation;

import static id.koperasi.training.Scene.cancel;
import static id.koperasi.training.Scene.confirm;
import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.eventually;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.newPerson;
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
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.testing.Announcement;
import id.koperasi.training.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

@QuarkusTest
class SubstitutionTest {

    @Inject
    ExpiringOffers offers;

    private final String region = newRegency();
    private final UUID first = cooperative(region + ".01.2001");
    private final UUID second = cooperative(region + ".01.2002");

    @Test
    void anotherOfficerOfTheSameCooperativeTakesTheSeat() throws IOException {
        String chair = officer(first, "chair");
        String secretary = officer(first, "secretary");
        officer(second, "treasurer");
        String session = Scene.session(region, 1);
        inviteChairs(session, region).statusCode(200);
        String invitation = invitationOf(session, chair);
        confirm(person(chair), session, invitation).body("seat", equalTo(1));

        substitute(chair, session, invitation, "treasurer").statusCode(422).body("type", endsWith(":no-substitute"));
        substitute(officer(second, "chair"), session, invitation, "secretary").statusCode(404);
        substitute(chair, session, invitation, "secretary")
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("seat", equalTo(1));
        substitute(chair, session, invitation, "secretary")
                .statusCode(409)
                .body("type", endsWith(":nothing-to-hand-over"));

        String own = invitationOf(session, secretary);
        office(region)
                .get(session + "/invitations?status=CANCELLED")
                .then()
                .body("items[0].substitutedBy", equalTo(own));
        confirm(person(chair), session, invitation).body("status", equalTo("WAITING"));
        substitute(chair, session, invitation, "secretary")
                .statusCode(409)
                .body("type", endsWith(":substitute-comes-himself"));
        byte[] letter = person(secretary)
                .get(session + "/invitations/" + own + "/letter")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var reader = new PdfReader(letter)) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("Siti Aminah")
                    .contains("Mekanisme dana bergulir")
                    .contains("22 September 2025");
        }
        person(chair).get(session + "/invitations/" + own + "/letter").then().statusCode(404);
    }

    @Test
    void whoMovesUpConfirmsAgainInTimeOrTheNextOneDoes() {
        String a = officer(first, "chair");
        String b = officer(second, "chair");
        String c = officer(cooperative(region + ".01.2003"), "chair");
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        String session = "/v1/sessions/"
                + post(
                                office(region),
                                "/v1/sessions",
                                Scene.newSession("Bimtek", region, 1).replace(Scene.DAY, day.toString()))
                        .statusCode(201)
                        .extract()
                        .path("sessionId");
        inviteChairs(session, region).statusCode(200);
        for (String one : new String[] {a, b, c}) {
            confirm(person(one), session, invitationOf(session, one)).statusCode(200);
        }
        cancel(person(a), session, invitationOf(session, a)).statusCode(200);
        person(b)
                .get(session + "/invitations")
                .then()
                .body("items[0].status", equalTo("CONFIRMED"))
                .body("items[0].keepUntil", notNullValue());

        offers.expire(Instant.now().plus(Duration.ofHours(47)));
        person(b).get(session + "/invitations").then().body("items[0].status", equalTo("CONFIRMED"));
        offers.expire(Instant.now().plus(Duration.ofHours(49)));

        person(b).get(session + "/invitations").then().body("items[0].status", equalTo("CANCELLED"));
        person(c).get(session + "/invitations").then().body("items[0].status", equalTo("CONFIRMED"));
        confirm(person(c), session, invitationOf(session, c)).statusCode(200);
        person(c).get(session + "/invitations").then().body("items[0].keepUntil", nullValue());
        offers.expire(Instant.now().plus(Duration.ofHours(200)));
        person(c).get(session + "/invitations").then().body("items[0].status", equalTo("CONFIRMED"));

        confirm(person(b), session, invitationOf(session, b)).body("status", equalTo("WAITING"));
        cancel(person(c), session, invitationOf(session, c)).statusCode(200);
        String late =
                "update invitation set keep_until = now() - interval '1 hour' where person = ? and status = 'CONFIRMED'";
        execute(late, b);
        confirm(person(b), session, invitationOf(session, b)).body("status", equalTo("CONFIRMED")); // nobody else waits
        execute(late, b);
        confirm(person(a), session, invitationOf(session, a)).body("status", equalTo("WAITING"));
        confirm(person(b), session, invitationOf(session, b))
                .body("status", equalTo("WAITING"))
                .body("position", equalTo(1));
        person(a)
                .get(session + "/invitations")
                .then()
                .body("items[0].status", equalTo("CONFIRMED"))
                .body("items[0].keepUntil", notNullValue());
        offers.tell();
        assertThat(rows("select payload->>'invitationId' from outbox where type like '%.seat-offered.v1' order by id"))
                .contains(invitationOf(session, a), invitationOf(session, b), invitationOf(session, c));

        post(office(region), session + "/cancellation", "{\"cancelledOn\": \"2025-09-15\", \"reason\": \"TOO_FEW\"}")
                .statusCode(200);
        confirm(person(a), session, invitationOf(session, a))
                .statusCode(409)
                .body("type", endsWith(":session-not-open"));
        person(a)
                .get(session + "/invitations/" + invitationOf(session, a) + "/letter")
                .then()
                .statusCode(409)
                .body("type", endsWith(":invitation-ended"));
    }

    @Test
    void ofSeveralHoldersOneWithoutASeatComesOrWhoIsNamed() {
        String chair = officer(first, "chair");
        String free = officer(first, "supervisor");
        String seated = newPerson();
        UUID appointment = officer(first, "supervisor", seated, "2025-06-10", null);
        String session = Scene.session(region, 5);
        post(office(region), session + "/invitations", """
                        {"offices": ["chair", "supervisor"], "regionCode": "%s", "invitedOn": "2025-09-15"}""".formatted(region)).statusCode(200);
        confirm(person(seated), session, invitationOf(session, seated)).statusCode(200);
        String invitation = invitationOf(session, chair);

        String named = "{\"invitationId\": \"%s\", \"office\": \"supervisor\", \"appointmentId\": \"%s\"}";
        post(person(chair), session + "/substitutions", named.formatted(invitation, appointment))
                .statusCode(409)
                .body("type", endsWith(":substitute-comes-himself"));
        post(person(chair), session + "/substitutions", named.formatted(invitation, UUID.randomUUID()))
                .statusCode(422)
                .body("type", endsWith(":no-substitute"));
        substitute(chair, session, invitation, "supervisor")
                .statusCode(200)
                .body("invitationId", equalTo(invitationOf(session, free)));
    }

    @Test
    void onlyWhoLacksACertificateIsInvitedAndMembersAreToo() {
        String trained = officer(first, "chair");
        String untrained = officer(second, "chair");
        String session = Scene.session(region, 5);
        inviteChairs(session, region).statusCode(200);
        execute("""
                insert into certificate (id, curriculum_code, curriculum_version, year, serial, session_id, invitation_id,
                                         cooperative_id, village_code, person, name, office, issued_on, valid_until)
                select gen_random_uuid(), 'BIMTEK-KDMP', 1, 2099, (select count(*) + 1 from certificate), session_id, id,
                       cooperative_id, village_code, person, name, office, '2025-08-01', '2025-12-31'
                  from invitation where person = ?""", trained);
        UUID member = UUID.randomUUID();
        String somebody = newPerson();
        Announcement joined = ledger(
                "member-admitted",
                1,
                member,
                somebody,
                "\"memberNumber\": 7, \"founder\": false, \"admittedOn\": \"2025-07-01\"");
        joined.send();
        joined.send();
        eventually(() -> assertThat(rows("select number from known_member where member_id = ?", member))
                .containsExactly("7"));

        String next = Scene.session(region, 5);
        post(office(region), next + "/invitations", """
                        {"offices": ["chair", "member"], "regionCode": "%s", "untrainedOnly": true,
                         "invitedOn": "2025-09-15"}""".formatted(region))
                .statusCode(200)
                .body("invited", equalTo(2));

        assertThat(rows(
                        "select name from invitation where session_id = ? order by name",
                        UUID.fromString(next.substring(13))))
                .containsExactly("Anggota no. 7", "Siti Aminah");
        person(untrained).get(next + "/invitations").then().body("items", hasSize(1));
        confirm(person(somebody), next, invitationOf(next, somebody))
                .statusCode(200)
                .body("seat", equalTo(1));
        String third = Scene.session(region, 5);
        String byNumber = """
                {"persons": [{"cooperativeId": "%s", "office": "member", "memberNumber": %d}], "invitedOn": "2025-09-15"}""";
        post(office(region), third + "/invitations", byNumber.formatted(first, 8))
                .statusCode(422)
                .body("type", endsWith(":nobody-holds-the-office"));
        post(office(region), third + "/invitations", byNumber.formatted(first, 7))
                .statusCode(200)
                .body("invited", equalTo(1));
        ledger("member-left", 2, member, somebody, "\"leftOn\": \"2025-09-20\"").send();
        eventually(() -> office(region)
                .get(next + "/invitations?status=LAPSED")
                .then()
                .body("items.office", equalTo(List.of("member"))));
        person(somebody).get(next + "/invitations").then().statusCode(403);
    }

    private ValidatableResponse substitute(String who, String session, String invitation, String office) {
        return post(
                person(who),
                session + "/substitutions",
                "{\"invitationId\": \"%s\", \"office\": \"%s\"}".formatted(invitation, office));
    }

    private Announcement ledger(String type, long sequence, UUID member, String person, String facts) {
        return new Announcement(
                "koperasi.ledger.internal",
                "urn:koperasi:ledger:internal",
                "id.koperasi.ledger." + type + ".v1",
                "cooperative/" + first,
                sequence,
                "{\"cooperativeId\": \"%s\", \"memberId\": \"%s\", \"person\": \"%s\", %s}"
                        .formatted(first, member, person, facts));
    }
}
