package id.koperasi.funding.registry;

import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.consent;
import static id.koperasi.funding.told.Asking.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.Announcement;
import id.koperasi.platform.testing.TenantPlaces;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where cooperatives are, when the registry says that they are elsewhere or that their village has another code. */
@QuarkusTest
class MovedVillagesTest {

    private static final TenantPlaces PLACES = new TenantPlaces("funding");

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void oneThatWasRecordedInTheWrongVillageIsSeenWhereItIsAndNowhereElse() {
        var cooperative = new ToldCooperative("36.03.71.2001").qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000");
        office("regency-office", "36.03")
                .get("/v1/applications/" + loan.id())
                .then()
                .statusCode(200);

        cooperative.movedTo("36.81.71.1004");

        await().untilAsserted(() -> office("regency-office", "36.81")
                .get("/v1/applications/" + loan.id())
                .then()
                .statusCode(200));
        office("regency-office", "36.03")
                .get("/v1/applications/" + loan.id())
                .then()
                .statusCode(404);
        office("regency-office", "36.03")
                .get("/v1/cooperatives/" + cooperative.id() + "/passport?programme=LPDB-PILOT")
                .then()
                .statusCode(404);
        assertThat(Database.rows(
                        "select village_code, kind from known_cooperative where id = '" + cooperative.id() + "'"))
                .as("kelurahan have another kind")
                .containsExactly("36.81.71.1004|KKMP");
    }

    /** A table that is added comes with its index and with the trigger that keeps concurrent writers right. */
    @Test
    void whateverSaysWhereACooperativeIsCanFollowIt() {
        assertThat(PLACES.all())
                .containsExactly(
                        "application cooperative_id village_code",
                        "consent cooperative_id village_code",
                        "grant_allocation cooperative_id village_code",
                        "grant_receipt cooperative_id village_code",
                        "grant_use cooperative_id village_code",
                        "grant_use_total cooperative_id village_code",
                        "guidance_receipt cooperative_id region",
                        "known_cooperative id village_code",
                        "loan cooperative_id village_code",
                        "loan_standing cooperative_id village_code",
                        "misuse_claim cooperative_id village_code",
                        "nomination cooperative_id village_code",
                        "payment_order cooperative_id village_code",
                        "personal_guarantee cooperative_id village_code",
                        "stored_file tenant region");
        PLACES.canFollow(Set.of("known_cooperative"));
    }

    @Test
    void aVillageThatHasAnotherCodeTakesItsCooperativesAndItsBudgetsAlong() {
        var cooperative = new ToldCooperative("36.03.72.2001").formed("2025-06-02");
        await().untilAsserted(() -> assertThat(villageOf(cooperative.id())).containsExactly("36.03.72.2001"));
        Database.change("""
                insert into yearly_budget values (gen_random_uuid(), '36.03.72.2001', 2025, 'DANA_DESA', 100, 'L', now(), 'x');
                insert into support_quota values ('36.03.72.2001', 2025, 'DANA_DESA', 30),
                                                 ('36.82.72.2001', 2025, 'DANA_DESA', 5)""");

        recoded("36.03.72.2001", "36.82.72.2001");

        await().untilAsserted(() -> assertThat(villageOf(cooperative.id())).containsExactly("36.82.72.2001"));
        assertThat(Database.rows("""
                select region_code, amount_sen from yearly_budget where region_code like '36.%.72.2001'
                union all
                select region_code, placed_sen from support_quota where region_code like '36.%.72.2001'""")).containsExactly("36.82.72.2001|100", "36.82.72.2001|35");
        UUID unheard = UUID.randomUUID();
        Database.change("""
                insert into known_cooperative (id, village_code, name, kind)
                values ('%1$s', cooperative_told('%1$s', '36.03.72.2001', now() - interval '1 hour'), 'K', 'KDMP')""".formatted(unheard));
        assertThat(villageOf(unheard)).as("told before the code was another").containsExactly("36.82.72.2001");
    }

    @Test
    void theLastWordOnAVillageCountsAlsoOfOneThatIsNotKnownYet() {
        var late = new ToldCooperative("36.03.73.2001").movedTo("36.83.73.1004");
        await().untilAsserted(() -> assertThat(Database.rows(
                        "select village_code from village_told where cooperative_id = '" + late.id() + "'"))
                .containsExactly("36.83.73.1004"));
        Database.change("""
                insert into known_cooperative (id, village_code, name, kind) values ('%1$s', '36.03.73.2001', 'K', 'KDMP');
                select cooperative_told('%1$s', '36.03.73.2001', now() - interval '1 hour')""".formatted(late.id()));
        assertThat(Database.rows("select village_code, kind from known_cooperative where id = '" + late.id() + "'"))
                .containsExactly("36.83.73.1004|KKMP");
    }

    /** Whoever writes behind a move tries again, so that no row is left where the cooperative is no more. */
    @Test
    void nobodyWhoWritesMeanwhileLeavesARowBehind() {
        var cooperative = new ToldCooperative("36.03.74.2001").formed("2025-06-02");
        await().untilAsserted(() -> assertThat(villageOf(cooperative.id())).containsExactly("36.03.74.2001"));

        List<Integer> answers = AtOnce.behind(
                "select cooperative_told('%s', '36.84.74.2001', now())".formatted(cooperative.id()),
                () -> {},
                1,
                i -> consent(office("village-head", "36.03.74.2001"), cooperative, "2025-09-26")
                        .statusCode());

        assertThat(answers).containsExactly(503);
        assertThat(Database.rows("select 1 from consent where cooperative_id = '" + cooperative.id() + "'"))
                .isEmpty();
        assertThat(villageOf(cooperative.id())).containsExactly("36.84.74.2001");
    }

    private static List<String> villageOf(UUID cooperative) {
        return Database.rows("select village_code from known_cooperative where id = '" + cooperative + "'");
    }

    private static void recoded(String code, String successor) {
        Announcement.of("registry", "id.koperasi.registry.region-changed.v1", "region/" + code, 1)
                .data("""
                        {"code": "%s", "change": "MOVED", "successor": "%s", "effectiveOn": "2026-05-01", "decree": "K"}""".formatted(code, successor))
                .send();
    }
}
