package id.koperasi.training;

import static id.koperasi.training.Scene.as;
import static id.koperasi.training.Scene.confirm;
import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.session;
import static id.koperasi.training.Scene.staff;
import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.testing.TestToken;
import id.koperasi.platform.testing.WaitingTasks;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What waits for participants, coaches, trainers and organisers: each sees his, as far as he reaches. */
@QuarkusTest
class OwnTasksTest {

    private final String region = newRegency();
    private final UUID cooperative = cooperative(region + ".01.2001");

    @Inject
    BusinessClock clock;

    @Test
    void anInvitationWaitsForWhoIsInvitedAndForNobodyElse() {
        String chair = officer(cooperative, "chair");
        String session = session(region, 5);
        inviteChairs(session, region).statusCode(200);
        String day = clock.today(IndonesianZone.WIB).plusDays(10).toString();
        execute(
                "update training_session set starts_on = cast(? as date), ends_on = cast(? as date) where id = ?",
                day,
                day,
                id(session));
        String invitation = invitationOf(session, chair);

        assertThat(waiting(chair).only("CONFIRM_INVITATION"))
                .containsEntry("id", invitation)
                .containsEntry("cooperativeId", cooperative.toString())
                .containsEntry("since", "2025-09-15")
                .containsEntry("dueOn", day)
                .containsEntry("overdue", false)
                .containsEntry("operationId", "confirmInvitation")
                .containsEntry("path", session + "/confirmations")
                .containsEntry("title", "Konfirmasi kehadiran pada pelatihan");
        assertThat(WaitingTasks.of(() -> office(region)).kinds()).isEmpty();
        assertThat(waiting(officer(cooperative, "treasurer")).kinds()).isEmpty();

        confirm(person(chair), session, invitation).statusCode(200);
        assertThat(waiting(chair).kinds()).isEmpty();
        execute(
                "update invitation set keep_until = now() + interval '1 day' where id = ?",
                UUID.fromString(invitation));
        assertThat(waiting(chair).kinds())
                .as("a seat that he has to confirm again")
                .hasSize(1);
        RestAssured.given().get("/v1/own-tasks").then().statusCode(401);
    }

    @Test
    void aSessionWaitsForItsListsAndThenToBeHeld() {
        String session = session(region, 5);
        Supplier<RequestSpecification> trainer = () -> Scene.trainer(session);
        String ofAnother = session(region, 5);
        assertThat(WaitingTasks.of(trainer).only("WRITE_ATTENDANCE"))
                .containsEntry("path", session + "/attendance")
                .containsEntry("dueOn", Scene.DAY)
                .containsEntry("overdue", true)
                .doesNotContainKeys("cooperativeId", "cooperative");
        assertThat(WaitingTasks.of(() -> office(region)).texts("id"))
                .contains(id(session).toString(), id(ofAnother).toString());
        assertThat(WaitingTasks.of(() -> staff("trainer", region)).kinds())
                .as("who speaks nowhere")
                .isEmpty();
        assertThat(WaitingTasks.of(() -> staff("coach", region)).kinds()).isEmpty();

        execute(
                "insert into attendance_list select session_id, number, 'x', now() from lesson where session_id = ?",
                id(session));
        assertThat(WaitingTasks.of(trainer).kinds()).containsExactly("HOLD_SESSION");
        post(trainer.get(), session + "/holding", "{\"heldOn\": \"" + Scene.DAY + "\"}")
                .statusCode(200);
        assertThat(WaitingTasks.of(trainer).kinds()).isEmpty();
    }

    @Test
    void aBudgetLineWaitsToBePassedAndThenItsSessionToBeApproved() {
        UUID line = UUID.fromString(Scene.rows("select uuidv7()").getFirst());
        execute("""
                insert into budget_line (id, region_code, year, kind, account, title, amount_sen)
                values (?, ?, 2025, 'APBD', '5.1', 'Bimtek', 100000)""", line, region);
        String session = session(region, 5);
        execute(
                "update training_session set status = 'PLANNED', budget_line_id = ?, cost_sen = 100 where id = ?",
                line,
                id(session));
        Supplier<RequestSpecification> organiser = () -> office(region);

        assertThat(WaitingTasks.of(organiser).only("PASS_BUDGET_LINE"))
                .containsEntry("path", "/v1/budget-lines/" + line + "/passage");
        assertThat(WaitingTasks.of(organiser).kinds()).doesNotContain("APPROVE_SESSION");
        assertThat(WaitingTasks.of(() -> staff("trainer", region)).kinds()).isEmpty();
        execute("update budget_line set passed_on = '2025-09-01', regulation = 'Perda 1' where id = ?", line);
        assertThat(WaitingTasks.of(organiser).only("APPROVE_SESSION"))
                .containsEntry("since", "2025-09-01")
                .containsEntry("path", session + "/approval");
        assertThat(WaitingTasks.of(organiser).kinds()).doesNotContain("PASS_BUDGET_LINE");
        assertThat(WaitingTasks.of(() -> office("32.01")).texts("id"))
                .doesNotContain(id(session).toString());
    }

