package id.koperasi.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has happened cannot be changed by the role the service works with, whatever its code would do. */
@QuarkusTest
class InsertOnlyTest {

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update pool_movement set amount_sen = 1",
                "update application_step set actor = 'nobody'",
                "update application set amount_sen = 1",
                "update application_budget set amount_sen = 1",
                "update agreement set annual_rate_percent = 0",
                "update vote set vote = 'FOR'",
                "update tranche set amount_sen = 1",
                "update tranche_return set returned_on = '2025-01-01'",
                "update payment_order set amount_sen = 1",
                "update payment_order set number_sealed = ''",
                "delete from payment_order_step",
                "update payment_recall set reason = ''",
                "update bank_balance set balance_sen = 0",
                "delete from balance_comparison",
                "update balance_difference set ours_sen = 0",
                "delete from person_correction",
                "update spending set amount_sen = 1",
                "update misuse_claim set amount_sen = 1",
                "delete from misuse_decision",
                "delete from misuse_payment",
                "delete from spending_deviation",
                "update deviation_decision set approved = true",
                "update payment_order_file set digest = ''",
                "update grant_pledge set amount_sen = 1",
                "update grant_allocation set amount_sen = 1",
                "update grant_receipt set received_on = '2025-01-01'",
                "update fact set since = '2025-01-01'",
                "delete from standing_change",
                "update bank_file_problem set line = ''",
                "update certificate_revocation set revoked_on = '2025-01-01'",
                "update pilot_withdrawal set withdrawn_on = '2025-01-01'",
                "update consent_minutes set file_name = ''",
                "update consent set consented_on = '2025-01-01'",
                "update submission set content = '{}'",
                "update proposal_quotation set amount_sen = 1",
                "update proposal_document set digest = ''",
                "update verification set visited_on = '2025-01-01'",
                "update verification_finding set found = 'AS_PROPOSED'",
                "update appraisal_return set findings = ''",
                "update appraisal_point set points = 100",
                "update programme_score set weight = 1",
                "update programme_version set ceiling_sen = 1",
                "update programme_draft set terms = '{}'",
                "delete from interest_declaration",
                "update offer set expires_on = '2099-01-01'",
                "delete from application_condition",
                "update programme_target set working_days = 1",
                "delete from guidance_receipt",
                "update nomination set reason = ''",
                "update grant_use set amount_sen = 1",
                "update settlement_letter set settled_on = '2026-01-01'",
                "update yearly_budget set amount_sen = 1",
                "update support set due_on = '2025-01-01'",
                "update capital_output set amount_sen = 1",
                "update recovery set kind = 'WRITE_OFF'",
                "update programme_recovery set class_least = 1",
                "update programme_class set letter = 1",
                "update programme_letter set letter = 1",
                "update programme_support set ask_days = 1",
                "insert into support_ceiling_rule values ('DAU_DBH', '2026-01-01', 100, '')",
                "select take_over_regulation(id, '{}') from programme_version",
                "update restructuring set months = 600",
                "update restructuring_vote set vote = 'FOR'",
                "update programme_held_class set class_held = 1",
                "update collateral set proof_number = ''",
                "update collateral_valuation set value_sen = 1",
                "update programme_share set percent = 100",
                "update personal_guarantee set person = ''",
                "delete from personal_guarantee",
                "update completeness_item set accepted = true",
                "update programme_version set ceiling_sen = 1",
                "update loan set amount_sen = 1",
                "update payment set amount_sen = 1",
                "update loan_receipt set interest_sen = 0",
                "update schedule_version set cause = 'PAYMENT'",
                "update superseded_instalment set interest_sen = 0",
                "update booking_reversal set reversed_on = '2025-01-01'",
                "update holiday set day = '2026-01-02'",
                "delete from payment",
                "delete from pool_movement",
                "delete from fact",
                "delete from officer",
                "insert into programme (code, name, source_of_funds) values ('X', 'X', 'OWN')"
            })
    void theRuntimeRoleMayNot(String change) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }
}
