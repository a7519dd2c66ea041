package id.koperasi.funding;

import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.personOf;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.TestToken;
import id.koperasi.platform.testing.WaitingTasks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What waits for whose turn it is in a case, and not for who is refused in it. */
@QuarkusTest
class OwnTasksTest {

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void aCaseWaitsForOneAfterTheOther() {
        Case loan = drafted("36.03.51.2001");
        assertThat(of(OwnTasksTest::analyst, loan).kinds()).isEmpty();

        loan.submitted();
        assertThat(of(OwnTasksTest::analyst, loan).only("APPRAISE_APPLICATION"))
                .containsEntry("path", loan.at("appraisal"))
                .containsEntry("operationId", "appraiseApplication")
                .containsEntry("since", "2025-10-01")
                .containsEntry("overdue", false)
                .doesNotContainKey("dueOn");
        assertThat(of(OwnTasksTest::treasurer, loan).kinds()).isEmpty();
        assertThat(of(committee("member-1"), loan).kinds()).isEmpty();

        loan.appraise(analyst()).then().statusCode(200);
        assertThat(of(OwnTasksTest::analyst, loan).kinds()).isEmpty();
        assertThat(of(committee("member-1"), loan).kinds()).containsExactly("VOTE_ON_APPLICATION");
        loan.vote("member-1", "FOR").then().statusCode(200);
        assertThat(of(committee("member-1"), loan).kinds()).isEmpty();
        assertThat(of(committee("member-2"), loan).kinds()).containsExactly("VOTE_ON_APPLICATION");

        loan.vote("member-2", "FOR").then().statusCode(200);
        assertThat(of(committee("member-3"), loan).kinds()).isEmpty();
        assertThat(of(OwnTasksTest::treasurer, loan).only("SIGN_WITHOUT_OFFER"))
                .containsEntry("path", loan.at("agreement"));
        loan.sign(Case.treasurer()).then().statusCode(200);
        assertThat(of(OwnTasksTest::treasurer, loan).kinds()).isEmpty();
    }

    @Test
    void whoIsRefusedInACaseIsNotAskedInIt() {
        Case loan = drafted("36.03.51.2002").submitted();
        loan.appraise(analyst()).then().statusCode(200);

        assertThat(of(() -> staff("analyst", "fund-committee"), loan).kinds()).isEmpty();
        assertThat(of(committee("member-1"), loan).kinds()).hasSize(1);
        post(staff("member-1", "fund-committee"), loan.at("interests"), """
                {"nature": "Ipar dari ketua."}""")
                .then()
                .statusCode(200);
        assertThat(of(committee("member-1"), loan).kinds()).isEmpty();
        loan.cooperative().appointed(personOf("member-2"), "supervisor");
        await().untilAsserted(() ->
                assertThat(of(committee("member-2"), loan).kinds()).isEmpty());
        Supplier<RequestSpecification> nobody = () -> RestAssured.given()
                .auth()
                .oauth2(TestToken.of("nobody").roles("fund-committee").sign());
        assertThat(of(nobody, loan).kinds()).isEmpty();
    }

    @Test
    void anotherTreasurerThanWhoPreparedReleases() {
        Case loan = drafted("36.03.51.2003").agreed();
        String order = loan.prepare(Case.STALL, "300000000").path("orderId");

        assertThat(of(OwnTasksTest::treasurer, loan).kinds()).isEmpty();
        assertThat(of(OwnTasksTest::second, loan).only("RELEASE_PAYMENT"))
                .containsEntry("id", order)
                .containsEntry("dueOn", "2025-10-20")
                .containsEntry("overdue", true)
                .containsEntry("path", "/v1/payment-orders/" + order + "/release");

        Case.release(order).then().statusCode(200);
        Case.awaitOrder(order, "PAID");
        assertThat(of(OwnTasksTest::second, loan).kinds()).isEmpty();
        Supplier<RequestSpecification> bookkeeper =
                () -> person(loan.cooperative().treasurer());
        assertThat(of(bookkeeper, loan).only("REPORT_SPENDING"))
                .containsEntry("since", "2025-10-20")
                .containsEntry("path", loan.at("spendings"))
                .doesNotContainKey("dueOn");
        Database.change("update programme_version set use_report_days = 30 where programme_code = '%s'"
                .formatted(programme.code()));
        assertThat(of(bookkeeper, loan).only("REPORT_SPENDING")).containsEntry("dueOn", "2025-11-19");
    }

    @Test
    void theChairAcceptsBeforeTheOfferExpires() {
        programme.offersBeforeItSigns();
        Case loan = drafted("36.03.51.2004").approved();
        assertThat(of(OwnTasksTest::treasurer, loan).kinds()).containsExactly("OFFER_LOAN");

        post(Case.treasurer(), loan.at("offer"), """
                {"offeredOn": "2025-10-11"}""").then().statusCode(201);

        assertThat(of(OwnTasksTest::treasurer, loan).kinds()).isEmpty();
        Supplier<RequestSpecification> chair = () -> person(loan.cooperative().chair());
        assertThat(of(chair, loan).only("ACCEPT_OFFER"))
                .containsEntry("since", "2025-10-11")
                .containsEntry("dueOn", "2025-10-21")
                .containsEntry("overdue", true);
        assertThat(of(() -> person(loan.cooperative().treasurer()), loan).kinds())
                .isEmpty();
        post(chair.get(), loan.at("offer/acceptance"), """
                {"acceptedOn": "2025-10-21"}""").then().statusCode(200);
        assertThat(of(chair, loan).kinds()).isEmpty();
        assertThat(of(OwnTasksTest::treasurer, loan).only("SIGN_AGREEMENT")).containsEntry("dueOn", "2025-11-10");
    }

