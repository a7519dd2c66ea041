package id.koperasi.registry;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.testing.TestToken;
import id.koperasi.platform.testing.WaitingTasks;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What waits for offices of a region, notaries, banks and boards: each sees his, as far as he reaches. */
@QuarkusTest
class OwnTasksTest {

    private static final String REGION = "36.04";

    @Inject
    BusinessClock clock;

    @Test
    void aCooperativeOnItsWayWaitsForWhoTakesTheNextStep() {
        TestCooperative proposed = TestCooperative.proposedIn(REGION);
        Supplier<RequestSpecification> head = staff("village-head", proposed.village());
        Supplier<RequestSpecification> notary = proposed::notary;
        Supplier<RequestSpecification> another = TestCooperative.proposedIn(REGION)::notary;
        assertThat(of(OwnTasksTest::here, proposed).only("RECORD_FOUNDING_MEETING"))
                .containsEntry("cooperative", proposed.name())
                .containsEntry("since", "2025-05-01")
                .containsEntry("operationId", "recordFoundingMeeting")
                .containsEntry("path", proposed.path("/founding-meeting"))
                .containsEntry("title", "Catat musyawarah pendirian");
        assertThat(of(head, proposed).kinds()).containsExactly("RECORD_FOUNDING_MEETING");
        assertThat(of(notary, proposed).kinds()).isEmpty();
        assertThat(of(() -> office("36.03"), proposed).kinds()).isEmpty();
        assertThat(of(() -> office("3"), proposed).kinds()).isEmpty();
        assertThat(of(staff("province-office", "36"), proposed).kinds()).hasSize(1);
        assertThat(of(staff("ministry", "36"), proposed).kinds()).isEmpty();

        step(proposed, "status = 'MEETING_HELD', meeting_held_on = '2025-05-10'");
        assertThat(of(head, proposed).kinds()).isEmpty();
        assertThat(of(another, proposed).kinds()).isEmpty();
        assertThat(of(staff("notary", REGION), proposed).kinds()).isEmpty();
        assertThat(of(notary, proposed).only("RECORD_DEED")).containsEntry("path", proposed.path("/deed"));
        step(proposed, "status = 'DEED_SIGNED', deed_signed_on = '2025-05-20'");
        assertThat(of(notary, proposed).only("RECORD_FORMATION")).containsEntry("path", proposed.path("/formation"));
        step(proposed, "status = 'FORMED', formed_on = '2025-06-02', decree_number = id::text");
        assertThat(of(notary, proposed).kinds()).isEmpty();
        assertThat(of(OwnTasksTest::here, proposed).kinds()).isEmpty();
    }

    @Test
    void theAnnualMeetingIsCalledWrittenDownReportedAndDecidedOn() {
        TestCooperative cooperative = TestCooperative.formedIn(REGION);
        Supplier<RequestSpecification> chair = board(cooperative, "chair");
        LocalDate today = clock.today(IndonesianZone.WIB);
        String year = Integer.toString(today.getYear() - 1);
        LocalDate dueOn = LocalDate.of(today.getYear(), 6, 30);
        assertThat(of(chair, cooperative).only("CALL_ANNUAL_MEETING"))
                .containsEntry("dueOn", dueOn.toString())
                .containsEntry("overdue", today.isAfter(dueOn))
                .containsEntry("path", cooperative.path("/meeting-calls"));
        assertThat(of(board(cooperative, "treasurer"), cooperative).kinds()).isEmpty();
        assertThat(of(OwnTasksTest::here, cooperative).kinds()).isEmpty();

        String call = UUID.randomUUID().toString();
        execute("""
                insert into meeting_call (id, version, cooperative_id, village_code, kind, called_on, meets_on, place, agenda,
                                          status, book_year)
                values (?::uuid, 0, ?::uuid, ?, 'ANNUAL', '2026-01-10', '2026-01-30', 'Balai', '{}', 'CALLED', ?::int)""", call, cooperative.id().toString(), cooperative.village(), year);
        assertThat(of(chair, cooperative).only("RECORD_MINUTES")).containsEntry("id", call);
        assertThat(of(chair, cooperative).kinds()).doesNotContain("CALL_ANNUAL_MEETING");

        String meeting = UUID.randomUUID().toString();
        execute("update meeting_call set status = 'HELD' where id = ?::uuid", call);
        execute("""
                insert into meeting (id, cooperative_id, village_code, kind, called_on, held_on, minutes_number, members, present,
                                     quorate, book_year)
                values (?::uuid, ?::uuid, ?, 'ANNUAL', '2026-01-10', '2026-01-30', 'BA-9', 20, 15, true, ?::int)""", meeting, cooperative.id().toString(), cooperative.village(), year);
        assertThat(of(chair, cooperative).only("REPORT_ANNUAL_MEETING"))
                .containsEntry("path", cooperative.path("/meetings/" + meeting + "/annual-report/submission"));
        assertThat(of(chair, cooperative).kinds()).doesNotContain("CALL_ANNUAL_MEETING", "RECORD_MINUTES");

        execute("""
                insert into annual_report (meeting_id, version, cooperative_id, village_code, status, sector, stage, position,
                                           result, planned_position, planned_result, drafted_at, changed_at, reported_on)
                values (?::uuid, 0, ?::uuid, ?, 'REPORTED', 'KDKMP', 9, '{}', '{}', '{}', '{}', now(), now(), '2026-02-01')""", meeting, cooperative.id().toString(), cooperative.village());
        assertThat(of(chair, cooperative).kinds()).doesNotContain("REPORT_ANNUAL_MEETING");
        assertThat(of(OwnTasksTest::here, cooperative).only("DECIDE_ANNUAL_REPORT"))
                .containsEntry("since", "2026-02-01")
                .containsEntry("path", cooperative.path("/meetings/" + meeting + "/annual-report/verdict"));
        assertThat(of(() -> office("36.03"), cooperative).kinds()).isEmpty();
        execute(
                "update annual_report set status = 'VERIFIED', decided_on = '2026-02-02' where meeting_id = ?::uuid",
                meeting);
        assertThat(of(OwnTasksTest::here, cooperative).kinds()).isEmpty();
    }

