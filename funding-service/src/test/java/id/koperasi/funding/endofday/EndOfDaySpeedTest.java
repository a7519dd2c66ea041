package id.koperasi.funding.endofday;

import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long the end of a day takes over the loans of the nation, how long who pays meanwhile waits, and how fast the portfolio
 * is then; asked for with {@code -Dmeasure}, for it says nothing on a busy machine.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "measure", matches = ".*")
class EndOfDaySpeedTest {

    private static final int LOANS = Integer.getInteger("measure.loans", 80_000);
    private static final int REQUESTS = Integer.getInteger("measure.requests", 200);
    private static final long SEED = 80_000;

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void atTheSizeOfTheNation() throws InterruptedException {
        load();
        List<String> some =
                Database.rows("select id from loan where programme_code = '%s' order by md5(id::text) limit 2000"
                        .formatted(programme.code()));
        long begin = System.nanoTime();
        post(ministry(), "/v1/programmes/" + programme.code() + "/business-days", """
                {"businessDate": "2026-05-12"}""")
                .then()
                .statusCode(202);
        var waits = new long[some.size()];
        int paid = 0;
        while (!finished() && paid < some.size()) {
            long start = System.nanoTime();
            pay(some.get(paid));
            waits[paid++] = (System.nanoTime() - start) / 1_000;
        }
        while (!finished()) {
            Thread.onSpinWait();
        }
        System.out.printf("MEASURED end of day over %d loans: %d ms%n", LOANS, (System.nanoTime() - begin) / 1_000_000);
        print("payment while a day ends", Arrays.copyOf(waits, paid));
        Database.change("vacuum analyze loan_standing");
        var random = new Random(SEED);
        for (String by : List.of("REGION", "PROGRAMME", "CLASS", "PURPOSE", "VINTAGE")) {
            measure("portfolio of the nation by " + by, "/v1/portfolios?by=" + by);
            measure(
                    "portfolio of a province by " + by,
                    "/v1/portfolios?region=%02d&by=".formatted(11 + random.nextInt(80)) + by);
        }
        measure("what becomes due", "/v1/portfolios/due?until=2026-06-30&limit=100");
        measureADecree();
    }

    /** A decree moves a due day of every loan: each story is told anew, and its schedule has another version. */
    private void measureADecree() {
        long begin = System.nanoTime();
        post(ministry(), "/v1/holiday-years", """
                {"year": 2027, "decree": "SKB 1/2026", "days": [
                 {"date": "2027-05-12", "kind": "holiday", "name": "Libur"}]}""").then().statusCode(201);
        System.out.printf("MEASURED a decree over %d loans: %d ms%n", LOANS, (System.nanoTime() - begin) / 1_000_000);
        begin = System.nanoTime();
        post(ministry(), "/v1/programmes/" + programme.code() + "/business-days", """
                {"businessDate": "2026-05-13"}""")
                .then()
                .statusCode(202);
        while (!finished("2026-05-13")) {
            Thread.onSpinWait();
        }
        System.out.printf(
                "MEASURED end of day after a decree over %d loans: %d ms%n",
                LOANS, (System.nanoTime() - begin) / 1_000_000);
    }

    private boolean finished() {
        return finished("2026-05-12");
    }

    private boolean finished(String day) {
        return Database.rows("""
                select 1 from end_of_day_run
                 where programme_code = '%s' and business_date = '%s' and finished_at is not null""".formatted(programme.code(), day)).contains("1");
    }

    private static void pay(String loan) {
        post(staff("treasurer", "fund-treasurer"), "/v1/loans/" + loan + "/payments", """
                {"amount": 100000, "paidOn": "2026-05-12", "reference": "%s"}""".formatted(UUID.randomUUID()))
                .then()
                .statusCode(201);
    }

    private static void measure(String what, String path) {
        long[] micros = new long[REQUESTS];
        for (int i = -REQUESTS / 4; i < REQUESTS; i++) {
            long start = System.nanoTime();
            assertThat(ministry().get(path).statusCode()).isEqualTo(200);
            if (i >= 0) {
                micros[i] = (System.nanoTime() - start) / 1_000;
            }
        }
        print(what, micros);
    }

    private static void print(String what, long[] micros) {
        Arrays.sort(micros);
        if (micros.length > 0) {
            System.out.printf(
                    "MEASURED %s: %d, p50 %d us, p99 %d us, most %d us%n",
                    what,
                    micros.length,
                    micros[micros.length / 2],
                    micros[micros.length * 99 / 100],
                    micros[micros.length - 1]);
        }
    }