    @Test
    void aVisitWaitsForItsCoachAndWhatWasAgreedForTheBoard() {
        UUID coach = UUID.randomUUID();
        UUID visit = UUID.randomUUID();
        execute("""
                insert into coach (id, name, organisation, region_code, capacity, account)
                values (?, 'Ratna', 'DINAS', ?, 5, ?)""", coach, region, "account-" + coach);
        execute("""
                insert into coach_assignment (id, cooperative_id, village_code, coach_id, organisation, assigned_on)
                values (gen_random_uuid(), ?, ?, ?, 'DINAS', '2025-09-01')""", cooperative, region + ".01.2001", coach);
        execute("""
                insert into coaching_visit (id, version, cooperative_id, village_code, coach_id, planned_on, recorded_by,
                                            recorded_at)
                values (?, 1, ?, ?, ?, '2025-10-10', 'x', '2025-10-01')""", visit, cooperative, region + ".01.2001", coach);
        String chair = officer(cooperative, "chair");

        assertThat(WaitingTasks.of(coach("account-" + coach)).only("REPORT_VISIT"))
                .containsEntry("since", "2025-10-01")
                .containsEntry("dueOn", "2025-10-10")
                .containsEntry("path", "/v1/coaching-visits/" + visit + "/report");
        assertThat(WaitingTasks.of(coach("another")).kinds()).isEmpty();
        assertThat(WaitingTasks.of(() -> office(region)).kinds()).isEmpty();
        assertThat(waiting(chair).kinds()).isEmpty();

        execute("update coaching_visit set visited_on = '2025-10-11' where id = ?", visit);
        for (int number : List.of(1, 2, 3)) {
            execute("""
                insert into visit_action (visit_id, number, what, owner, due_on, action_id)
                values (?, ?, 'Buka rekening', 'chair', cast(? as date), gen_random_uuid())""", visit, number, number == 3 ? "2025-10-19" : "2025-10-20");
        }
        assertThat(WaitingTasks.of(coach("account-" + coach)).kinds()).isEmpty();
        WaitingTasks agreed = waiting(chair);
        assertThat(agreed.kinds()).hasSize(3).containsOnly("COMPLETE_VISIT_ACTION");
        assertThat(agreed.texts("dueOn")).containsExactly("2025-10-19", "2025-10-20", "2025-10-20");
        String first = agreed.texts("path").getFirst();
        assertThat(first).isEqualTo("/v1/coaching-visits/" + visit + "/actions/3/completion");
        assertThat(waiting(officer(cooperative(region + ".01.2002"), "chair")).kinds())
                .isEmpty();

        post(person(chair), first, "{\"doneOn\": \"2025-10-12\"}").statusCode(200);
        assertThat(waiting(chair).kinds()).hasSize(2);
        assertThat(WaitingTasks.of(() -> person(chair).header("Accept-Language", "en"))
                        .texts("title"))
                .containsOnly("Do what was agreed on a visit");
        execute(
                "update officer_term set ended_on = cast(? as date) where person = ?",
                clock.today(IndonesianZone.ofRegion(region)).toString(),
                chair);
        assertThat(waiting(chair).kinds()).as("once he is replaced").isEmpty();
    }

    @Test
    void whatSomebodyPlannedWaitsForHimselfUntilItIsDone() {
        String chair = officer(cooperative, "chair");
        String session = session(region, 5);
        inviteChairs(session, region).statusCode(200);
        UUID invitation = UUID.fromString(invitationOf(session, chair));
        execute("""
                insert into action_plan (invitation_id, number, what, due_on, recorded_by, recorded_at)
                values (?, 1, 'Buka buku kas', '2025-11-01', 'x', '2025-09-23')""", invitation);

        assertThat(waiting(chair).only("DO_AS_PLANNED"))
                .containsEntry("since", "2025-09-23")
                .containsEntry("dueOn", "2025-11-01")
                .containsEntry("path", session + "/action-plans/" + invitation + "/actions/1/completion");
        execute("""
                update action_plan set done_on = '2025-10-01', evidence = 'x', done_by = 'x', done_noted_at = now()
                 where invitation_id = ?""", invitation);
        assertThat(waiting(chair).kinds()).isEmpty();
    }

    private static WaitingTasks waiting(String reference) {
        return WaitingTasks.of(() -> person(reference));
    }

    private Supplier<RequestSpecification> coach(String account) {
        return () -> as(TestToken.of(account).roles("coach").region(region));
    }

    private static UUID id(String session) {
        return UUID.fromString(session.substring("/v1/sessions/".length()));
    }
}
