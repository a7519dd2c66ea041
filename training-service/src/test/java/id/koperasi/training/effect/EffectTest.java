package id.koperasi.training.effect;

import static id.koperasi.training.Scene.confirm;
import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.eventually;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.testing.Announcement;
import id.koperasi.platform.testing.Contracts;
import id.koperasi.training.Scene;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EffectTest {

    @Inject
    ObjectMapper json;

    @Inject
    Effects effects;

    @Inject
    CountingEffects counting;

    @Inject
    CurrentCaller caller;

    private final String region = newRegency();
    private final UUID one = cooperative(region + ".01.2001");
    private final UUID two = cooperative(region + ".01.2002");

    @Test
    void readsEveryFieldItNeedsFromTheExamplesOfTheOthers() {
        Contracts.provesThatItReads(StepEvent.class, json);
    }

    /** The session ends on 22 September: the 30th day after it is 22 October, the 90th 21 December. */
    @Test
    void aStepCountsFromTheDayAfterTheSessionToTheLastOfItsDaysInWhicheverOrderItIsTold() {
        String session = held();
        savings(1, "2025-10-31").send();
        savings(2, "2025-09-01").send();
        savings(3, "2025-10-05").send();
        savings(3, "2025-10-05").send(); // a duplicate, as a crashed relay sends it
        savings(4, "2025-10-20").send();
        step("registry", "bank-account-opened", 1, one, "openedOn", "2025-10-22")
                .send();
        step("registry", "bank-account-opened", 1, two, "openedOn", "2025-10-23")
                .send();
        step("funding", "application-submitted", 1, one, "submittedOn", "2025-12-21")
                .send();
        step("funding", "application-submitted", 1, two, "submittedOn", "2025-12-22")
                .send();
        step("ledger", "book-opened", 1, two, "openedOn", "2025-09-30").send();
        step("registry", "bank-account-verified", 2, one, "verifiedOn", "2025-09-22")
                .send();
        eventually(() -> assertThat(rows(
                        "select sequence from inbox_mark where subject in (?, ?) order by source, sequence",
                        "cooperative/" + one,
                        "cooperative/" + two))
                .containsExactly("1", "1", "1", "4", "1", "2"));

        assertThat(rows(
                        "select kind || ' ' || first_on || ' ' || last_on from cooperative_step where cooperative_id = ? and kind = 'BOOK_IN_USE' order by month",
                        one))
                .containsExactly("BOOK_IN_USE 2025-09-01 2025-09-01", "BOOK_IN_USE 2025-10-05 2025-10-31");
        counted();
        office(region)
                .get("/v1/training-effects")
                .then()
                .body("items.subjectId", equalTo(Collections.nCopies(5, session)))
                .body(
                        "items.step",
                        equalTo(List.of(
                                "ACCOUNT_OPENED",
                                "ACCOUNT_VERIFIED",
                                "APPLICATION_SENT",
                                "BOOK_IN_USE",
                                "BOOK_OPENED")))
                .body("items.cooperatives", equalTo(List.of(2, 2, 2, 2, 2)))
                .body("items.earlier", equalTo(List.of(0, 1, 0, 1, 0)))
                .body("items.within30", equalTo(List.of(1, 0, 0, 1, 1)))
                .body("items.within60", equalTo(List.of(2, 0, 0, 1, 1)))
                .body("items.within90", equalTo(List.of(2, 0, 1, 1, 1)));
        execute(
                "insert into speaker values (?, 'Ratna', ?, ?, array['Buku'])",
                UUID.fromString(session),
                region,
                region);
        execute("insert into lesson_speaker values (?, 1, ?)", UUID.fromString(session), UUID.fromString(session));
        execute("insert into lesson_speaker values (?, 2, ?)", UUID.fromString(session), UUID.fromString(session));
        UUID unheard = UUID.randomUUID();
        execute("insert into speaker values (?, 'Budi', ?, ?, array['Buku'])", unheard, region, region);
        execute("insert into lesson_speaker values (?, 2, ?)", UUID.fromString(session), unheard);
        counted();
        assertThat(office(region)
                        .accept("text/csv")
                        .get("/v1/training-effects?level=SPEAKER")
                        .asString())
                .contains("Ratna,ACCOUNT_OPENED,1,2,0,1,2,2,")
                .contains("Budi,ACCOUNT_OPENED,1,0,0,0,0,0,");
        assertThat(inPagesOfThree("/v1/training-effects?level=SPEAKER"))
                .as("two speakers, each with every step, once")
                .hasSize(10)
                .doesNotHaveDuplicates();
        office("32.01").get("/v1/training-effects").then().body("items", hasSize(0));
    }

    @Test
    void aBookIsInUseOnceAnythingIsBookedInItButWhatItsFoundersOrTheFundPaidIn() {
        String session = held();
        entry(1, "founding-capital-paid", "2025-10-01").send();
        entry(2, "goods-sold", "2025-10-31").send();
        entry(2, "goods-sold", "2025-10-31").send(); // a duplicate, as a crashed relay sends it
        entry(3, "expense-paid", "2025-10-05").send();
        entry(4, "grant-received", "2025-09-25").send();
        entry(5, "tranche-received", "2025-09-26").send();
        entry(6, "reversal", "2025-11-05").send();
        entry(7, "instalment-paid", "2025-11-12").send();
        eventually(() -> assertThat(rows(
                        "select sequence from inbox_mark where source = 'urn:koperasi:ledger:internal' and subject = ?",
                        "cooperative/" + two))
                .containsExactly("7"));

        assertThat(rows(
                        "select kind || ' ' || first_on || ' ' || last_on from cooperative_step where cooperative_id = ?",
                        two))
                .containsExactly("BOOK_IN_USE 2025-10-05 2025-10-31");
        counted();
        office(region)
                .get("/v1/training-effects")
                .then()
                .body("items.subjectId", equalTo(Collections.nCopies(5, session)))
                .body("items.find { it.step == 'BOOK_IN_USE' }.within30", equalTo(1))
                .body("items.find { it.step == 'BOOK_IN_USE' }.earlier", equalTo(0));
    }

    @Test
    void aPlannedActionIsDoneOnceAndItIsKnownByWhat() {
        String session = session(region, 5);
        String chair = officer(one, "chair");
        inviteChairs(session, region).statusCode(200);
        String invitation = invitationOf(session, chair);
        confirm(office(region), session, invitation).statusCode(200);
        post(person(chair), session + "/action-plans", """
                {"invitationId": "%s", "actions": [{"what": "Membuka rekening", "dueOn": "2025-10-22"},
                 {"what": "Menutup buku", "dueOn": "2025-10-31"}]}""".formatted(invitation))
                .statusCode(200);
        String action = session + "/action-plans/" + invitation + "/actions/1/completion";
        post(person(chair), action, done("2025-09-21")).statusCode(422);
        post(person(chair), action, done("2999-01-01")).statusCode(422);
        post(person(officer(two, "chair")), action, done("2025-10-01")).statusCode(404);
        post(person(chair), action, done("2025-10-01")).statusCode(200).body("evidence", equalTo("Buku tabungan"));
        post(office(region), action, done("2025-10-02")).statusCode(409);
        office(region)
                .get(session + "/action-plans")
                .then()
                .body("items.doneOn", equalTo(Arrays.asList("2025-10-01", null)));
        office(region).get(session + "/action-plans?open=true").then().body("items.number", equalTo(List.of(2)));
    }

    private List<String> inPagesOfThree(String list) {
        var rows = new ArrayList<String>();
        String after = "";
        do {
            JsonPath page = office(region)
                    .get(list + "&limit=3" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> subjects = page.getList("items.subjectId");
            List<String> steps = page.getList("items.step");
            for (int i = 0; i < subjects.size(); i++) {
                rows.add(subjects.get(i) + " " + steps.get(i));
            }
            after = page.getString("nextCursor") == null ? "" : "&after=" + page.getString("nextCursor");
        } while (!after.isEmpty());
        return rows;
    }

    private static String done(String day) {
        return "{\"doneOn\": \"" + day + "\", \"evidence\": \"Buku tabungan\"}";
    }

    /** The session ends on 22 September; a month keeps its first and its last day. */
    @Test
    void aFurtherDayOfAMonthIsCountedWhenItIsTold() {
        UUID session = UUID.fromString(held());
        keep(one, StepKind.BOOK_IN_USE, LocalDate.parse("2025-09-10"));
        keep(one, StepKind.BOOK_OPENED, LocalDate.parse("2025-12-22"));
        countNow();
        assertThat(rows(OF_STEPS, session)).containsExactly("BOOK_IN_USE 1 0 0", "BOOK_OPENED 0 0 0");

        keep(one, StepKind.BOOK_IN_USE, LocalDate.parse("2025-09-23"));
        countNow();
        assertThat(rows(OF_STEPS, session))
                .as("the day after the session")
                .containsExactly("BOOK_IN_USE 1 1 1", "BOOK_OPENED 0 0 0");

        keep(one, StepKind.BOOK_OPENED, LocalDate.parse("2025-12-21"));
        countNow();
        assertThat(rows(OF_STEPS, session))
                .as("the last of its 90 days")
                .containsExactly("BOOK_IN_USE 1 1 1", "BOOK_OPENED 0 0 1");

        keep(one, StepKind.BOOK_OPENED, LocalDate.parse("2025-08-31"));
        countNow();
        assertThat(rows(OF_STEPS, session)).containsExactly("BOOK_IN_USE 1 1 1", "BOOK_OPENED 1 0 1");
    }

    private static final String OF_STEPS = """
            select concat_ws(' ', kind, earlier, within_30, within_90) from session_effect
             where subject_id = ? and kind in ('BOOK_IN_USE', 'BOOK_OPENED') order by kind""";

    /** What was written once, by whom, and in which order, is of no account: in the end each number is what the facts say. */
    @Test
    void whoeverWritesAtTheSameTimeTheCountsAreWhatTheFactsSay() throws Exception {
        UUID first = UUID.fromString(held());
        List<UUID> sessions = List.of(first, another(first), another(first));
        UUID speaker = UUID.randomUUID();
        execute("insert into speaker values (?, 'Ratna', ?, ?, array['Buku'])", speaker, region, region);
        var random = new Random(41);
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 40; round++) {
                List<Callable<Object>> writing = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    UUID session = sessions.get(random.nextInt(sessions.size()));
                    writing.add(Executors.callable(write(random, session, random.nextBoolean() ? one : two, speaker)));
                }
                for (Future<Object> written : threads.invokeAll(writing)) {
                    written.get();
                }
                countNow();
                for (UUID session : sessions) {
                    assertThat(rows(KEPT, session))
                            .as("of session %s in round %d", session, round)
                            .isEqualTo(rows(FACTS, session));
                }
            }
        }
        assertThat(rows(
                        "select count(*) from session_effect where within_90 > 0 and session_id in (?, ?, ?)",
                        sessions.toArray()))
                .as("there is something to be counted")
                .doesNotContain("0");
    }

    private Runnable write(Random random, UUID session, UUID cooperative, UUID speaker) {
        LocalDate day = LocalDate.parse(Scene.DAY).plusDays(random.nextInt(-40, 200));
        LocalDate ends = LocalDate.parse(Scene.DAY).plusDays(random.nextInt(60));
        StepKind kind = StepKind.valueOf(
                List.of("BOOK_IN_USE", "BOOK_OPENED", "ACCOUNT_OPENED").get(random.nextInt(3)));
        return switch (random.nextInt(14)) {
            case 0 ->
                () -> execute(
                        "delete from attendance where session_id = ? and cooperative_id = ?", session, cooperative);
            case 1, 2 -> () -> execute("""
                        insert into attendance (session_id, lesson, invitation_id)
                        select session_id, 1, id from invitation where session_id = ? and cooperative_id = ?
                            on conflict do nothing""", session, cooperative);
            case 3 -> () -> execute("delete from lesson_speaker where session_id = ?", session);
            case 4 ->
                () -> execute("insert into lesson_speaker values (?, 1, ?) on conflict do nothing", session, speaker);
            case 5 -> () -> execute("update training_session set ends_on = ? where id = ?", ends, session);
            case 6 ->
                () -> execute(
                        "update training_session set held_on = null, participants = null, status = 'OPEN' where id = ?",
                        session);
            case 7 ->
                () -> execute(
                        "update training_session set held_on = ends_on, participants = 2, status = 'HELD' where id = ?",
                        session);
            default -> () -> keep(cooperative, kind, day);
        };
    }

    /** A session like it, with the same guests, of whom nobody is noted as present yet. */
    private static UUID another(UUID session) {
        UUID id = UUID.randomUUID();
        execute("""
                insert into training_session (id, title, curriculum_code, curriculum_version, region_code, place, starts_on,
                                              ends_on, seats, status)
                select ?, title || ' lagi ' || random(), curriculum_code, curriculum_version, region_code, place, starts_on, ends_on, seats, 'OPEN'
                  from training_session where id = ?""", id, session);
        execute("""
                insert into lesson (session_id, number, title, taught_on, jp, module)
                select ?, number, title, taught_on, jp, module from lesson where session_id = ?""", id, session);
        execute("insert into attendance_list values (?, 1, 'x', now())", id);
        execute("""
                insert into invitation (id, session_id, cooperative_id, village_code, cooperative_name, appointment_id, person,
                                        name, office, invited_on)
                select gen_random_uuid(), ?, cooperative_id, village_code, cooperative_name, appointment_id, person, name,
                       office, invited_on
                  from invitation where session_id = ?""", id, session);
        return id;
    }

    private void keep(UUID cooperative, StepKind kind, LocalDate day) {
        within(() -> caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> {
            effects.keep(cooperative, kind, day);
            return cooperative;
        })));
    }

    /** The worker's own turn may have begun; what it has taken is counted then, and what it has not is here. */
    private void countNow() {
        within(counting::countDue);
        counted();
    }

    private static void within(Runnable work) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            work.run();
        } finally {
            request.terminate();
        }
    }

    private static final String KEPT = """
            select concat_ws(' ', case when subject_id = session_id then 'session' else 'speaker' end, kind, cooperatives,
                             earlier, within_30, within_60, within_90)
              from session_effect where session_id = ? order by 1""";

    /** Told in another way: each pair of a guest's cooperative and a kind of step asks for days one by one. */
    private static final String FACTS = """
            with fact as (
                select distinct h.heard, k.kind, a.cooperative_id, t.ends_on
                  from training_session t
                  join attendance a on a.session_id = t.id
                 cross join unnest(array['ACCOUNT_OPENED', 'ACCOUNT_VERIFIED', 'APPLICATION_SENT', 'BOOK_IN_USE', 'BOOK_OPENED'])
                       as k (kind)
                 cross join lateral (select 'session' as heard
                                     union all
                                     select 'speaker' from lesson_speaker l where l.session_id = t.id and l.lesson = a.lesson) h
                 where t.id = ? and t.held_on is not null
            ), day as (
                select f.*, d.day - f.ends_on as after
                  from fact f
                  left join lateral (select e.first_on as day from cooperative_step e
                                      where e.cooperative_id = f.cooperative_id and e.kind = f.kind
                                     union all
                                     select e.last_on from cooperative_step e
                                      where e.cooperative_id = f.cooperative_id and e.kind = f.kind) d on true
            )
            select concat_ws(' ', heard, kind, count(distinct cooperative_id),
                             count(distinct cooperative_id) filter (where after <= 0),
                             count(distinct cooperative_id) filter (where after between 1 and 30),
                             count(distinct cooperative_id) filter (where after between 1 and 60),
                             count(distinct cooperative_id) filter (where after between 1 and 90))
              from day group by heard, kind order by 1""";

    /** Waits until no mark is left of what has changed. */
    private static void counted() {
        eventually(() -> assertThat(rows("select count(*) from effect_due")).containsExactly("0"));
    }

    /** One of each cooperative was there, and nobody of a third that was invited. */
    private String held() {
        String session = session(region, 5);
        officer(one, "chair");
        officer(two, "chair");
        officer(cooperative(region + ".01.2003"), "chair");
        inviteChairs(session, region).statusCode(200);
        UUID id = UUID.fromString(session.substring("/v1/sessions/".length()));
        for (String invitation :
                rows("select id from invitation where session_id = ? and cooperative_id in (?, ?)", id, one, two)) {
            confirm(office(region), session, invitation).statusCode(200);
            execute("insert into attendance_list values (?, 1, 'x', now()) on conflict do nothing", id);
            execute("insert into attendance values (?, 1, ?)", id, UUID.fromString(invitation));
        }
        execute(
                "update training_session set status = 'HELD', held_on = cast(? as date), participants = 2 where id = ?",
                Scene.DAY,
                id);
        return id.toString();
    }

    private Announcement savings(long sequence, String day) {
        return step("ledger", "savings-summarised", sequence, one, "day", day);
    }

    private Announcement entry(long sequence, String kind, String day) {
        return Announcement.of("ledger:internal", "id.koperasi.ledger.entry-posted.v1", "cooperative/" + two, sequence)
                .on("koperasi.ledger.internal")
                .data("{\"cooperativeId\": \"%s\", \"kind\": \"%s\", \"effectiveDate\": \"%s\"}"
                        .formatted(two, kind, day));
    }

    private static Announcement step(
            String service, String type, long sequence, UUID cooperative, String field, String day) {
        return Announcement.of(
                        service, "id.koperasi." + service + "." + type + ".v1", "cooperative/" + cooperative, sequence)
                .data("{\"cooperativeId\": \"%s\", \"%s\": \"%s\"}".formatted(cooperative, field, day));
    }
}