    @Test
    void anAccountWaitsForTheBoardAndThenForTheOfficersOfThatBank() {
        TestCooperative cooperative = TestCooperative.formedIn(REGION);
        Supplier<RequestSpecification> secretary = board(cooperative, "secretary");
        Supplier<RequestSpecification> treasurer = board(cooperative, "treasurer");
        execute(
                """
                insert into identity_number (id, cooperative_id, village_code, kind, number, issued_on)
                values (gen_random_uuid(), ?::uuid, ?, 'NPWP', ?, '2025-06-20')""",
                cooperative.id().toString(),
                cooperative.village(),
                cooperative.id().toString().substring(0, 16));
        assertThat(of(treasurer, cooperative).kinds()).isEmpty();

        for (String kind : List.of("DEED", "AHU_DECREE", "NPWP", "BOARD_DECISION")) {
            assertThat(of(secretary, cooperative).kinds())
                    .as("without %s", kind)
                    .contains("HAND_IN_BANK_PAPER");
            paper(cooperative, kind);
        }
        assertThat(of(secretary, cooperative).kinds()).doesNotContain("HAND_IN_BANK_PAPER");
        assertThat(of(treasurer, cooperative).kinds()).as("without a chair").isEmpty();
        board(cooperative, "chair");
        assertThat(of(treasurer, cooperative).only("REQUEST_ACCOUNT"))
                .containsEntry("path", cooperative.path("/bank-accounts"));

        String account = UUID.randomUUID().toString();
        execute("""
                insert into bank_account (id, version, cooperative_id, village_code, bank_code, status, requested_on)
                values (?::uuid, 0, ?::uuid, ?, '002', 'REQUESTED', '2025-09-25')""", account, cooperative.id().toString(), cooperative.village());
        assertThat(of(treasurer, cooperative).kinds()).isEmpty();
        assertThat(of(bank("002"), cooperative).only("OPEN_ACCOUNT"))
                .containsEntry("path", cooperative.path("/bank-accounts/" + account + "/opening"));
        assertThat(of(bank("009"), cooperative).kinds()).isEmpty();
        Supplier<RequestSpecification> ofNoBank =
                () -> TestCooperative.as(TestToken.of("b").roles("bank-officer"));
        assertThat(of(ofNoBank, cooperative).kinds()).isEmpty();

        execute("""
                update bank_account
                   set status = 'OPENED', opened_on = '2025-09-29', holder = 'K', number_sealed = '\\x01',
                       number_index = decode(md5(id::text), 'hex'), masked_number = '***1234', data_key = '\\x01',
                       master_key_id = 'k'
                 where id = ?::uuid""", account);
        assertThat(of(bank("002"), cooperative).only("VERIFY_ACCOUNT"))
                .containsEntry("path", cooperative.path("/bank-accounts/" + account + "/verification"));
        execute("delete from bank_account where id = ?::uuid", account);
    }

    @Test
    void plansOfOneDayStandByTheirAgeAndAreGoneWhenTheyAreRated() {
        TestCooperative cooperative = TestCooperative.formedIn(REGION);
        List<String> plans = List.of(plan(cooperative, "b"), plan(cooperative, "a"), plan(cooperative, "c"));

        assertThat(of(OwnTasksTest::here, cooperative).kinds()).containsExactly("RATE_PLAN", "RATE_PLAN", "RATE_PLAN");
        assertThat(of(OwnTasksTest::here, cooperative).texts("id"))
                .isEqualTo(plans.stream().sorted().toList());
        assertThat(of(staff("ministry", "36"), cooperative).kinds()).isEmpty();
        execute(
                "update business_plan set rating = 'STRONG', reason = 'r', rated_on = '2025-08-01' where cooperative_id = ?::uuid",
                cooperative.id().toString());
        assertThat(of(OwnTasksTest::here, cooperative).kinds()).isEmpty();
    }