    @Test
    void theOfficeOfTheRegionVerifiesAndNoOther() {
        programme.asksForVerification().asksForProposals();
        Case loan = drafted("36.03.51.2005");
        submittedBehindTheService(loan);

        Supplier<RequestSpecification> here = () -> office("regency-office", "36.03");
        assertThat(of(here, loan).only("VERIFY_ON_THE_SPOT")).containsEntry("path", loan.at("verifications"));
        assertThat(of(OwnTasksTest::analyst, loan).kinds())
                .containsExactlyInAnyOrder("VERIFY_ON_THE_SPOT", "CHECK_COMPLETENESS");
        assertThat(of(() -> office("regency-office", "36.73"), loan).kinds()).isEmpty();
        assertThat(of(() -> office("village-head", "36.03"), loan).kinds()).isEmpty();

        Database.change("""
                insert into verification (id, application_id, visited_on, latitude, longitude, conclusion, recorded_at, recorded_by)
                values (gen_random_uuid(), '%1$s', '2025-10-02', 0, 0, 'x', now(), 'x');
                insert into completeness_check (id, application_id, submission, complete, checked_on)
                values (gen_random_uuid(), '%1$s', 1, true, '2025-10-02');""".formatted(loan.id()));
        assertThat(of(here, loan).kinds()).isEmpty();
        assertThat(of(OwnTasksTest::analyst, loan).kinds()).containsExactly("APPRAISE_APPLICATION");
    }

    @Test
    void whoWasElectedIntoTheOfficeOfAGuarantorSignsAndWhoWasReplacedSeesNothing() {
        Case loan = drafted("36.03.51.2006").agreed();
        ToldCooperative cooperative = loan.cooperative();
        Database.change("""
                insert into personal_guarantee (id, application_id, cooperative_id, village_code, office, person, signed_on,
                                                signed_at, actor)
                select gen_random_uuid(), id, cooperative_id, village_code, 'chair', '%s', '2025-10-12', now(), 'x'
                  from application where id = '%s'""".formatted(cooperative.chair(), loan.id()));
        Database.change("update application set status = 'RETURNED' where id = '%s'".formatted(loan.id()));
        Supplier<RequestSpecification> chair = () -> person(cooperative.chair());
        assertThat(of(chair, loan).only("MEND_APPLICATION")).containsEntry("path", loan.at("submission"));

        String next = ToldCooperative.person();
        cooperative.ended(cooperative.chair(), "chair", "2026-02-01").appointed(next, "chair", "2026-02-03");

        await().untilAsserted(() ->
                assertThat(of(() -> person(next), loan).kinds()).contains("MEND_APPLICATION", "SIGN_GUARANTEE"));
        assertThat(WaitingTasks.of(chair).kinds()).isEmpty();
        assertThat(of(() -> person(next), loan).only("SIGN_GUARANTEE"))
                .containsEntry("since", "2026-02-03")
                .containsEntry("dueOn", "2026-02-17")
                .containsEntry("path", loan.at("personal-guarantees"));
    }

    @Test
    void moneyThatNamesNoLoanStandsByItsDayAndWaitsForTheFundAlone() {
        String first = line("2025-03-02");
        String tied = line("2025-03-02");
        String older = line("2025-03-01");

        assertThat(WaitingTasks.of(OwnTasksTest::treasurer)
                        .ofKind("MATCH_PAYMENT")
                        .texts("id"))
                .containsSubsequence(older, first.compareTo(tied) < 0 ? first : tied);
        assertThat(WaitingTasks.of(OwnTasksTest::treasurer)
                        .ofKind("MATCH_PAYMENT")
                        .texts("id"))
                .contains(first, tied);
        assertThat(WaitingTasks.of(OwnTasksTest::analyst).kinds()).doesNotContain("MATCH_PAYMENT");
        Supplier<RequestSpecification> english = () -> treasurer().header("Accept-Language", "en");
        assertThat(WaitingTasks.of(english).texts("title")).contains("Find the loan that a payment is for");
    }

    private Case drafted(String village) {
        programme.receive("450000000", "2025-09-01");
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        return Case.drafted(cooperative, programme.code(), "300000000", "150000000");
    }

    /** What a proposal is made of is told elsewhere; here it is there. */
    private static void submittedBehindTheService(Case loan) {
        Database.change("""
                update application set status = 'SUBMITTED', latest_on = '2025-10-01' where id = '%1$s';
                insert into submission (application_id, number, content, submitted_on) values ('%1$s', 1, '{}', '2025-10-01');
                insert into application_step (id, application_id, step, from_status, to_status, happened_on, actor, role)
                values (gen_random_uuid(), '%1$s', 'SUBMITTED', 'DRAFT', 'SUBMITTED', '2025-10-01', 'x', 'chair');""".formatted(loan.id()));
    }

    private static String line(String day) {
        String id = UUID.randomUUID().toString();
        Database.change("""
                insert into bank_line (id, paid_on, amount_sen, reference, description, file_name, reason)
                values ('%1$s', '%2$s', 100, '%1$s', 'x', 'x', 'NO_AGREEMENT_NAMED')""".formatted(id, day));
        return id;
    }

    private static RequestSpecification analyst() {
        return staff("analyst", "fund-analyst");
    }

    private static RequestSpecification treasurer() {
        return staff("treasurer", "fund-treasurer");
    }

    private static RequestSpecification second() {
        return staff("treasurer-2", "fund-treasurer");
    }

    private static Supplier<RequestSpecification> committee(String member) {
        return () -> staff(member, "fund-committee");
    }

    private static WaitingTasks of(Supplier<RequestSpecification> who, Case loan) {
        return WaitingTasks.of(who).about(loan.cooperative().id());
    }
}
