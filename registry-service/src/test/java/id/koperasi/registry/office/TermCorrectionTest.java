package id.koperasi.registry.office;

import static id.koperasi.registry.Board.elected;
import static id.koperasi.registry.Board.newNik;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.registry.Board;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TermCorrectionTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    @Inject
    PersonReferences references;

    private Board board;

    @BeforeEach
    void aWholeBoard() {
        board = new Board(references, "36.04");
        execute("""
                insert into formation_step (cooperative_id, village_code, step, occurred_on, recorded_at, actor, roles, evidence)
                values (?::uuid, ?, 'FORMED', '2025-06-02', '2025-06-02', 'notary', '{notary}', 'AHU')""", board.cooperative.id().toString(), board.cooperative.village());
    }

    @Test
    void thoseElectedMoveTogetherAndThoseTheyReplacedWithThem() {
        String meeting = board.decided("OFFICERS", "2026-03-01");
        String former = board.appointment("treasurer");
        board.elect(
                        meeting,
                        "\"takingOfficeOn\": \"2026-03-10\", \"termYears\": 3, "
                                + elected("treasurer " + newNik(), "secretary " + newNik()))
                .statusCode(201);
        String treasurer = board.appointment("treasurer");
        String known = Instant.now().toString();

        refused(treasurer, "2026-03-10", "", "term-of-office-says-so-already", 422);
        refused(treasurer, "2026-02-28", "", "date-out-of-order", 422);
        refused(treasurer, "2999-02-28", "", "date-in-the-future", 422);
        refused(treasurer, "2026-03-02", ", \"letterNumber\": \"141\"", "not-in-office-by-decree", 422);
        correct(treasurer, "2026-03-02", ", \"termYears\": 6").body("rules.type", contains(PROBLEM + "term-too-long"));
        post(office("36.71"), path(treasurer), body("2026-03-02", "")).statusCode(404);
        post(holder(board.person(board.nik("chair"))), path(treasurer), body("2026-03-02", ""))
                .statusCode(403);

        correct(treasurer, "2026-03-02", "")
                .statusCode(200)
                .body("before.termFrom", equalTo("2026-03-10"))
                .body("now.termFrom", equalTo("2026-03-02"))
                .body("now.termUntil", equalTo("2029-03-01"));
        assertThat(terms("secretary")).containsExactly("2025-06-02 2030-06-01 2026-03-02", "2026-03-02 2029-03-01 -");
        assertThat(terms("treasurer")).containsExactly("2025-06-02 2030-06-01 2026-03-02", "2026-03-02 2029-03-01 -");
        assertThat(rows(
                        "select taking_office_on || ' ' || term_years from election where meeting_id = ?::uuid",
                        meeting))
                .containsExactly("2026-03-02 3");
        assertThat(board.cooperative.announced("officer-appointed")).hasSize(4);
        assertThat(board.cooperative.announced("officer-term-ended"))
                .hasSize(4)
                .filteredOn(event -> event.contains(former))
                .last()
                .asString()
                .contains("2026-03-02");
        get(office("36.04"), path(former)).body("items.now.endedOn", contains("2026-03-02"));
        get(office("36.04"), board.cooperative.path("/passport"))
                .body(
                        "lines.findAll { it.item == 'treasurer' && it.section == 'OFFICERS' && it.event.type.endsWith('officer-appointed.v1') }.since",
                        contains("2026-03-02"));
        assertThat(treasurerOn("2026-03-05", "")).isEqualTo(treasurer);
        assertThat(treasurerOn("2026-03-05", "&knownAt=" + known)).isEqualTo(former);

        correct(treasurer, "2026-03-02", ", \"termYears\": 5")
                .statusCode(200)
                .body("now.termUntil", equalTo("2031-03-01"));
        board.elect(board.decided("OFFICERS", "2026-05-01"), elected("treasurer " + newNik()))
                .statusCode(201);
        refused(treasurer, "2026-05-01", "", "board-changed-since", 409);
        refused(
                board.appointment("treasurer"),
                "2026-05-01",
                ", \"letterNumber\": \"1\"",
                "not-in-office-by-decree",
                422);
        correct(treasurer, "2026-04-30", "").statusCode(200);
    }

    /** Whoever left in between would have left before he was replaced; whose term had run out would be there still. */
    @Test
    void whatHappenedBetweenTheTwoDaysStandsInTheWay() {
        post(office("36.04"), board.cooperative.path("/officers/" + board.appointment("secretary") + "/vacancy"), """
                {"endedOn": "2026-03-05", "reason": "RESIGNED", "evidence": "Surat 12"}""")
                .statusCode(200);
        execute(
                "update officer_appointment set term_until = '2026-03-07' where cooperative_id = ?::uuid and office = 'treasurer'",
                board.cooperative.id().toString());
        board.elect(
                        board.decided("OFFICERS", "2026-03-01"),
                        "\"takingOfficeOn\": \"2026-03-10\", "
                                + elected("treasurer " + newNik(), "secretary " + newNik()))
                .statusCode(201);
        String secretary = board.appointment("secretary");
        refused(secretary, "2026-03-07", "", "board-changed-since", 409);
        refused(secretary, "2026-03-05", "", "board-changed-since", 409);
        correct(secretary, "2026-03-08", "").statusCode(200);
        assertThat(terms("secretary")).last().asString().startsWith("2026-03-08 2031-03-07");
        post(office("36.04"), board.cooperative.path("/officers/" + secretary + "/vacancy"), """
                {"endedOn": "2026-03-20", "reason": "RESIGNED", "evidence": "Surat 13"}""")
                .statusCode(200);
        refused(board.appointment("treasurer"), "2026-03-25", "", "board-changed-since", 409);
    }

    /** Whose term was over before they came in truth left with it, and leaves for them when they came earlier after all. */
    @Test
    void aTermIsCorrectedTwice() {
        execute(
                "update officer_appointment set term_until = '2026-03-07' where cooperative_id = ?::uuid and office = 'treasurer'",
                board.cooperative.id().toString());
        board.elect(
                        board.decided("OFFICERS", "2026-03-01"),
                        "\"takingOfficeOn\": \"2026-03-05\", " + elected("treasurer " + newNik()))
                .statusCode(201);
        String treasurer = board.appointment("treasurer");
        correct(treasurer, "2026-03-12", "").statusCode(200);
        assertThat(terms("treasurer")).first().isEqualTo("2025-06-02 2026-03-07 2026-03-08");
        correct(treasurer, "2026-03-10", "").statusCode(200);
        correct(treasurer, "2026-03-04", "").statusCode(200);
        assertThat(terms("treasurer")).containsExactly("2025-06-02 2026-03-07 2026-03-04", "2026-03-04 2031-03-03 -");
    }

    @Test
    void aDecreeIsToldAnewWithItsNumberAndLeapDay() {
        String before = board.appointment("supervisor-chair");
        post(office("36.04"), board.cooperative.path("/ex-officio-chair"), """
                {"nik": "%s", "name": "Kepala Desa", "letterNumber": "141.2/45", "tookOfficeOn": "2026-02-01",
                 "declaration": %s}""".formatted(newNik(), Board.SUPERVISOR))
                .statusCode(200);
        String head = board.appointment("supervisor-chair");

        correct(head, "2026-02-01", ", \"letterNumber\": \"141.2/54\"")
                .statusCode(200)
                .body("before.letterNumber", equalTo("141.2/45"))
                .body("now.termFrom", equalTo("2026-02-01"));
        assertThat(rows("select end_evidence from officer_appointment where appointment_id = ?::uuid", before))
                .containsExactly("141.2/54");
        correct(head, "2026-02-03", "").statusCode(200).body("now.termUntil", equalTo("2031-02-02"));
        assertThat(rows("select ended_on::text from officer_appointment where appointment_id = ?::uuid", before))
                .containsExactly("2026-02-03");
        get(office("36.04"), path(head)).body("items", hasSize(2));

        execute(
                "update officer_appointment set term_from = '2024-02-29', term_until = '2029-02-27' where appointment_id = ?::uuid",
                head);
        execute(
                "update officer_appointment set ended_on = '2024-02-29', term_from = '2020-01-01' where appointment_id = ?::uuid",
                before);
        correct(head, "2024-03-01", "").statusCode(200).body("now.termUntil", equalTo("2029-02-28"));

        execute(
                "update officer_appointment set term_from = '2024-02-28', term_until = '2029-02-27', ended_on = '2024-05-01' where appointment_id = ?::uuid",
                head);
        execute("update officer_appointment set ended_on = '2024-02-28' where appointment_id = ?::uuid", before);
        String continued = rows("""
                insert into officer_appointment (appointment_id, cooperative_id, village_code, person, name, office,
                                                 term_from, term_until, letter_number, continues)
                select gen_random_uuid(), cooperative_id, village_code, repeat('c', 64), name, office, '2024-05-01', term_until,
                       letter_number, appointment_id
                  from officer_appointment where appointment_id = ?::uuid
                returning appointment_id::text""", head).getFirst();
        correct(continued, "2024-02-29", "")
                .statusCode(200)
                .body("before.termFrom", equalTo("2024-02-28"))
                .body("now.termFrom", equalTo("2024-02-29"))
                .body("now.termUntil", equalTo("2029-02-27"));

        execute(
                "update officer_appointment set term_from = '2024-01-01', term_until = '2024-12-31', ended_on = null where appointment_id in (?::uuid, ?::uuid)",
                head,
                continued);
        board.cooperative.officer("supervisor-chair", "2025-03-01", "2030-01-31");
        refused(head, "2024-01-01", ", \"termYears\": 5", "board-changed-since", 409);
    }

    private void refused(String appointment, String day, String rest, String code, int status) {
        correct(appointment, day, rest).statusCode(status).body("type", equalTo(PROBLEM + code));
    }

    private ValidatableResponse correct(String appointment, String day, String rest) {
        return post(office("36.04"), path(appointment), body(day, rest));
    }

    private static String body(String day, String rest) {
        return """
                {"tookOfficeOn": "%s"%s, "because": {"reason": "Salah tanggal", "evidence": "SK 4"}}""".formatted(day, rest);
    }

    private String path(String appointment) {
        return board.cooperative.path("/officers/" + appointment + "/corrections");
    }

    private List<String> terms(String office) {
        return rows("""
                select concat_ws(' ', term_from, term_until, coalesce(ended_on::text, '-')) from officer_appointment
                 where cooperative_id = ?::uuid and office = ? order by term_from, term_until""", board.cooperative.id().toString(), office);
    }

    private String treasurerOn(String day, String known) {
        return get(office("36.04"), board.cooperative.path("?asOf=" + day + known))
                .statusCode(200)
                .extract()
                .path("officers.find { it.office == 'treasurer' }.appointmentId");
    }
}