    @Test
    void aPossibleDuplicateWaitsForWhoImportsIntoThatRegion() {
        String review = UUID.randomUUID().toString();
        execute("""
                insert into register_import (id, version, region_code, requested_by, roles, requested_at, file_name, format,
                                             size_bytes, parts, stated_on, dry_run, status, data_key, master_key_id, expires_at)
                values (?::uuid, 0, '36.04', 'x', '{}', now(), 'f.csv', 'CSV', 1, 1, '2025-06-01', false, 'DONE', '\\x01', 'k', now())""", review);
        execute("""
                insert into register_review (id, version, import_id, line, region_code, kind, stated_name, stated_decree,
                                             candidates, fingerprint, raised_at, status)
                values (?::uuid, 0, ?::uuid, 1, '36.04', 'NUMBER_ELSEWHERE', 'Koperasi Uji', 'AHU', '{}',
                        decode(md5(?), 'hex'), now(), 'OPEN')""", review, review, review);

        assertThat(WaitingTasks.of(OwnTasksTest::here).only("DECIDE_IMPORT_REVIEW"))
                .containsEntry("path", "/v1/import-reviews/" + review + "/decision")
                .doesNotContainKey("cooperativeId");
        assertThat(WaitingTasks.of(staff("ministry", "36")).kinds()).contains("DECIDE_IMPORT_REVIEW");
        assertThat(WaitingTasks.of(() -> office("36.03")).kinds()).doesNotContain("DECIDE_IMPORT_REVIEW");
        execute(
                "update register_review set status = 'REJECTED', settled_by = 'x', settled_at = now() where id = ?::uuid",
                review);
        assertThat(WaitingTasks.of(OwnTasksTest::here).kinds()).doesNotContain("DECIDE_IMPORT_REVIEW");
    }

    @Test
    void anOfficerSeesHisCooperativeAloneAndNothingOnceHeIsReplaced() {
        TestCooperative own = TestCooperative.formedIn(REGION);
        TestCooperative foreign = TestCooperative.formedIn(REGION);
        foreign.officer("chair");
        String person = own.officer("chair");
        Supplier<RequestSpecification> chair = () -> holder(person);
        assertThat(WaitingTasks.of(chair).texts("cooperativeId"))
                .isNotEmpty()
                .containsOnly(own.id().toString());

        execute(
                "update officer_appointment set ended_on = ?::date where person = ?",
                clock.today(IndonesianZone.WIB).toString(),
                person);

        assertThat(WaitingTasks.of(chair).kinds()).isEmpty();
        RestAssured.given().get("/v1/own-tasks").then().statusCode(401);
        chair.get().queryParam("after", "x").get("/v1/own-tasks").then().statusCode(400);
    }

    @Test
    void titlesAreToldInTheLanguageThatIsAskedFor() {
        TestCooperative proposed = TestCooperative.proposedIn(REGION);

        assertThat(of(() -> here().header("Accept-Language", "en"), proposed).texts("title"))
                .containsExactly("Record the founding meeting");
    }

    private static WaitingTasks of(Supplier<RequestSpecification> who, TestCooperative cooperative) {
        return WaitingTasks.of(who).about(cooperative.id());
    }

    private static RequestSpecification here() {
        return office(REGION);
    }

    private static Supplier<RequestSpecification> staff(String role, String region) {
        return () -> TestCooperative.as(TestToken.of(role + region).roles(role).region(region));
    }

    private static Supplier<RequestSpecification> bank(String code) {
        return () -> TestCooperative.bankOfficer(code);
    }

    private static Supplier<RequestSpecification> board(TestCooperative cooperative, String office) {
        String person = cooperative.officer(office);
        return () -> holder(person);
    }

    private static void step(TestCooperative cooperative, String change) {
        execute(
                "update cooperative set " + change + " where id = ?::uuid",
                cooperative.id().toString());
    }

    private static String plan(TestCooperative cooperative, String title) {
        String id = UUID.randomUUID().toString();
        execute("""
                insert into business_plan (id, version, cooperative_id, village_code, title, summary, submitted_on)
                values (?::uuid, 0, ?::uuid, ?, ?, 's', '2025-07-01')""", id, cooperative.id().toString(), cooperative.village(), title);
        return id;
    }

    private static void paper(TestCooperative cooperative, String kind) {
        String id = UUID.randomUUID().toString();
        execute("""
                insert into stored_file (id, tenant, region, name, type, size_bytes, digest, data_key, master_key_id, kept_at, kept_by)
                values (?::uuid, ?::uuid, ?, 'x.pdf', 'PDF', 1, sha256('x'), '\\x01', 'k', now(), 'x')""", id, cooperative.id().toString(), cooperative.village());
        execute("""
                insert into paper (id, cooperative_id, village_code, kind, number, issued_on, issuer, file_id, file_name,
                                   media_type, size_bytes, digest, handed_in_at, handed_in_by)
                values (?::uuid, ?::uuid, ?, ?, ?, '2025-06-25', 'Notaris', ?::uuid, 'x.pdf', 'application/pdf', 1, 'x', now(),
                        'x')""", id, cooperative.id().toString(), cooperative.village(), kind, id, id);
    }
}
