package id.koperasi.registry.office;

import static id.koperasi.registry.Board.elected;
import static id.koperasi.registry.Board.newNik;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.registry.Board;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangingHandsTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    @Inject
    PersonReferences references;

    private Board board;

    @BeforeEach
    void aWholeBoard() {
        board = new Board(references, "36.04");
    }

    @Test
    void whoResignsIsOutAndTheNextMeetingFillsTheVacancy() {
        String treasurer = board.nik("treasurer");
        String appointment = board.appointment("treasurer");

        vacate(appointment, "2025-06-01").statusCode(422).body("type", equalTo(PROBLEM + "not-in-office"));
        vacate(appointment, "2999-06-01").statusCode(422).body("type", equalTo(PROBLEM + "date-in-the-future"));
        vacate(appointment, "2026-02-10")
                .statusCode(200)
                .body("endReason", equalTo("RESIGNED"))
                .body("endEvidence", equalTo("Surat 12"));
        vacate(appointment, "2026-02-11").statusCode(422).body("type", equalTo(PROBLEM + "not-in-office"));

        board.reads(treasurer).statusCode(403);
        assertThat(board.cooperative.announced("officer-term-ended")).hasSize(1);
        String meeting = board.decided("OFFICERS", "2026-03-01");
        board.elect(meeting, elected("secretary " + newNik()))
                .statusCode(422)
                .body("rules.type", hasItems(PROBLEM + "office-not-filled-by-one", PROBLEM + "board-too-small"));
        board.elect(meeting, elected("treasurer " + newNik())).statusCode(201);
    }

    @Test
    void onlyHisOwnCooperativeAndOfficeEndAnOffice() {
        String path = "/officers/" + board.appointment("treasurer") + "/vacancy";
        String body = "{\"endedOn\": \"2026-02-10\", \"reason\": \"DIED\", \"evidence\": \"Akta 9\"}";

        post(office("36.71"), board.cooperative.path(path), body).statusCode(404);
        post(holder(board.person(board.nik("treasurer"))), board.cooperative.path(path), body)
                .statusCode(403);
        post(office("36.04"), new Board(references, "36.04").cooperative.path(path), body)
                .statusCode(404);
        post(holder(board.person(board.nik("secretary"))), board.cooperative.path(path), body)
                .statusCode(200);
    }

    @Test
    void aNewVillageHeadChairsTheSupervisorsWithoutAMeeting() {
        String former = board.nik("supervisor-chair");
        String head = newNik();

        install(head, "2026-02-01", "")
                .statusCode(200)
                .body("office", equalTo("supervisor-chair"))
                .body("basis", equalTo("DECREE"))
                .body("letterNumber", equalTo("141.2/Kep.45/2026"))
                .body("termUntil", equalTo("2031-01-31"));

        board.reads(former).statusCode(403);
        board.reads(head).statusCode(200);
        install(newNik(), "2026-01-31", "").statusCode(409).body("type", equalTo(PROBLEM + "board-changed-since"));
        post(
                        holder(board.person(board.nik("chair"))),
                        board.cooperative.path("/ex-officio-chair"),
                        villageHead(newNik(), "2026-03-01", ""))
                .statusCode(403);
    }

    @Test
    void whatBarsASupervisorBarsTheVillageHead() {
        for (String bar : new String[] {"insolvent", "convicted"}) {
            declaring(Board.SUPERVISOR.replace(bar + "\": false", bar + "\": true"))
                    .statusCode(422)
                    .body(
                            "rules.type",
                            contains(PROBLEM
                                    + (bar.equals("insolvent")
                                            ? "supervisor-was-insolvent"
                                            : "supervisor-was-convicted")));
        }
        declaring("null").statusCode(422).body("rules.facts.declaration", contains("insolvent", "convicted"));
        declaring("{\"insolvent\": false, \"convicted\": false, \"villageLeadership\": true}")
                .statusCode(200);
    }

    private ValidatableResponse declaring(String declaration) {
        return post(
                office("36.04"),
                board.cooperative.path("/ex-officio-chair"),
                villageHead(newNik(), "2026-02-01", "").replace(Board.SUPERVISOR, declaration));
    }

    @Test
    void aVillageHeadIsHeldAgainstThoseBesideHim() {
        install(board.nik("secretary"), "2026-02-01", "")
                .statusCode(422)
                .body("rules.type", contains(PROBLEM + "officer-named-twice", PROBLEM + "village-head-on-board"));
        String head = newNik();
        board.related(board.nik("treasurer"), head, "PARENT_IN_LAW");
        install(head, "2026-02-01", "").statusCode(422).body("rules.type", contains(PROBLEM + "first-degree-kinship"));
        vacate(board.appointment("treasurer"), "2026-02-01").statusCode(200);
        install(head, "2026-02-01", "").statusCode(200);
    }

    @Test
    void whoHadNotLeftGoesOnAsOneTerm() {
        String treasurer = board.appointment("treasurer");
        String path = board.cooperative.path("/officers/" + treasurer + "/restoration");
        String because = "{\"reason\": \"Salah orang\", \"evidence\": \"Surat 13\"}";
        post(office("36.04"), path, because).statusCode(409).body("type", equalTo(PROBLEM + "officer-did-not-leave"));
        execute("""
                insert into formation_step (cooperative_id, village_code, step, occurred_on, recorded_at, actor, roles, evidence)
                values (?::uuid, ?, 'FORMED', '2025-06-02', '2025-06-02', 'notary', '{notary}', 'AHU')""", board.cooperative.id().toString(), board.cooperative.village());
        String first = Instant.now().toString();
        vacate(treasurer, "2026-02-01").statusCode(200);
        board.reads(board.nik("treasurer")).statusCode(403);
        String before = Instant.now().toString();

        post(holder(board.person(board.nik("chair"))), path, because).statusCode(403);
        post(office("36.04"), path, because)
                .statusCode(200)
                .body("termFrom", equalTo("2026-02-01"))
                .body("continues", equalTo(treasurer));
        assertThat(treasurers("")).isOne();
        assertThat(treasurers("&knownAt=" + before)).isZero();
        assertThat(treasurers("&knownAt=" + first)).isOne();
        board.reads(board.nik("treasurer")).statusCode(200);
        post(office("36.04"), path, because).statusCode(409);

        String secretary = board.appointment("secretary");
        vacate(secretary, "2026-02-02").statusCode(200);
        board.elect(board.decided("OFFICERS", "2026-03-01"), Board.elected("secretary " + newNik()))
                .statusCode(201);
        post(office("36.04"), board.cooperative.path("/officers/" + secretary + "/restoration"), because)
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "board-changed-since"));
        board.elect(board.decided("OFFICERS", "2026-04-21"), Board.elected("treasurer " + board.nik("treasurer")))
                .statusCode(201);
    }

    @Test
    void theBoardAppointsAManagerOnceTheMembersApproved() {
        String manager = newNik();
        String approval = board.decided("MANAGER", "2026-03-01");

        appoint(board.decided("OFFICERS", "2026-03-01"), manager, "2026-03-05", 3)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "manager-not-approved"))
                .body("source", equalTo("UU 25/1992, art. 32"));
        appoint(approval, board.nik("chair"), "2026-03-05", 3)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "manager-holds-office"));
        appoint(approval, manager, "2026-02-28", 3).statusCode(422);
        appoint(approval, manager, "2026-03-05", 6)
                .statusCode(422)
                .body("rules.type", contains(PROBLEM + "term-too-long"));
        appoint(approval, manager, "2026-03-05", 3).statusCode(200).body("termUntil", equalTo("2029-03-04"));
        appoint(approval, newNik(), "2026-03-06", 3)
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "manager-appointed-already"));
        board.reads(manager).statusCode(200);

        String next = newNik();
        appoint(board.decided("MANAGER", "2026-04-01"), next, "2026-04-02", 3).statusCode(200);
        board.reads(manager).statusCode(403);
        get(office("36.04"), board.cooperative.path("/officers?asOf=2026-04-02"))
                .body("items.findAll { it.office == 'manager' }.size()", equalTo(1));

        install(next, "2026-05-01", "").statusCode(200);
        get(office("36.04"), board.cooperative.path("/officers?asOf=2026-05-01"))
                .body("items.findAll { it.office == 'manager' }.size()", equalTo(0));
    }

    /** How many treasurers there were on 2 February, as far as that was known. */
    private int treasurers(String known) {
        return get(office("36.04"), board.cooperative.path("?asOf=2026-02-02" + known))
                .statusCode(200)
                .extract()
                .path("officers.findAll { it.office == 'treasurer' }.size()");
    }

    private ValidatableResponse vacate(String appointment, String endedOn) {
        return post(
                office("36.04"),
                board.cooperative.path("/officers/" + appointment + "/vacancy"),
                "{\"endedOn\": \"%s\", \"reason\": \"RESIGNED\", \"evidence\": \"Surat 12\"}".formatted(endedOn));
    }

    private ValidatableResponse install(String nik, String tookOfficeOn, String rest) {
        return post(office("36.04"), board.cooperative.path("/ex-officio-chair"), villageHead(nik, tookOfficeOn, rest));
    }

    private static String villageHead(String nik, String tookOfficeOn, String rest) {
        return """
                {"nik": "%s", "name": "Kepala Desa", "letterNumber": "141.2/Kep.45/2026", "tookOfficeOn": "%s",
                 "declaration": %s%s}""".formatted(nik, tookOfficeOn, Board.SUPERVISOR, rest);
    }

    private ValidatableResponse appoint(String meeting, String nik, String appointedOn, int years) {
        return post(
                office("36.04"), board.cooperative.path("/manager"), """
                {"meetingId": "%s", "nik": "%s", "name": "Pengelola", "appointedOn": "%s", "termYears": %d}""".formatted(meeting, nik, appointedOn, years));
    }
}
