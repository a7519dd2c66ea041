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
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.session;
import static id.koperasi.training.Scene.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.testing.Announcement;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConfirmationResourceTest {

    private static final int SEATS = 2;

    @Inject
    ObjectMapper json;

    @Inject
    ExpiringOffers offers;

    private final String region = newRegency();
    private String session = "";
    private List<UUID> cooperatives = List.of();
    private List<String> persons = List.of();
    private List<String> invitations = List.of();

    @BeforeEach
    void fiveChairsAreInvitedForTwoSeats() {
        session = session(region, SEATS);
        cooperatives = IntStream.range(0, 5)
                .mapToObj(i -> cooperative(region + ".01.200" + i))
                .toList();
        persons = cooperatives.stream().map(id -> officer(id, "chair")).toList();
        inviteChairs(session, region).statusCode(200);
        invitations = persons.stream().map(p -> invitationOf(session, p)).toList();
    }

    @Test
    void readsEveryFieldItNeedsFromTheRegistrysExamples() {
        Contracts.provesThatItReads(OfficeEvent.class, json);
    }

    @Test
    void givesSeatsWhileThereAreSomeAndThenPlacesOnTheWaitingList() {
        confirmed(0, 1);
        confirmed(1, 2);
        waiting(2, 1);
        waiting(3, 2);
        office(region).get(session).then().body("confirmed", equalTo(2)).body("waiting", equalTo(2));
    }

    @Test
    void confirmingAgainChangesNothing() {
        confirmed(0, 1);
        confirmed(0, 1);
        confirmed(1, 2);
        waiting(2, 1);
        waiting(2, 1);
    }

    @Test
    void nobodyConfirmsForAnother() {
        String foreign = confirm(person(persons.get(1)), session, invitations.get(0))
                .statusCode(404)
                .extract()
                .asString();
        String absent = confirm(
                        person(persons.get(1)), session, UUID.randomUUID().toString())
                .statusCode(404)
                .extract()
                .asString();
        assertThat(foreign).isEqualTo(absent);
        String neighbour = officer(cooperatives.get(0), "secretary");
        confirm(person(neighbour), session, invitations.get(0)).statusCode(404);
        cancel(person(neighbour), session, invitations.get(0)).statusCode(404);
        confirm(office("32.01"), session, invitations.get(0)).statusCode(404);
        confirm(staff("coach", region), session, invitations.get(0)).statusCode(403);
        confirm(person(persons.get(0)), session(region, 1), invitations.get(0)).statusCode(404);
        assertThat(rows("select status from invitation where id = cast(? as uuid)", invitations.get(0)))
                .containsExactly("INVITED");
    }

    @Test
    void theOfficeConfirmsByTelephoneAndThatIsRecorded() {
        confirm(office(region), session, invitations.get(0)).statusCode(200);
        confirm(person(persons.get(1)), session, invitations.get(1)).statusCode(200);

        String answers =
                "select answered_as || ' ' || answered_by from invitation where session_id = cast(? as uuid) and seat = ?";
        assertThat(rows(answers, session.substring(13), 1)).containsExactly("ON_BEHALF regency-office-" + region);
        assertThat(rows(answers, session.substring(13), 2)).containsExactly("SELF subject-of-" + persons.get(1));
    }

    @Test
    void aFreeSeatGoesToTheFirstWhoWaits() {
        confirmed(0, 1);
        confirmed(1, 2);
        waiting(2, 1);
        waiting(3, 2);
        waiting(4, 3);

        cancel(person(persons.get(0)), session, invitations.get(0))
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("seat", nullValue());
        confirmed(2, 1);
        waiting(3, 1);
        waiting(4, 2);
        cancel(person(persons.get(3)), session, invitations.get(3))
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        waiting(4, 1);
        waiting(0, 2);
        cancel(office(region), session, invitations.get(1)).statusCode(200);
        confirmed(4, 2);
        waiting(0, 1);
    }

    @Test
    void aSeatThatNobodyWaitsForIsGivenAgain() {
        confirmed(0, 1);
        confirmed(1, 2);
        cancel(person(persons.get(0)), session, invitations.get(0)).statusCode(200);
        cancel(person(persons.get(0)), session, invitations.get(0))
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));

        confirmed(2, 1);
        waiting(0, 1);
    }

    @Test
    void whoNeverConfirmedDeclines() {
        cancel(person(persons.get(0)), session, invitations.get(0))
                .statusCode(200)
                .body("status", equalTo("DECLINED"));
        confirmed(0, 1);
    }

    @Test
    void whoseOfficeEndedBeforeTheSessionIsNotInvitedAnyMore() {
        execute("update officer_term set ended_on = '2025-09-22' where person = ?", persons.get(0));
        execute("update officer_term set ended_on = '2025-09-23' where person = ?", persons.get(1));

        confirm(office(region), session, invitations.get(0))
                .statusCode(409)
                .body("type", endsWith(":invitation-lapsed"));
        confirm(person(persons.get(0)), session, invitations.get(0)).statusCode(403);
        confirm(office(region), session, invitations.get(1)).statusCode(200).body("seat", equalTo(1));
    }

    @Test
    void theSeatOfWhoIsReplacedGoesToTheFirstWhoWaits() {
        confirmed(0, 1);
        confirmed(1, 2);
        waiting(2, 1);
        waiting(3, 2);
        waiting(4, 3);

        ended(0, "2025-09-20").send();
        ended(0, "2025-09-20").send(); // a duplicate, as a crashed relay sends it
        ended(3, "2025-09-22").send();
        ended(1, "2025-09-23").send(); // after the session has begun
        ended(2, "2025-09-21").send(); // and elected again in the same meeting, of which word comes later
        waits(4);
        confirm(office(region), session, invitations.get(0)).body("seat", equalTo(1));
        officer(cooperatives.get(2), "chair", persons.get(2), "2025-09-21", null);
        offers.release(Instant.now().plus(Duration.ofMinutes(11)));

        confirm(office(region), session, invitations.get(0)).statusCode(409);
        confirm(office(region), session, invitations.get(3)).statusCode(409);
        confirm(office(region), session, invitations.get(2)).body("seat", equalTo(1));
        confirm(office(region), session, invitations.get(4)).body("position", equalTo(1));
        confirm(office(region), session, invitations.get(1)).body("seat", equalTo(2));
        assertThat(rows("select ended_on from officer_term where person = ?", persons.get(1)))
                .containsExactly("2025-09-23");
        cancel(office(region), session, invitations.get(0)).statusCode(409);
    }

    @Test
    void theSuccessorIsInvitedAndWhoComesBackToo() {
        ended(0, "2025-09-20").send();
        waits(1);
        offers.release(Instant.now().plus(Duration.ofMinutes(11)));
        confirm(office(region), session, invitations.get(0)).statusCode(409);
        String successor = newPerson();
        officer(cooperatives.get(0), "chair", successor, "2025-09-20", null);
        officer(cooperatives.get(1), "chair", persons.get(0), "2025-09-21", null);

        inviteChairs(session, region).body("invited", equalTo(2)).body("alreadyInvited", equalTo(4));
        confirm(person(successor), session, invitationOf(session, successor)).body("seat", equalTo(1));
        confirm(person(persons.get(0)), session, invitations.get(0)).body("seat", equalTo(2));
    }

    /** So many ends of offices were heard, and nothing has lapsed for them yet. */
    private void waits(int ends) {
        eventually(() -> {
            String heard = """
                    select r.appointment_id from seat_release r join officer_term t using (appointment_id)
                     where t.person = any(string_to_array(?, ',')) and t.ended_on is not null""";
            assertThat(rows(heard, String.join(",", persons))).hasSize(ends);
        });
    }

    private Announcement ended(int chair, String endedOn) {
        String appointment = rows("select appointment_id from officer_term where person = ?", persons.get(chair))
                .getFirst();
        return new Announcement(
                "koperasi.registry.internal",
                "urn:koperasi:registry:internal",
                "id.koperasi.registry.officer-term-ended.v1",
                "cooperative/" + cooperatives.get(chair),
                1,
                """
                {"cooperativeId": "%s", "appointmentId": "%s", "person": "%s", "office": "chair", "endedOn": "%s"}""".formatted(cooperatives.get(chair), appointment, persons.get(chair), endedOn));
    }

    private void confirmed(int chair, int seat) {
        confirm(person(persons.get(chair)), session, invitations.get(chair))
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("seat", equalTo(seat))
                .body("position", nullValue());
    }

    private void waiting(int chair, int position) {
        confirm(person(persons.get(chair)), session, invitations.get(chair))
                .statusCode(200)
                .body("status", equalTo("WAITING"))
                .body("position", equalTo(position))
                .body("seat", nullValue());
    }
}
