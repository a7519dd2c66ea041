package id.koperasi.training.registry;

import static id.koperasi.training.Scene.confirm;
import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.eventually;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.newPerson;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.privacy.NameMarks;
import id.koperasi.platform.testing.Announcement;
import id.koperasi.platform.testing.Contracts;
import id.koperasi.training.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HearingOfCooperativesTest {

    @Inject
    NameMarks marks;

    @Inject
    ObjectMapper json;

    private final UUID id = UUID.randomUUID();

    @Test
    void readsEveryFieldItNeedsFromTheRegistrysExamples() {
        Contracts.provesThatItReads(RegistryEvent.class, json);
    }

    @Test
    void knowsACooperativeFromItsProposalOn() {
        proposed(1, "Old").send();
        proposed(1, "Old").send(); // a duplicate, as a crashed relay sends it
        eventually(() -> office("36.03")
                .get("/v1/cooperatives/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Old"))
                .body("villageCode", equalTo("36.03.10.2001")));

        formed(2).send();
        formed(2).send();

        eventually(() -> office("36.03")
                .get("/v1/cooperatives/" + id)
                .then()
                .body("name", equalTo("New"))
                .body("formedOn", equalTo("2025-06-02")));
        assertThat(office("36.73").get("/v1/cooperatives/" + id).asString())
                .isEqualTo(office("36.73")
                        .get("/v1/cooperatives/" + UUID.randomUUID())
                        .asString());
    }

    @Test
    void takesTheFactsInAnyOrder() {
        String person = newPerson();
        UUID appointment = UUID.randomUUID();
        officer("officer-term-ended", 1, appointment, person, "\"endedOn\": \"2026-03-01\"")
                .send();
        officer(
                        "officer-appointed",
                        2,
                        appointment,
                        person,
                        "\"name\": \"Siti\", \"termFrom\": \"2025-06-02\", \"termUntil\": \"2030-06-01\"")
                .send();
        fact("pilot-designated", 1, letter("", "2025-09-01")).send();
        eventually(() -> {
            assertThat(rows("select name || ' ' || ended_on from officer_term where appointment_id = ?", appointment))
                    .containsExactly("Siti 2026-03-01");
            assertThat(rows("select designated_on from pilot_designation where cooperative_id = ?", id))
                    .containsExactly("2025-09-01");
        });

        formed(2).send();
        proposed(3, "Old").send();
        fact("pilot-designated", 4, letter("", "2025-10-01")).send();

        eventually(() -> assertThat(rows(
                        "select sequence from inbox_mark where subject = ? and source = 'urn:koperasi:registry'",
                        "cooperative/" + id))
                .containsExactly("4"));
        office("36.03")
                .get("/v1/cooperatives/" + id)
                .then()
                .body("name", equalTo("New"))
                .body("formedOn", equalTo("2025-06-02"));
        assertThat(rows("select designated_on from pilot_designation where cooperative_id = ?", id))
                .containsExactly("2025-09-01");
    }

    @Test
    void anOfficeCountsFromItsFirstDayUntilItsEnd() {
        String person = newPerson();
        UUID appointment = UUID.randomUUID();
        formed(1).send();
        officer(
                        "officer-appointed",
                        1,
                        appointment,
                        person,
                        "\"name\": \"Siti\", \"termFrom\": \"2025-06-02\", \"termUntil\": \"2999-06-01\"")
                .send();
        String address = "/v1/cooperatives/" + id + "/coaches";
        eventually(() -> person(person).get(address).then().statusCode(200));

        officer("officer-term-ended", 2, appointment, person, "\"endedOn\": \"2026-01-01\"")
                .send();

        eventually(() -> person(person).get(address).then().statusCode(403));
    }

    @Test
    void whatBecomesOfACooperativeAndItsPeopleFollowsEverywhere() {
        String region = newRegency();
        UUID gone = cooperative(region + ".01.2001");
        String chair = Scene.officer(gone, "chair");
        String session = session(region, 5);
        inviteChairs(session, region).statusCode(200);
        String invitation = invitationOf(session, chair);
        confirm(office(region), session, invitation).statusCode(200);
        post(office(region), session + "/action-plans", """
                        {"invitationId": "%s", "actions": [{"what": "SITI  aminah buka rekening Mimin", "dueOn": "2025-12-01"}]}""".formatted(invitation))
                .statusCode(200);
        assertThat(done(region, session, invitation)).contains("Bu Mimin");
        execute("""
                insert into certificate (id, curriculum_code, curriculum_version, year, serial, session_id, invitation_id,
                                         cooperative_id, village_code, person, name, office, issued_on)
                select gen_random_uuid(), 'BIMTEK-KDMP', 1, 2098, (select count(*) + 1 from certificate), session_id, id,
                       cooperative_id, village_code, person, name, office, '2025-09-23'
                  from invitation where id = cast(? as uuid)""", invitation);
        post(office(region), "/v1/coaches", """
                        {"name": "R", "organisation": "DINAS", "regionCode": "%s", "capacity": 1}""".formatted(region)).statusCode(201);
        post(office(region), "/v1/coach-assignments", """
                        {"regionCode": "%s", "organisation": "DINAS", "assignedOn": "2025-07-21"}""".formatted(region)).body("assigned", equalTo(1));
        String right = newPerson();

        about(gone, "cooperative-changed", 1, "\"particular\": \"NAME\", \"value\": \"Nama Baru\"")
                .send();
        about(gone, "cooperative-suspended", 2, "\"suspendedOn\": \"2025-09-01\"")
                .send();
        ofPerson(gone, "person-corrected", 1, "\"from\": \"%s\", \"to\": \"%s\"".formatted(chair, right))
                .send();
        eventually(() -> {
            office(region)
                    .get("/v1/cooperatives/" + gone)
                    .then()
                    .body("name", equalTo("Nama Baru"))
                    .body("suspendedOn", equalTo("2025-09-01"));
            assertThat(rows("""
                            select person from invitation where cooperative_id = ? union all
                            select person from certificate where cooperative_id = ?""", gone, gone)).containsExactly(right, right);
        });

        ofPerson(
                        gone,
                        "person-erased",
                        2,
                        "\"person\": \"%s\", \"names\": [\"%s\"]"
                                .formatted(right, marks.of("Mimin").orElseThrow()))
                .send();
        about(gone, "cooperative-dissolved", 3, "\"dissolvedOn\": \"2025-09-20\"")
                .send();
        eventually(() -> {
            assertThat(rows("""
                            select name from invitation where cooperative_id = ? union all
                            select name from certificate where cooperative_id = ? union all
                            select what from action_plan where invitation_id = cast(? as uuid)""", gone, gone, invitation))
                    .containsExactly("(dihapus)", "(dihapus)", "(dihapus) buka rekening (dihapus)");
            assertThat(done(region, session, invitation)).isEmpty();
            assertThat(rows(
                            "select status from invitation where cooperative_id = ? union all"
                                    + " select end_reason from coach_assignment where cooperative_id = ? union all"
                                    + " select assigned::text from coach where region_code = ?",
                            gone,
                            gone,
                            region))
                    .containsExactly("LAPSED", "COOPERATIVE_ENDED", "0");
        });
        inviteChairs(session(region, 5), region).body("invited", equalTo(0));
    }

    /** What is answered to whoever says that the action is done, however often he says it. */
    private static String done(String region, String session, String invitation) {
        return Scene.post(
                        office(region),
                        "d-" + invitation,
                        session + "/action-plans/" + invitation + "/actions/1/completion",
                        "{\"doneOn\": \"2025-10-01\", \"evidence\": \"Kata Bu Mimin\"}")
                .asString();
    }

    /** Codes are collated by their bytes and what people write is not, so a text that is missing shows itself here. */
    @Test
    void whatPeopleWriteIsErasableAndTheseAreNoWordsOfTheirs() {
        assertThat(rows("""
                        select c.table_name || '.' || c.column_name
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = 'public' and c.data_type = 'text' and c.collation_name is null
                           and t.table_type = 'BASE TABLE'
                           and exists (select from information_schema.columns k
                                        where k.table_schema = 'public' and k.table_name = c.table_name
                                          and k.column_name in ('cooperative_id', 'invitation_id', 'visit_id'))
                           and c.column_name not in ('person', 'name', 'office', 'status', 'reason', 'how', 'direction')
                           and c.column_name not like '%\\_by'
                           and not exists (select from erasable_text e
                                            where e.table_name = c.table_name and e.column_name = c.column_name)
                         order by 1"""))
                .containsExactly(
                        "certificate.curriculum_code",
                        "certificate.revocation_reason",
                        "coach_assignment.end_reason",
                        "coach_assignment.organisation",
                        "coaching_visit.cancel_reason",
                        "competence_certificate.issuer",
                        "competence_certificate.number",
                        "competence_certificate.scheme",
                        "competence_certificate.withdrawn_why",
                        "cooperative_step.kind",
                        "invitation.answered_as",
                        "invitation.cooperative_name",
                        "test_attempt.kind",
                        "visit_action.owner",
                        "visit_finding.area");
    }

    /** Each office has its letter: one that is taken back ends nothing of another, and the last word on each counts. */
    @Test
    void invitesNoPilotWhoseLettersWereAllTakenBack() {
        String region = newRegency();
        UUID pilot = cooperative(region + ".01.2001");
        Scene.officer(pilot, "chair");
        execute("insert into pilot_designation values (?, '2025-09-01')", pilot);
        String first = "\"letterId\": \"" + UUID.randomUUID() + "\", ";
        String second = "\"letterId\": \"" + UUID.randomUUID() + "\", ";
        about(pilot, "pilot-designated", 1, letter(first, "2025-09-01")).send();
        about(pilot, "pilot-designated", 2, letter(second, "2025-09-10").replace("117", "118"))
                .send();
        about(pilot, "pilot-withdrawn", 3, withdrawn(first, "2025-09-15")).send();
        eventually(() -> assertThat(lettersOf(pilot))
                .containsExactly("500.3/117 2025-09-01 2025-09-15", "500.3/118 2025-09-10 -"));
        invitesPilots(region, 1);

        about(pilot, "pilot-withdrawn", 4, withdrawn(second, "2025-09-23").replace("117", "118"))
                .send();
        eventually(() -> assertThat(lettersOf(pilot).getLast()).endsWith("2025-09-23"));
        invitesPilots(region, 1);
        about(pilot, "pilot-withdrawn", 5, withdrawn(second, "2025-09-22").replace("117", "118"))
                .send();
        eventually(() -> assertThat(lettersOf(pilot).getLast()).endsWith("2025-09-22"));
        invitesPilots(region, 0);

        about(pilot, "pilot-withdrawn", 6, first + "\"letterNumber\": \"500.3/117\", \"stillPilot\": true")
                .send();
        eventually(() -> assertThat(lettersOf(pilot).getFirst()).endsWith("2025-09-01 -"));
        invitesPilots(region, 1);
    }

    private static void invitesPilots(String region, int invited) {
        post(office(region), session(region, 5) + "/invitations", """
                        {"offices": ["chair"], "regionCode": "%s", "invitedOn": "2025-09-15", "pilotsOnly": true}""".formatted(region))
                .body("invited", equalTo(invited));
    }

    private static List<String> lettersOf(UUID pilot) {
        return rows(
                "select concat_ws(' ', letter_number, designated_on, coalesce(withdrawn_on::text, '-'))"
                        + " from pilot_designation where cooperative_id = ? order by letter_number",
                pilot);
    }

    private static String letter(String id, String day) {
        return id + "\"letterNumber\": \"500.3/117\", \"designatedBy\": \"Dinas\", \"designatedOn\": \"" + day + "\"";
    }

    private static String withdrawn(String id, String day) {
        return id + "\"letterNumber\": \"500.3/117\", \"withdrawnOn\": \"" + day + "\", \"stillPilot\": false";
    }

    @Test
    void aVillageThatHasAnotherCodeTakesItsCooperativeAlong() {
        String region = newRegency();
        UUID moved = cooperative(region + ".01.2001");
        Announcement.of("registry", "id.koperasi.registry.region-changed.v1", "region/" + region + ".01.2001", 1)
                .data("""
                        {"code": "%s.01.2001", "change": "MOVED", "successor": "%s.02.2009", "effectiveOn": "2026-05-01",
                         "decree": "K"}""".formatted(region, region))
                .send();
        eventually(() -> office(region)
                .get("/v1/cooperatives/" + moved)
                .then()
                .body("villageCode", equalTo(region + ".02.2009")));
    }

    private static Announcement about(UUID cooperative, String type, long sequence, String data) {
        return Announcement.of(
                        "registry", "id.koperasi.registry." + type + ".v1", "cooperative/" + cooperative, sequence)
                .data("{\"cooperativeId\": \"%s\", %s}".formatted(cooperative, data));
    }

    private static Announcement ofPerson(UUID cooperative, String type, long sequence, String data) {
        return new Announcement(
                "koperasi.registry.internal",
                "urn:koperasi:registry:internal",
                "id.koperasi.registry." + type + ".v1",
                "cooperative/" + cooperative,
                sequence,
                "{\"cooperativeId\": \"%s\", %s}".formatted(cooperative, data));
    }

    private Announcement proposed(long sequence, String name) {
        return fact("cooperative-proposed", sequence, village(name));
    }

    private Announcement formed(long sequence) {
        return fact("cooperative-formed", sequence, village("New") + ", \"formedOn\": \"2025-06-02\"");
    }

    private static String village(String name) {
        return """
                "name": "%s", "kind": "KDMP", "village": {"code": "36.03.10.2001", "name": "Bojong", "district": "D",
                "regency": "R", "province": "P"}""".formatted(name);
    }

    private Announcement fact(String type, long sequence, String data) {
        return Announcement.of("registry", "id.koperasi.registry." + type + ".v1", "cooperative/" + id, sequence)
                .data("{\"cooperativeId\": \"%s\", %s}".formatted(id, data));
    }

    private Announcement officer(String type, long sequence, UUID appointment, String person, String data) {
        return new Announcement(
                "koperasi.registry.internal",
                "urn:koperasi:registry:internal",
                "id.koperasi.registry." + type + ".v1",
                "cooperative/" + id,
                sequence,
                "{\"cooperativeId\": \"%s\", \"appointmentId\": \"%s\", \"person\": \"%s\", \"office\": \"chair\", %s}"
                        .formatted(id, appointment, person, data));
    }
}
