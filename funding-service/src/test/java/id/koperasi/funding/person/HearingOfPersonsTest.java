package id.koperasi.funding.person;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.told.Asking.awaitMet;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.exact;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.Asking;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.Contracts;
import id.koperasi.platform.testing.TestDatabase;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HearingOfPersonsTest {

    private static final String WRITTEN = "SITI  aminah S.E. rajin, kata Bu Mimin";

    @Inject
    ObjectMapper json;

    @Test
    void readsEveryFieldItNeedsFromTheRegistrysExamples() {
        Contracts.provesThatItReads(PersonEvent.class, json);
    }

    @Test
    void underHisRightReferenceSomebodyHasHisOfficeHisCertificateAndWhatHeDid() {
        var cooperative = new ToldCooperative("53.07.02.2001").formed("2025-06-02");
        String wrong = cooperative.chair();
        String right = ToldCooperative.person();
        cooperative.appointed(wrong, "chair").certified(wrong, "chair", "2025-09-22");
        awaitMet(cooperative, "2025-10-01", "legal-entity", "chair-certified");
        String passport = "/v1/cooperatives/" + cooperative.id() + "/passport?programme=LPDB-PILOT";
        assertThat(person(right).get(passport).statusCode()).isEqualTo(403);

        cooperative
                .corrected(wrong, right)
                .appointed(cooperative.treasurer(), "treasurer")
                .certified(right, "chair", "2025-12-01")
                .certified(cooperative.treasurer(), "treasurer", "2025-09-22");

        awaitMet(cooperative, "2025-10-01", "legal-entity", "chair-certified", "treasurer-certified");
        assertThat(person(right).get(passport).statusCode()).isEqualTo(200);
        assertThat(person(wrong).get(passport).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsHeardOfAWrongReferenceAfterItsCorrectionIsTheRightOnes() {
        var cooperative = new ToldCooperative("53.07.02.2002").formed("2025-06-02");
        String wrong = cooperative.chair();
        String between = ToldCooperative.person();
        String right = ToldCooperative.person();
        cooperative
                .corrected(wrong, between)
                .corrected(between, right)
                .appointed(wrong, "chair")
                .certified(wrong, "chair", "2025-09-22");

        awaitMet(cooperative, "2025-10-01", "legal-entity", "chair-certified");
        String passport = "/v1/cooperatives/" + cooperative.id() + "/passport?programme=LPDB-PILOT";
        assertThat(person(right).get(passport).statusCode()).isEqualTo(200);
        assertThat(person(wrong).get(passport).statusCode()).isEqualTo(403);
    }

    /** An order that was prepared under a wrong reference was prepared under the right one. */
    @Test
    void whatSomebodyDidInACaseUnderAWrongReferenceKeepsHimFromItUnderTheRightOne() {
        var programme = new OwnProgramme();
        programme.receive("900000000", "2025-09-01");
        var cooperative = new ToldCooperative("53.07.02.2003").qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
        loan.disburse(STALL, "100000000").then().statusCode(200);
        String wrong = ToldCooperative.person();
        String right = ToldCooperative.person();
        String order = loan.prepare(staff("t-9", "fund-treasurer", wrong), STALL, "1000", "2025-10-20")
                .path("orderId");
        String both = loan.prepare(staff("t-9", "fund-treasurer", wrong), STALL, "2000", "2025-10-20")
                .path("orderId");
        Database.change("""
                update payment_order set status = 'RELEASED', channel = 'FILE', released_by = 't-8', released_person = '%s'
                 where id = '%s'""".formatted(right, both));

        cooperative.corrected(wrong, right);

        await().untilAsserted(() ->
                refused(Case.release(staff("t-8", "fund-treasurer", right), order), 403, "order-prepared-by-you"));
        refused(
                post(staff("a-8", "fund-analyst", right), loan.at("misuse-claims"), """
                        {"purpose": "%s", "amount": 1, "reason": "Lain.", "foundOn": "2025-11-01",
                         "dueOn": "2025-12-01"}""".formatted(STALL)),
                403,
                "separation-of-duties");
        // What both did stays as it is: one person may not do it alone, and it has happened.
        assertThat(Database.rows("select prepared_person from payment_order where id = '" + both + "'"))
                .containsExactly(wrong);
    }

    @Test
    void namesOfAnErasedPersonLeaveWhatPeopleWroteOfHisCooperativeAndWhatWasAnswered() {
        var cooperative = new ToldCooperative("53.07.02.2004").formed("2025-06-02");
        var other = new ToldCooperative("53.07.02.2005").formed("2025-06-02");
        await().untilAsserted(() -> {
            assertThat(nominate(cooperative, "of-one").statusCode()).isEqualTo(201);
            assertThat(nominate(other, "of-other").statusCode()).isEqualTo(201);
        });

        cooperative.erased("Siti Aminah, S.E.", "Bu Mimin");

        await().untilAsserted(
                        () -> assertThat(reasons(cooperative)).containsExactly("(dihapus). rajin, kata (dihapus)"));
        assertThat(reasons(other)).containsExactly(WRITTEN);
        Response again = nominate(cooperative, "of-one");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEmpty();
        assertThat(nominate(other, "of-other").asString()).contains("Mimin");
    }

    @Test
    void namesLeaveWhatBelongsToHisApplicationsToo() {
        var programme = new OwnProgramme();
        var cooperative = new ToldCooperative("53.07.02.2006").qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .submitted();
        RequestSpecification analyst = staff("a-1", "fund-analyst", ToldCooperative.person());
        assertThat(appraise(analyst, loan).asString()).contains("Mimin");

        cooperative.erased("Siti Aminah, S.E.", "Bu Mimin");

        await().untilAsserted(
                        () -> loan.show().body("appraisal.findings", equalTo("(dihapus). rajin, kata (dihapus)")));
        Response again = appraise(analyst, loan);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEmpty();
    }

    @Test
    void nobodyWritesATextAnewByTakingNamesOut() throws SQLException {
        var cooperative = new ToldCooperative("53.07.02.2007").formed("2025-06-02");
        await().untilAsserted(() ->
                assertThat(nominate(cooperative, "anew").statusCode()).isEqualTo(201));
        String row = Database.rows("select ctid from nomination where cooperative_id = '" + cooperative.id() + "'")
                .getFirst();
        try (Connection runtime = new TestDatabase("funding").runtime();
                Statement statement = runtime.createStatement()) {
            for (String[] attempt : new String[][] {
                {"nomination", "reason", WRITTEN, "Lain"},
                {"nomination", "reason", WRITTEN, "Lain (dihapus)"},
                {"nomination", "actor", "regency-office-53.07", "(dihapus)"},
                {"agreement", "number", "1", "(dihapus)"}
            }) {
                assertThatThrownBy(() -> statement.execute("select name_taken_out('%s', '%s', '%s', '%s', '%s')"
                                .formatted(attempt[0], attempt[1], row, attempt[2], attempt[3])))
                        .as(attempt[0] + "." + attempt[1] + ": " + attempt[3])
                        .hasMessageContaining("names can only leave it");
            }
        }
        assertThat(reasons(cooperative)).containsExactly(WRITTEN);
    }

    /** What an agreement, a guarantee, a bank or a rule says in words of its own is kept, and codes are nobody's words. */
    @Test
    void whatPeopleWriteIsErasableAndTheseAreNoWordsOfTheirs() {
        assertThat(Database.rows("""
                        select c.table_name || '.' || c.column_name
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                           and (c.data_type ~ 'json' or c.data_type = 'text' and c.collation_name is null)
                           and c.table_name !~ '^(audit|inbox|outbox|idempotency|programme|guidance|holiday|flyway|early_word|stored_file)|_(rule|class)$'
                           and c.column_name !~ '^(actor|person|source|method|kind|code|status)$|_(by|code|person|type|id)$|digest$'
                           and not exists (select from erasable_texts() e where e.place = c.table_name and e.held = c.column_name)
                           and not exists (select from pg_constraint k
                                             join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                                            where k.conrelid = c.table_name::regclass and a.attname = c.column_name and k.contype in ('c', 'f'))
                         order by 1"""))
                .containsExactly(
                        "access_grant.holder",
                        "access_grant.letter_number",
                        "agreement.chair",
                        "agreement.day_count",
                        "agreement.number",
                        "agreement.repayment_method",
                        "application_budget.purpose",
                        "application_step.role",
                        "application_step.step",
                        "appraisal_point.came_from",
                        "appraisal_point.criterion",
                        "bank_balance.reference",
                        "bank_file_problem.line",
                        "bank_file_problem.problem",
                        "bank_line.description",
                        "bank_line.file_name",
                        "bank_line.problem",
                        "bank_line.reference",
                        "billing_letter.number",
                        "capital_output.purpose",
                        "certificate_revocation.cause",
                        "certificate_revocation.number",
                        "collateral.description",
                        "collateral.proof_number",
                        "collateral_valuation.valuer",
                        "consent.minutes_number",
                        "disbursement_account.holder",
                        "disbursement_account.masked_number",
                        "fact.grade",
                        "fact.reference",
                        "fact.topic",
                        "grant_pledge.donor",
                        "grant_programme.name",
                        "known_cooperative.name",
                        "loan.agreement_number",
                        "loan.allocation_order",
                        "loan.collectibility",
                        "loan.day_count",
                        "loan.early_effect",
                        "loan.repayment_method",
                        "loan_standing.purpose",
                        "officer.office",
                        "payment.reference",
                        "payment_order.bank_reference",
                        "payment_order.holder",
                        "payment_order.masked_number",
                        "payment_order.purpose",
                        "payment_order.reference",
                        "payment_recall.bank_letter",
                        "personal_guarantee.office",
                        "pilot_withdrawal.letter_number",
                        "pool_movement.reference",
                        "portfolio_delta.province",
                        "portfolio_delta.purpose",
                        "portfolio_delta.state",
                        "portfolio_sum.province",
                        "portfolio_sum.purpose",
                        "portfolio_sum.state",
                        "proposal_quotation.purpose",
                        "proposal_quotation.supplier",
                        "recovery.document_number",
                        "settlement_letter.agreement_number",
                        "settlement_letter.cooperative_name",
                        "spending.receipt_number",
                        "spending.supplier",
                        "supplier_account.masked_number",
                        "supplier_account.supplier",
                        "tranche.purpose",
                        "verification_finding.purpose",
                        "vote.member",
                        "yearly_budget.reference");
    }

    private static List<String> reasons(ToldCooperative cooperative) {
        return Database.rows("select reason from nomination where cooperative_id = '" + cooperative.id() + "'");
    }

    private static Response nominate(ToldCooperative cooperative, String key) {
        return send(
                Asking.office("regency-office", "53.07"),
                key,
                "/v1/cooperatives/" + cooperative.id() + "/nominations",
                """
                {"programmeCode": "LPDB-PILOT", "reason": "%s", "nominatedOn": "2025-09-10"}""".formatted(WRITTEN));
    }

    private static Response appraise(RequestSpecification analyst, Case loan) {
        return send(analyst, "appraised", loan.at("appraisal"), """
                {"score": 82, "recommendation": "APPROVE", "appraisedOn": "2025-10-08", "findings": "%s"}""".formatted(WRITTEN));
    }

    private static Response send(RequestSpecification caller, String key, String path, String body) {
        return caller.header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static RequestSpecification staff(String subject, String role, String person) {
        return exact().auth()
                .oauth2(TestToken.of(subject).roles(role).person(person).sign());
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
