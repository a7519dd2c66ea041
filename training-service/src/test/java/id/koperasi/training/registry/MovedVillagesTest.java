package id.koperasi.training.registry;

import static id.koperasi.training.Scene.confirm;
import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.eventually;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.session;
import static id.koperasi.training.Scene.staff;
import static id.koperasi.training.Scene.superuser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.platform.testing.Announcement;
import id.koperasi.platform.testing.TenantPlaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MovedVillagesTest {

    private static final TenantPlaces PLACES = new TenantPlaces("training");

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final String before = newRegency();
    private final String after = newRegency();
    private final String wrong = before + ".01.2001";
    private final String right = after + ".03.2004";

    @Test
    void everythingGoesWithACooperativeThatWasRecordedInTheWrongVillage() {
        UUID moved = cooperative(wrong);
        UUID neighbour = cooperative(before + ".01.2002");
        officer(neighbour, "chair");
        String visit = everythingIsThereOf(moved);
        String session = session(before, 5);
        assertThat(PLACES.of(moved)).isEqualTo(PLACES.allIn(wrong));
        eventually(() -> holders(before).body("items[0].holders", equalTo(2)));

        corrected(moved, 1, right).send();
        corrected(moved, 1, right).send(); // a duplicate, as a crashed relay sends it

        eventually(() -> assertThat(PLACES.of(moved)).isEqualTo(PLACES.allIn(right)));
        office(after).get(visit).then().statusCode(200);
        office(before).get(visit).then().statusCode(404);
        office(after).get("/v1/cooperatives/" + moved).then().body("villageCode", equalTo(right));
        office(before).get("/v1/cooperatives/" + moved).then().statusCode(404);
        assertThat(rows("select village_code from known_cooperative where id = ?", neighbour))
                .containsExactly(before + ".01.2002");
        eventually(() -> {
            holders(before).body("items.holders", equalTo(List.of(1)));
            holders(after).body("items.holders", equalTo(List.of(1)));
            office(after)
                    .get("/v1/training-gaps?level=DISTRICT")
                    .then()
                    .body("items.regionCode", equalTo(List.of(after + ".03")));
        });
        inviteChairs(session, before).body("invited", equalTo(1));
    }

    /** A table that is added comes with its index and with the trigger that keeps concurrent writers right. */
    @Test
    void whateverSaysWhereACooperativeIsCanFollowIt() {
        assertThat(PLACES.all())
                .containsExactly(
                        "certificate cooperative_id village_code",
                        "coach_assignment cooperative_id village_code",
                        "coaching_visit cooperative_id village_code",
                        "competence_certificate cooperative_id village_code",
                        "invitation cooperative_id village_code",
                        "known_cooperative id village_code",
                        "stored_file tenant region");
        PLACES.canFollow(Set.of("known_cooperative"));
    }

    @Test
    void theLastWordOnAVillageCountsInWhateverOrderItIsHeard() {
        UUID late = UUID.randomUUID();
        corrected(late, 1, right).send();
        eventually(() -> assertThat(rows("select village_code from village_told where cooperative_id = ?", late))
                .containsExactly(right));
        told(late, wrong, "- interval '1 hour'");
        assertThat(villageOf(late)).as("not known yet when it was corrected").isEqualTo(right);
        execute("select cooperative_told(?, ?, now() - interval '2 hours')", late, wrong);
        assertThat(villageOf(late)).as("an older word").isEqualTo(right);

        String second = after + ".04.2001";
        recoded(right, second);
        eventually(() -> assertThat(villageOf(late)).isEqualTo(second));
        UUID unheard = UUID.randomUUID();
        told(unheard, right, "- interval '1 hour'");
        assertThat(villageOf(unheard)).as("told before the code was another").isEqualTo(second);
        execute("select cooperative_told(?, ?, now() - interval '30 minutes')", unheard, wrong);
        assertThat(villageOf(unheard))
                .as("corrected before the code was another")
                .isEqualTo(wrong);
        UUID newer = UUID.randomUUID();
        told(newer, right, "+ interval '1 hour'");
        assertThat(villageOf(newer)).as("a new village with the old code").isEqualTo(right);

        String third = after + ".05.2001";
        String fourth = after + ".06.2001";
        UUID twice = cooperative(third);
        recoded(fourth, after + ".07.2001");
        recodedBefore(third, fourth);
        eventually(() -> assertThat(villageOf(twice)).isEqualTo(after + ".07.2001"));
    }

    @Test
    void whatBelongsToAVillageGoesToItsNewCode() {
        session(wrong, 5);
        String coach = post(office(before), "/v1/coaches", """
                        {"name": "Rini", "organisation": "DINAS", "regionCode": "%s", "capacity": 1}""".formatted(wrong))
                .statusCode(201)
                .extract()
                .path("coachId");
        recoded(wrong, right);
        eventually(() -> assertThat(rows("select region_code from coach where id = cast(? as uuid)", coach))
                .containsExactly(right));
        office(after).get("/v1/sessions").then().body("items", hasSize(1));
        office(before).get("/v1/sessions").then().body("items", empty());
        assertThat(rows("""
                        select region_code from training_session where region_code in (?, ?)
                        union all
                        select 'booked there' from booking where area = region_span(?)""", wrong, right, right)).containsExactly(right, "booked there");
    }

    /** Whoever wrote before the move is taken along, and whoever writes behind it tries again: no row is left where it was. */
    @Test
    void nobodyWhoWritesMeanwhileLeavesARowBehind() throws Exception {
        UUID moved = cooperative(wrong);
        officer(moved, "chair");
        String path = "/v1/cooperatives/" + moved + "/competence-certificates";
        try (Connection earlier = superuser();
                Statement writing = earlier.createStatement()) {
            earlier.setAutoCommit(false);
            writing.execute(competence(moved, wrong));
            corrected(moved, 1, right).send();
            somebodyWaits();
            assertThat(villageOf(moved)).isEqualTo(wrong);
            earlier.commit();
        }
        eventually(() -> assertThat(
                        rows("select village_code from competence_certificate where cooperative_id = ?", moved))
                .containsExactly(right));

        try (Connection mover = superuser();
                Statement moving = mover.createStatement()) {
            mover.setAutoCommit(false);
            moving.execute("select cooperative_told('%s', '%s', now())".formatted(moved, wrong));
            CompletableFuture<Response> later = CompletableFuture.supplyAsync(
                    () -> post(office(after), UUID.randomUUID().toString(), path, """
                    {"office": "chair", "number": "%s", "issuer": "LSP", "scheme": "SKKNI", "issuedOn": "2025-09-26",
                     "validUntil": "2028-09-25"}""".formatted(UUID.randomUUID())));
            somebodyWaits();
            mover.commit();
            Response answer = later.join();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotNull();
        }
        assertThat(rows("select village_code from competence_certificate where cooperative_id = ?", moved))
                .containsExactly(wrong);
    }

    /** A row in each place; answers the path of the visit. */
    private String everythingIsThereOf(UUID moved) {
        String chair = officer(moved, "chair");
        String session = session(before, 5);
        inviteChairs(session, before).statusCode(200);
        confirm(office(before), session, invitationOf(session, chair)).statusCode(200);
        execute("""
                insert into certificate (id, curriculum_code, curriculum_version, year, serial, session_id, invitation_id,
                                         cooperative_id, village_code, person, name, office, issued_on)
                select gen_random_uuid(), 'BIMTEK-KDMP', 1, 2098, (select count(*) + 1 from certificate), session_id, id,
                       cooperative_id, village_code, person, name, office, '2025-09-23'
                  from invitation where cooperative_id = ?""", moved);
        execute(competence(moved, wrong));
        String coach = post(office(before), "/v1/coaches", """
                        {"name": "Ratna", "organisation": "DINAS", "regionCode": "%s", "capacity": 5}""".formatted(before))
                .extract()
                .path("coachId");
        post(office(before), "/v1/coach-assignments", """
                        {"regionCode": "%s", "organisation": "DINAS", "assignedOn": "2025-07-21"}""".formatted(before)).statusCode(200);
        UUID visit = UUID.randomUUID();
        post(staff("coach", before), "/v1/coaching-visits", """
                        {"visitId": "%s", "cooperativeId": "%s", "coachId": "%s", "plannedOn": "2025-10-14"}""".formatted(visit, moved, coach))
                .statusCode(201);
        staff("coach", before)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("caption", "Gerai tampak depan")
                .multiPart("file", "depan.png", PNG, "image/png")
                .post("/v1/coaching-visits/" + visit + "/photos")
                .then()
                .statusCode(201);
        return "/v1/coaching-visits/" + visit;
    }

    private static String competence(UUID cooperative, String village) {
        return """
                insert into competence_certificate (id, cooperative_id, village_code, appointment_id, person, name, office,
                                                    number, issuer, scheme, issued_on, valid_until, recorded_by)
                select gen_random_uuid(), cooperative_id, '%s', appointment_id, person, name, office, gen_random_uuid()::text,
                       'LSP', 'SKKNI', '2025-09-26', '2028-09-25', 'x'
                  from officer_term where cooperative_id = '%s' and office = 'chair'""".formatted(village, cooperative);
    }

    private static void somebodyWaits() {
        eventually(() -> assertThat(rows("""
                        select 1 from pg_stat_activity
                         where datname = current_database() and wait_event_type = 'Lock'""")).isNotEmpty());
    }

    private static ValidatableResponse holders(String region) {
        return office(region).get("/v1/training-gaps?level=REGENCY").then();
    }

    private static String villageOf(UUID cooperative) {
        return rows("select village_code from known_cooperative where id = ?", cooperative)
                .getFirst();
    }

    private static void told(UUID cooperative, String village, String when) {
        execute(
                "insert into known_cooperative (id, village_code, name) select ?, cooperative_told(?, ?, now() %s), 'K'"
                        .formatted(when),
                cooperative,
                cooperative,
                village);
    }

    private static Announcement corrected(UUID cooperative, long sequence, String village) {
        return Announcement.of(
                        "registry",
                        "id.koperasi.registry.cooperative-changed.v1",
                        "cooperative/" + cooperative,
                        sequence)
                .data("""
                        {"cooperativeId": "%s", "particular": "VILLAGE", "value": "%s", "because": "CORRECTION",
                         "village": {"code": "%s", "name": "N", "district": "D", "regency": "R", "province": "P"},
                         "kind": "KDMP"}""".formatted(cooperative, village, village));
    }

    private static void recoded(String code, String successor) {
        Announcement.of("registry", "id.koperasi.registry.region-changed.v1", "region/" + code, 1)
                .data("""
                        {"code": "%s", "change": "MOVED", "successor": "%s", "effectiveOn": "2026-05-01", "decree": "K"}""".formatted(code, successor))
                .send();
        eventually(() -> assertThat(rows("select 1 from region_move where code = ? and moved_at is not null", code))
                .isNotEmpty());
    }

    /** Told an hour ago and heard only now. */
    private static void recodedBefore(String code, String successor) {
        execute("""
                insert into region_move (code, successor, effective_on, told_at)
                values (?, ?, date '2026-04-01', now() - interval '1 hour')""", code, successor);
        execute("select move_villages(current_date)");
    }
}
