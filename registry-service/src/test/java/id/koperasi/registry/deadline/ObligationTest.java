package id.koperasi.registry.deadline;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Lumajang (35.08) belongs to this test. */
@QuarkusTest
@ActivateRequestContext
class ObligationTest {

    private static final String REGION = "35.08";

    @Inject
    AnnouncingObligations announcing;

    @Inject
    BusinessClock clock;

    @Test
    void assetsThatDidNotPassOverInTimeAreAnnouncedOnce() {
        LocalDate today = clock.today(IndonesianZone.WIB);
        TestCooperative into = TestCooperative.formedIn(REGION + ".01");
        TestCooperative late = merged(into, today.minusDays(1));
        TestCooperative inTime = merged(into, today);
        TestCooperative done = merged(into, today.minusDays(1));
        execute("""
                insert into standing_change (id, cooperative_id, village_code, change, occurred_on, recorded_at, actor,
                                             roles, reason, evidence)
                values (gen_random_uuid(), ?::uuid, ?, 'ASSETS_TRANSFERRED', '2026-01-15', now(), 'a', '{}', 'a', 'a')""", done.id().toString(), done.village());

        announcing.announce();
        announcing.announce();

        assertThat(late.announced("asset-transfer-missed"))
                .singleElement()
                .asString()
                .contains(into.id().toString(), today.minusDays(1).toString());
        assertThat(inTime.announced("asset-transfer-missed")).isEmpty();
        assertThat(done.announced("asset-transfer-missed")).isEmpty();
        String list = "/v1/asset-transfers?region=" + REGION + ".01";
        String first = get(office(REGION), list + "&limit=1")
                .body("items.cooperativeId", contains(late.id().toString()))
                .body("items.overdue", contains(true))
                .extract()
                .path("nextCursor");
        get(office(REGION), list + "&limit=1&after=" + first)
                .body("items.cooperativeId", contains(inTime.id().toString()))
                .body("items.overdue", contains(false));
        get(office(REGION), list + "&overdue=true").body("items", hasSize(1));
        get(office("36.03"), list).body("items", hasSize(0));
    }

    @Test
    void agreementsThatEndWithinNinetyDaysAreAnnouncedOnce() {
        LocalDate today = clock.today(IndonesianZone.WIB);
        TestCooperative cooperative = TestCooperative.formedIn(REGION + ".02");
        String soon = agreement(cooperative, today.plusDays(90));
        agreement(cooperative, today.plusDays(91));
        agreement(cooperative, today.minusDays(1));
        String ended = agreement(cooperative, today.plusDays(5));
        execute("update operating_agreement set ended_on = until_on - 1, end_reason = 'a' where id = ?::uuid", ended);

        announcing.announce();
        announcing.announce();

        assertThat(cooperative.announced("facility-agreement-end-approached"))
                .singleElement()
                .asString()
                .contains(soon, today.plusDays(90).toString());
        String list = "/v1/operating-agreements?region=" + REGION + ".02";
        get(office(REGION), list).body("items.agreementId", contains(soon));
        get(office(REGION), list + "&days=91").body("items", hasSize(2)).body("items[0].agreementId", equalTo(soon));
        get(office("36.03"), list).body("items", hasSize(0));
        post(office(REGION), list, "{}").statusCode(405);
    }

    private static TestCooperative merged(TestCooperative into, LocalDate due) {
        TestCooperative merged = TestCooperative.formedIn(REGION + ".01");
        execute(
                "update cooperative set status = 'MERGED', standing_since = '2025-11-04', merged_into = ?::uuid where id = ?::uuid",
                into.id().toString(),
                merged.id().toString());
        execute("""
                insert into standing_change (id, cooperative_id, village_code, change, occurred_on, recorded_at, actor,
                                             roles, reason, evidence, merged_into, assets_due_on)
                values (gen_random_uuid(), ?::uuid, ?, 'MERGED', '2025-11-04', now(), 'a', '{}', 'a', 'a', ?::uuid, ?::date)""", merged.id().toString(), merged.village(), into.id().toString(), due.toString());
        return merged;
    }

    private static String agreement(TestCooperative cooperative, LocalDate until) {
        execute("""
                insert into facility (id, version, cooperative_id, village_code, kind, name, ownership, electricity,
                                      internet, water, surveyed_on, surveyed_by)
                values (gen_random_uuid(), 0, ?::uuid, ?, 'WAREHOUSE', 'Gudang', 'STATE', 'HAS', 'HAS', 'HAS',
                        '2025-07-01', 'Dinas')""", cooperative.id().toString(), cooperative.village());
        return TestCooperative.rows("""
                insert into operating_agreement (id, facility_id, cooperative_id, village_code, owner, agreement_number,
                                                 from_on, until_on, capacity, unit)
                select gen_random_uuid(), id, cooperative_id, village_code, 'Dinas', 'A-1', '2025-07-01', ?::date, 200,
                       'TONNE'
                  from facility where cooperative_id = ?::uuid limit 1
                returning id::text""", until.toString(), cooperative.id().toString())
                .getFirst();
    }
}
