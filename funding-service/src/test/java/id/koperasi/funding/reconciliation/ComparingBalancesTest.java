package id.koperasi.funding.reconciliation;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.application.Case.order;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands there after the end of a day is compared with what the other side says, and what differs is named. */
@QuarkusTest
class ComparingBalancesTest {

    private static final String OUT = "paid";
    private static final String BACK = "paid and sent back";
    private static final String CONTRADICTED = "refused and paid";
    private static final String CAME_BACK = "refused, paid and sent back";

    private final OwnProgramme programme = new OwnProgramme();
    private final OwnProgramme stuck = new OwnProgramme();
    private final Map<String, String> orders = new HashMap<>();
    private final String line = UUID.randomUUID().toString();

    @AfterEach
    void leaveNothingBehind() {
        Database.change("""
                delete from bank_line where description = '%s';
                update end_of_day_run set compared_at = now() where programme_code = '%s'""".formatted(line, stuck.code()));
    }

    @Test
    void whatDiffersIsNamedWithItsAmounts() {
        oneDayCannotBeCompared();
        Case loan = lent();
        String payment = pay(loan, "100000000", "2025-11-05");
        pay(loan, "1000000", "2025-11-20"); // the bank does not know of it yet
        String tranche = loan.show().extract().path("tranches[0].trancheId");
        loan.cooperative().booked(tranche, "200000000", "2025-10-20").booked(payment, "99999999", "2025-11-05");
        await().until(
                        () -> Database.rows("select count(*) from booking where cause_id in ('%s', '%s')"
                                .formatted(tranche, payment)),
                        List.of("2")::equals);
        unmatched(1, 1_000);
        long others = (Long.parseLong(Database.rows("""
                select sum(amount_sen) from bank_line where payment_id is null and paid_on <= '2025-11-12'""").getFirst()) / 100) - 1_000;

        // 500,000,000 came in, 200,000,000 are out and 100,000,000 paid; the bank paid 50,000,000 that counts as
        // refused.
        tell("2025-11-12", "1", "RK-11");
        tell("2025-11-12", "350001300", "RK-12");
        refusedTwice("2025-11-12", "RK-12");
        tell("2025-11-20", "2", "RK-13"); // of a day that has not ended
        programme.end("2025-11-12");

        JsonPath balances = compared("2025-11-12");
        assertThat(balances.getLong("find { it.balance == 'BANK' }.ours")).isEqualTo(400_000_000);
        assertThat(balances.getLong("find { it.balance == 'BANK' }.theirs")).isEqualTo(350_001_300);
        // Interest in the grace became principal, so that more is owed than went out and did not come back.
        long owed = balances.getLong("find { it.balance == 'LOANS' }.ours");
        assertThat(owed).isGreaterThan(99_000_000);
        assertThat(Database.rows("select capitalised_sen > 0 from loan where id = '" + loan.id() + "'"))
                .containsExactly("t");
        assertThat(balances.getLong("find { it.balance == 'LOANS' }.difference"))
                .isZero();
        assertThat(balances.getLong("find { it.balance == 'LOANS' }.differences"))
                .isZero();
        assertThat(balances.getLong("find { it.balance == 'POOL' }.difference")).isZero();
        assertThat(balances.getLong("find { it.balance == 'BOOKS' }.ours")).isEqualTo(owed);
        assertThat(listed("2025-11-12"))
                .contains(
                        "BANK:MONEY_UNMATCHED:" + line + ":0:1000",
                        "BANK:TRANSFER_CONTRADICTED:" + ordered(CONTRADICTED) + ":0:-50000000",
                        "BANK:UNEXPLAINED:null:400000000:" + (400_000_300 - others),
                        "BOOKS:BOOKED_OTHERWISE:" + payment + ":-100000000:-99999999",
                        "BOOKS:NOT_BOOKED:" + loan.show().extract().path("tranches[1].trancheId") + ":150000000:0")
                .noneMatch(each -> each.contains(ordered(CAME_BACK)) || each.contains(tranche))
                .filteredOn(each -> each.contains("TRANSFER_CONTRADICTED"))
                .hasSize(1);
        whatNobodyCanNameIsLeftOver(loan, tranche, owed);
        Case.treasurer().get(at("balance-comparisons")).then().body("balance", hasSize(8));
        for (String kept : List.of("balance-comparisons", "balance-differences?businessDate=2025-11-12")) {
            office("regency-office", "36.03").get(at(kept)).then().statusCode(403);
        }
        assertThat(Database.rows("select 1 from end_of_day_run where programme_code = '%s' and compared_at is null"
                        .formatted(stuck.code())))
                .hasSize(1);
    }

