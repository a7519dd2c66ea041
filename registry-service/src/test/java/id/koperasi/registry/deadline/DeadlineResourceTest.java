package id.koperasi.registry.deadline;

import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import id.koperasi.platform.testing.TestToken;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.Minutes;
import id.koperasi.registry.TestCooperative;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ActivateRequestContext
class DeadlineResourceTest {

    /** A regency in which no other test has a cooperative. */
    private static final String REGION = "35.01";

    @Inject
    AnnouncingDeadlines announcing;

    @Inject
    AnnualMeetingRules rules;

    @Inject
    BusinessClock clock;

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-12-31, NOT_YET_DUE",
        "2025, 2026-01-01, DUE",
        "2025, 2026-06-30, DUE",
        "2025, 2026-07-01, OVERDUE",
        "2026, 2026-07-01, NOT_YET_DUE"
    })
    void aYearsAccountsAreHeardWithinSixMonths(int year, LocalDate today, AnnualMeetingState state) {
        assertThat(AnnualMeetingState.open(year, rules.dueOn(year), today)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 2024", "2026-07-01, 2025", "2026-12-31, 2025", "2027-06-30, 2025"})
    void theLastYearThatIsOver(LocalDate today, int year) {
        assertThat(rules.lastYearOver(today)).isEqualTo(year);
    }

    @Test
    void saysWhoHasHeardAYearsAccountsAndWhoHasNot() {
        var held = TestCooperative.formedIn(REGION + ".01");
        var late = TestCooperative.formedIn(REGION + ".01");
        var never = TestCooperative.formedIn(REGION + ".01");
        annual(held, "2026-06-30", 20).statusCode(201);
        annual(late, "2026-07-01", 20).statusCode(201);
        annual(never, "2026-03-20", 10).statusCode(201).body("quorate", equalTo(false));
        String list = "/v1/annual-meetings?region=" + REGION + ".01&year=2025";

        get(office(REGION), list)
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.villageCode", everyItem(startsWith(REGION + ".01.")))
                .body("items.dueOn", everyItem(equalTo("2026-06-30")))
                .body("items.find { it.cooperativeId == '" + held.id() + "' }.inTime", equalTo(true))
                .body("items.find { it.cooperativeId == '" + late.id() + "' }.inTime", equalTo(false));
        get(office(REGION), list + "&state=HELD").body("items", hasSize(2));
        get(office(REGION), list + "&state=OVERDUE")
                .body("items.cooperativeId", contains(never.id().toString()));
        get(office(REGION), list + "&state=DUE").body("items", hasSize(0));
        get(office(REGION), "/v1/annual-meetings/counts?region=" + REGION + ".01&year=2025")
                .body("cooperatives", equalTo(3))
                .body("held", equalTo(2))
                .body("others", equalTo(1))
                .body("stateOfOthers", equalTo("OVERDUE"));
        get(office(REGION), "/v1/annual-meetings?region=" + REGION + ".01&year=2024")
                .body("items", hasSize(0));
        get(office("36.03"), list).body("items", hasSize(0));
        get(office("36.03"), "/v1/annual-meetings/counts?region=ID&year=2025").body("cooperatives", equalTo(0));
        get(as(TestToken.of("ministry").roles("ministry")), list).body("items", hasSize(3));
    }

    @Test
    void pagesAreWholeAndInOrder() {
        IntStream.range(0, 3).forEach(index -> TestCooperative.formedIn(REGION + ".02"));
        String list = "/v1/annual-meetings?region=" + REGION + ".02&year=2025&limit=2";
        ValidatableResponse first = get(office(REGION), list).body("items", hasSize(2));
        String last = first.extract().path("items[1].villageCode");
        ValidatableResponse second = get(
                        office(REGION), list + "&after=" + first.extract().path("nextCursor"))
                .body("items", hasSize(1));
        assertThat(second.extract().<String>path("items[0].villageCode")).isGreaterThan(last);
    }

    @Test
    void announcesAMissedMeetingOnceHoweverManyAnnounce() {
        var held = TestCooperative.formedIn(REGION + ".03");
        var missed = TestCooperative.formedIn(REGION + ".03");
        annual(held, "2026-06-30", 20).statusCode(201);

        Stream.of(1, 2)
                .map(turn -> CompletableFuture.runAsync(this::announce))
                .toList()
                .forEach(CompletableFuture::join);
        announce();

        assertThat(missed.announced("annual-meeting-missed"))
                .singleElement()
                .asString()
                .contains("2025", "2026-06-30");
        assertThat(held.announced("annual-meeting-missed")).isEmpty();
    }

    @Test
    void announcesTermsThatEndWithinNinetyDaysOnceWithoutAName() {
        var cooperative = TestCooperative.formedIn(REGION + ".04");
        LocalDate today = clock.today(IndonesianZone.WIB);
        String soon = today.plusDays(90).toString();
        cooperative.officer("chair", "2025-06-02", soon);
        cooperative.officer("supervisor", "2025-06-02", soon);
        cooperative.officer("supervisor", "2025-06-02", soon);
        cooperative.officer("treasurer", "2025-06-02", today.plusDays(91).toString());
        cooperative.officer("secretary", "2025-06-02", today.minusDays(1).toString());
        String left = cooperative.officer("manager", "2025-06-02", soon);
        execute("update officer_appointment set ended_on = '2026-01-01' where person = ?", left);

        announce();
        announce();

        assertThat(cooperative.announced("officer-terms-end-approached"))
                .singleElement()
                .asString()
                .contains(soon, "[\"chair\",\"supervisor\",\"supervisor\"]")
                .doesNotContain("Siti");
        get(office(REGION), "/v1/officer-terms?region=" + REGION + ".04")
                .body("items", hasSize(3))
                .body("items.termUntil", everyItem(equalTo(soon)));
        get(office(REGION), "/v1/officer-terms?region=" + REGION + ".04&days=91")
                .body("items", hasSize(4));
        get(office("36.03"), "/v1/officer-terms?region=" + REGION + ".04").body("items", hasSize(0));
        String next = get(office(REGION), "/v1/officer-terms?region=" + REGION + ".04&limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        get(office(REGION), "/v1/officer-terms?region=" + REGION + ".04&limit=2&after=" + next)
                .body("items", hasSize(1));
    }

    @Test
    void bylawsAreDueWithinAYearAndTheirAbsenceIsAnnouncedOnce() {
        var adopted = TestCooperative.formedIn(REGION + ".05");
        var stale = TestCooperative.formedIn(REGION + ".05");
        var leap = TestCooperative.formedIn(REGION + ".05");
        var due = TestCooperative.formedIn(REGION + ".05");
        bylaws(adopted, "2026-06-02");
        bylaws(stale, "2025-06-01");
        execute(
                "update cooperative set formed_on = '2024-02-29', proposed_on = '2024-02-01', meeting_held_on = null,"
                        + " deed_signed_on = null, register_evidence = 'Register' where id = ?::uuid",
                leap.id().toString());
        LocalDate today = clock.today(IndonesianZone.WIB);
        execute(
                "update cooperative set formed_on = ?::date where id = ?::uuid",
                today.minusYears(1).toString(),
                due.id().toString());
        String list = "/v1/bylaws?region=" + REGION + ".05";

        announce();
        announce();

        get(office(REGION), list + "&state=ADOPTED")
                .body("items.cooperativeId", contains(adopted.id().toString()))
                .body("items[0].dueOn", equalTo("2026-06-02"));
        get(office(REGION), list + "&state=DUE")
                .body("items.cooperativeId", contains(due.id().toString()));
        get(office(REGION), list + "&state=OVERDUE")
                .body("items", hasSize(2))
                .body("items.find { it.cooperativeId == '" + leap.id() + "' }.dueOn", equalTo("2025-02-28"));
        get(office(REGION), list + "&limit=3").body("items", hasSize(3));
        get(office("36.03"), list).body("items", hasSize(0));
        assertThat(stale.announced("bylaws-missed")).singleElement().asString().contains("2026-06-02");
        assertThat(leap.announced("bylaws-missed")).singleElement().asString().contains("2025-02-28");
        assertThat(adopted.announced("bylaws-missed")).isEmpty();
        assertThat(due.announced("bylaws-missed")).isEmpty();
    }

    private static void bylaws(TestCooperative cooperative, String issuedOn) {
        String paper = Minutes.handedIn(cooperative, cooperative.officer("chair"), "BYLAWS");
        execute("update paper set issued_on = ?::date where id = ?::uuid", issuedOn, paper);
    }

    @Test
    void aRegionIsReadThroughItsIndex() {
        assertThat(String.join("\n", rows("""
                explain select * from officer_appointment
                 where ended_on is null and term_until between '2026-01-01' and '2026-04-01'
                   and village_code collate "C" >= '35.01' and village_code collate "C" < '35.01/'
                 order by term_until, village_code collate "C", appointment_id limit 50""")))
                .containsAnyOf("officer_appointment_term_index", "officer_appointment_current_village_index");
    }

    private void announce() {
        ManagedContext context = Arc.container().requestContext();
        boolean mine = !context.isActive();
        if (mine) {
            context.activate();
        }
        try {
            announcing.announce();
        } finally {
            if (mine) {
                context.terminate();
            }
        }
    }

    private static ValidatableResponse annual(TestCooperative cooperative, String heldOn, int present) {
        return post(office(REGION), cooperative.path("/meetings"), """
                {"kind": "ANNUAL", "calledOn": "2026-03-01", "heldOn": "%s", "minutesNumber": "%s", "members": 20,
                 "present": %d, "resolutions": []}""".formatted(heldOn, UUID.randomUUID(), present));
    }
}