    /** Every loan was paid out in the two years before; one in ten has not paid for up to a year. */
    private void load() {
        programme.receive("90000000000000", "2024-01-01");
        Database.change("""
                create temp table village as
                select gen_random_uuid() as id, n,
                       format('%%s.%%s.%%s.2%%s', 11 + n %% 80, lpad((1 + n / 80 %% 20)::text, 2, '0'),
                              lpad((1 + n / 1600 %% 50)::text, 2, '0'), lpad((n %% 999)::text, 3, '0')) as code,
                       date '2024-05-01' + n %% 700 as day
                  from generate_series(1, %2$d) n;
                insert into known_cooperative (id, village_code, name, kind) select id, code, 'Koperasi ' || n, 'KDMP' from village;
                insert into application (id, cooperative_id, village_code, programme_code, programme_version, amount_sen,
                                         tenor_months, grace_months, status, created_on, latest_on)
                select id, id, code, '%1$s', 1, 30000000000, 72, 6, 'DISBURSED', day - 60, day from village;
                insert into tranche (id, application_id, number, purpose, amount_sen, disbursed_on)
                select gen_random_uuid(), id, 1, 'Gerai', 30000000000, day from village;
                insert into loan (id, cooperative_id, village_code, programme_code, programme_version, agreement_number, purpose,
                        amount_sen, annual_rate_percent, tenor_months, grace_months, grace_capitalised, repayment_method,
                        day_count, due_day, allocation_order, early_effect, rounding_sen, billed_days_before,
                        collectibility, signed_on, draw_by, status, first_disbursed_on, disbursed_sen, schedule_version,
                        horizon)
                select id, id, code, '%1$s', 1, '%1$s/' || n, case n %% 3 when 0 then 'BOTH' else 'CAPITAL' end, 30000000000, 3,
                       72, 6, false, 'DECLINING_BALANCE', 'THIRTY_360', 12, 'OLDEST_INTEREST_FIRST', 'LOWER_INSTALMENTS',
                       100, 7, case n %% 2 when 0 then 'BANK_DAYS' else 'STATE_RECEIVABLES' end, day - 10, day + 170,
                       'RUNNING', day, 30000000000, 1, day
                  from village;
                insert into schedule_version (loan_id, version, cause, counts_from) select id, 1, 'DISBURSEMENT', day from village;
                insert into instalment (loan_id, line, kind, number, from_day, nominal_on, due_on, base_sen, principal_sen,
                        interest_sen, capitalised_sen, principal_paid_sen, interest_paid_sen)
                select id, k, 'REGULAR', k, from_day, nominal, nominal, base, principal, interest, 0,
                       case when nominal < paid_until then principal else 0 end,
                       case when nominal < paid_until then interest else 0 end
                  from (select id, k, case when k = 1 then day else (date_trunc('month', day) + (k - 1) * interval '1 month')::date + 11 end
                                   as from_day,
                               (date_trunc('month', day) + k * interval '1 month')::date + 11 as nominal,
                               30000000000 - greatest(k - 7, 0) * 454545400::bigint as base,
                               case when k <= 6 then 0 when k = 72 then 30000000000 - 65 * 454545400::bigint else 454545400 end
                                   as principal,
                               (30000000000 - greatest(k - 7, 0) * 454545400::bigint) / 400 as interest,
                               date '2026-05-12' - case when n %% 10 = 0 then n %% 365 else 0 end as paid_until
                          from village cross join generate_series(1, 72) k) as line;
                analyze instalment;
                analyze loan;
                update loan l
                   set principal_paid_sen = s.principal, interest_paid_sen = s.interest
                  from (select loan_id, sum(principal_paid_sen) as principal, sum(interest_paid_sen) as interest
                          from instalment group by loan_id) s
                 where s.loan_id = l.id and l.programme_code = '%1$s';
                insert into pool_movement (id, programme_code, kind, amount_sen, effective_on, reference, actor)
                select gen_random_uuid(), '%1$s', kind, amount, day, gen_random_uuid(), 'test'
                  from (select sum(disbursed_sen)::bigint as lent, sum(principal_paid_sen)::bigint as repaid
                          from loan where programme_code = '%1$s') s,
                       lateral (values ('COMMITTED', lent, date '2024-02-01'), ('DISBURSED', lent, date '2024-02-02'),
                                       ('PRINCIPAL_REPAID', repaid, date '2024-02-03')) m (kind, amount, day);
                update pool p set disbursed_sen = lent, principal_repaid_sen = repaid
                  from (select sum(disbursed_sen)::bigint as lent, sum(principal_paid_sen)::bigint as repaid
                          from loan where programme_code = '%1$s') s
                 where p.programme_code = '%1$s';
                insert into payment (id, loan_id, amount_sen, early, paid_on, reference, channel, actor)
                select gen_random_uuid(), id, principal_paid_sen + interest_paid_sen, false, horizon + 1, id::text, 'API', 'test'
                  from loan
                 where programme_code = '%1$s' and principal_paid_sen + interest_paid_sen > 0;
                drop table village""".formatted(programme.code(), LOANS));
        Database.change("vacuum analyze");
    }
}