    /** Nobody may change these: somebody did. More than a thousand lines are not listed one by one. */
    private void whatNobodyCanNameIsLeftOver(Case loan, String tranche, long owed) {
        Database.change("""
                update loan set principal_paid_sen = principal_paid_sen + 500 where id = '%1$s';
                update pool set principal_repaid_sen = principal_repaid_sen + 1300 where programme_code = '%2$s';
                update pool_movement set amount_sen = amount_sen - 200 where reference = '%3$s';""".formatted(loan.id(), programme.code(), tranche));
        unmatched(1_001, 1);
        programme.end("2025-11-13");

        JsonPath balances = compared("2025-11-13");
        assertThat(balances.getLong("find { it.balance == 'LOANS' }.difference"))
                .isEqualTo(-5);
        assertThat(balances.getLong("find { it.balance == 'POOL' }.difference")).isEqualTo(-8);
        assertThat(balances.getLong("find { it.balance == 'BANK' }.differences"))
                .isEqualTo(1_001);
        assertThat(Database.rows("""
                select c.balance, c.ours_sen - c.theirs_sen - sum(d.ours_sen - d.theirs_sen)
                  from balance_comparison c join balance_difference d using (programme_code, business_date, balance)
                 where programme_code = '%s' group by c.balance, c.business_date, c.ours_sen, c.theirs_sen
                 order by 1""".formatted(programme.code())))
                .containsExactly("BANK|0", "BANK|0", "BOOKS|0", "BOOKS|0", "LOANS|0", "POOL|0");
        List<String> listed = Database.rows("""
                select concat_ws(':', balance, cause, subject_id, ours_sen / 100, theirs_sen / 100) from balance_difference
                 where programme_code = '%s' and business_date = '2025-11-13' and balance <> 'BANK'""".formatted(programme.code()));
        assertThat(listed)
                .contains(
                        "LOANS:LOAN_UNLIKE_ITS_STORY:%s:%d:%d".formatted(loan.id(), owed - 5, owed),
                        "POOL:NOT_IN_THE_POOL:%s:199999998:200000000".formatted(tranche))
                .anyMatch(each -> each.startsWith("POOL:UNEXPLAINED:"));
    }

