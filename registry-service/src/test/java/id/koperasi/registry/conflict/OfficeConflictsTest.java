package id.koperasi.registry.conflict;

import static id.koperasi.registry.Board.elected;
import static id.koperasi.registry.Foundings.form;
import static id.koperasi.registry.Foundings.row;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.Board;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ponorogo (35.02) and Trenggalek (35.03) belong to this test. */
@QuarkusTest
class OfficeConflictsTest {

    @Inject
    PersonReferences references;

    @Inject
    WatchingConflicts watching;

    @Inject
    BusinessClock clock;

    private Board one;
    private Board other;

    @BeforeEach
    void twoCooperatives() {
        one = new Board(references, "35.02");
        other = new Board(references, "35.03");
    }

    @Test
    void whoeverIsElectedElsewhereTooIsShownWithAWarningAndAnnouncedInBoth() {
        String nik = one.nik("treasurer");
        String meeting = other.decided("OFFICERS", "2026-03-20");
        other.elect(meeting, elected("treasurer " + nik, "secretary " + Board.newNik()))
                .statusCode(201)
                .body(
                        "appointed[0].servesElsewhere.cooperativeId",
                        contains(one.cooperative.id().toString()))
                .body("appointed[0].servesElsewhere.office", contains("treasurer"))
                .body("appointed[1].servesElsewhere", nullValue());

        assertThat(one.cooperative.announced("office-conflict-arisen"))
                .singleElement()
                .asString()
                .contains(other.cooperative.id().toString(), one.person(nik), "\"since\":\"2026-03-20\"")
                .doesNotContain("Terpilih", "Seseorang");
        assertThat(other.cooperative.announced("office-conflict-arisen"))
                .singleElement()
                .asString()
                .contains(one.cooperative.id().toString());
        assertThat(rows(
                        "select distinct aggregatetype from outbox where type like '%office-conflict-%' and aggregateid = ?",
                        "cooperative/" + one.cooperative.id()))
                .containsExactly("registry.internal");
        watch();
        assertThat(one.cooperative.announced("office-conflict-arisen")).hasSize(1);

        vacate(one, "treasurer", "2026-05-02").statusCode(200).body("servesElsewhere", nullValue());
        for (Board board : List.of(one, other)) {
            assertThat(board.cooperative.announced("office-conflict-ended"))
                    .singleElement()
                    .asString()
                    .contains("\"endedOn\":\"2026-05-02\"");
        }
        watch();
        assertThat(one.cooperative.announced("office-conflict-ended")).hasSize(1);
    }

    @Test
    void aCooperativeThatEndsEndsTheConflict() {
        one.seat(other.nik("secretary"), "supervisor", "2026-01-05", "2030-06-01");
        watch();
        assertThat(other.cooperative.announced("office-conflict-arisen"))
                .singleElement()
                .asString()
                .contains("\"since\":\"2026-01-05\"");

        String minutes = one.decided("DISSOLUTION", "2026-06-01");
        assertThat(minutes).isNotNull();
        post(office(one.cooperative.village()), one.cooperative.path("/dissolution"), """
                {"standing": {"on": "2026-06-10", "reason": "Dibubarkan", "evidence": "BA-9"}, "by": "MEMBERS"}""")
                .statusCode(200);

        assertThat(other.cooperative.announced("office-conflict-ended"))
                .singleElement()
                .asString()
                .contains(one.cooperative.id().toString(), "\"endedOn\":\"2026-06-10\"");
    }

    @Test
    void aTermThatIsOverEndsItAndSeveralWhoWatchTellOnce() {
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        one.seat(other.nik("chair"), "supervisor", "2026-01-05", today.toString());
        Stream.of(1, 2)
                .map(turn -> CompletableFuture.runAsync(this::watch))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(one.cooperative.announced("office-conflict-arisen")).hasSize(1);
        assertThat(one.cooperative.announced("office-conflict-ended")).isEmpty();

        execute(
                "update officer_appointment set term_until = ?::date where person = ? and office = 'supervisor'",
                today.minusDays(1).toString(),
                one.person(other.nik("chair")));
        watch();

        assertThat(one.cooperative.announced("office-conflict-ended"))
                .singleElement()
                .asString()
                .contains(today.toString());
        assertThat(rows(
                        "select count(*)::text from office_conflict where cooperative_id = ?::uuid and ended_on is null",
                        one.cooperative.id().toString()))
                .containsExactly("0");
    }

    @Test
    void thoseWhoFoundTwoAreTold() {
        List<String> villages = rows("""
                select code from region where level = 4 and starts_with(code, '35.03.')
                   and code not in (select village_code from cooperative) order by code limit 2""");
        Map<String, Object> first = row(villages.get(0), "2025-06-02");
        Map<String, Object> second = row(villages.get(1), "2025-06-05");
        second.put("meeting", first.get("meeting"));
        form("35.03", List.of(first));
        form("35.03", List.of(second));

        assertThat(rows("""
                select k.since::text from office_conflict k join cooperative c on c.id = k.cooperative_id
                 where c.village_code = ? and k.ended_on is null""", villages.get(0))).hasSize(8).containsOnly("2025-06-05");
    }

    private static ValidatableResponse vacate(Board board, String office, String day) {
        return post(
                office(board.cooperative.village()),
                board.cooperative.path("/officers/" + board.appointment(office) + "/vacancy"),
                "{\"endedOn\": \"" + day + "\", \"reason\": \"RESIGNED\", \"evidence\": \"Surat\"}");
    }

    private void watch() {
        ManagedContext context = Arc.container().requestContext();
        boolean mine = !context.isActive();
        if (mine) {
            context.activate();
        }
        try {
            watching.watch();
        } finally {
            if (mine) {
                context.terminate();
            }
        }
    }
}