    /** Paid by file, with interest in the grace added to the principal: what is paid, came back, and was paid all the same. */
    private Case lent() {
        Database.change("update programme_version set grace_capitalised = true where programme_code = '%s'"
                .formatted(programme.code()));
        programme.receive("500000000", "2025-09-01");
        var cooperative = new ToldCooperative("36.03.13.2007").qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
        orders.put(OUT, loan.prepare(STALL, "200000000").path("orderId"));
        orders.put(BACK, loan.prepare(STOCK, "150000000").path("orderId"));
        orders.put(CONTRADICTED, loan.prepare(STALL, "50000000").path("orderId"));
        orders.put(CAME_BACK, loan.prepare(STALL, "10000000").path("orderId"));
        Database.change("""
                update payment_order set status = 'RELEASED', channel = 'FILE', released_by = 'treasurer-2'
                 where application_id = '%s'""".formatted(loan.id()));
        post(Case.treasurer(), "/v1/payment-order-files", "{\"programmeCode\": \"%s\"}".formatted(programme.code()))
                .then()
                .statusCode(201);
        answered(OUT, "PAID;2025-10-20;B-1;", "TAKEN");
        answered(BACK, "PAID;2025-10-20;B-2;", "TAKEN");
        answered(BACK, "RETURNED;2025-10-24;B-2;", "TAKEN");
        answered(CONTRADICTED, "REFUSED;2025-10-20;;tutup", "TAKEN");
        answered(CONTRADICTED, "PAID;2025-10-21;B-3;", "CONTRADICTS");
        answered(CONTRADICTED, " PAID ;2025-10-22;B-3;", "CONTRADICTS");
        answered(CAME_BACK, "REFUSED;2025-10-20;;tutup", "TAKEN");
        answered(CAME_BACK, "PAID;2025-10-21;B-4;", "CONTRADICTS");
        answered(CAME_BACK, "RETURNED;2025-10-22;B-4;", "CONTRADICTS");
        return loan;
    }

    private String ordered(String which) {
        return Objects.requireNonNull(orders.get(which));
    }

    private void answered(String which, String said, String outcome) {
        String reference = order(ordered(which)).extract().path("reference");
        post(Case.treasurer(), "/v1/payment-order-answers", """
                {"content": "reference;status;date;bankReference;reason\\n%s;%s"}""".formatted(reference, said))
                .then()
                .statusCode(200)
                .body("outcome", equalTo(List.of(outcome)));
    }

    /** As if somebody had compared a part of it: whoever tries fails. */
    private void oneDayCannotBeCompared() {
        Database.change("""
                insert into end_of_day_run (programme_code, business_date, requested_by, finished_at)
                values ('%1$s', '2025-01-31', 'test', '2025-01-31');
                insert into balance_comparison values ('%1$s', '2025-01-31', 'POOL', 0, 0, now())""".formatted(stuck.code()));
    }

    private void unmatched(int lines, int amount) {
        Database.change("""
                insert into bank_line (id, paid_on, amount_sen, reference, description, file_name, reason)
                select case n when 1 then case %2$d when 1 then '%1$s'::uuid else uuidv7() end else uuidv7() end,
                       '2025-11-12', %3$d * 100, uuidv7(), '%1$s', '', 'NO_AGREEMENT_NAMED'
                  from generate_series(1, %2$d) n""".formatted(line, lines, amount));
    }

    private void tell(String day, String balance, String reference) {
        post(Case.treasurer(), at("bank-balances"), """
                {"asOf": "%s", "balance": %s, "reference": "%s"}""".formatted(day, balance, reference))
                .then()
                .statusCode(201);
    }

    private void refusedTwice(String day, String reference) {
        post(Case.treasurer(), at("bank-balances"), """
                {"asOf": "%s", "balance": 2, "reference": "%s"}""".formatted(day, reference))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:bank-balance-told"));
    }

    private JsonPath compared(String day) {
        await().until(() -> ministry().get(at("balance-comparisons")).path("[0].businessDate"), day::equals);
        return JsonPath.from(ministry().get(at("balance-comparisons")).asString())
                .setRootPath("findAll { it.businessDate == '" + day + "' }");
    }

    private List<String> listed(String day) {
        return ministry()
                .get(at("balance-differences?limit=100&businessDate=" + day))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList(
                        "items.collect { it.balance + ':' + it.cause + ':' + it.subjectId + ':' + it.ours + ':' + it.theirs }");
    }

    private static String pay(Case loan, String amount, String day) {
        return post(Case.treasurer(), "/v1/loans/" + loan.id() + "/payments", """
                {"amount": %s, "paidOn": "%s", "reference": "%s", "early": true}""".formatted(
                                amount, day, UUID.randomUUID()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String at(String what) {
        return "/v1/programmes/" + programme.code() + "/" + what;
    }
}
