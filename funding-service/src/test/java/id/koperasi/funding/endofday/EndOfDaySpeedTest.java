package id.koperasi.funding.endofday;

import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.funding.loan.KeepingSchedules;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.ManyLoans;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.Xlsx;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
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
    private static final int PAYERS = 2_000;
    private static final int TOLD_AT_ONCE = 100;
    private static final long SEED = 80_000;

    private final OwnProgramme programme = new OwnProgramme();

    @Inject
    KeepingSchedules keeping;

    @Inject
    CurrentCaller caller;

    @Test
    @ActivateRequestContext
    void atTheSizeOfTheNation() {
        programme.receive("90000000000000", "2024-01-01");
        var loans = new ManyLoans(programme.code(), LOANS);
        tell(loans, "loans carried over");
        loans.repay();
        tell(loans, "loans repaid meanwhile");
        loans.bill();
        List<String> payers =
                Database.rows("select id from loan where programme_code = '%s' order by md5(id::text) limit %d"
                        .formatted(programme.code(), 2 * PAYERS));
        end("2026-05-12", "end of day", payers.subList(0, payers.size() / 2));
        Database.change("vacuum analyze loan_standing");
        awaitCompared();
        measurePortfolios();
        decree();
        end("2026-05-13", "end of day after a decree", payers.subList(payers.size() / 2, payers.size()));
        end("2026-05-15", "end of a day without anything", List.of());
    }

    private void measurePortfolios() {
        var random = new Random(SEED);
        for (String by : List.of("REGION", "PROGRAMME", "CLASS", "PURPOSE", "VINTAGE", "STATE")) {
            measure("portfolio of the nation by " + by, "/v1/portfolios?by=" + by, ContentType.JSON.toString());
            measure(
                    "portfolio of a province by " + by,
                    "/v1/portfolios?region=%02d&by=".formatted(11 + random.nextInt(80)) + by,
                    ContentType.JSON.toString());
        }
        measure("portfolio of the nation as CSV", "/v1/portfolios?by=REGION", Csv.MEDIA_TYPE);
        measure("portfolio of the nation as XLSX", "/v1/portfolios?by=REGION", Xlsx.MEDIA_TYPE);
        measure(
                "what becomes due in the nation",
                "/v1/portfolios/due?until=2026-06-30&limit=100",
                ContentType.JSON.toString());
        for (String region : List.of("12", "12.01")) {
            String due = "/v1/portfolios/due?until=2026-06-30&limit=100&region=" + region;
            measure("what becomes due in " + region, due, ContentType.JSON.toString());
            measure("all that becomes due in %s as CSV".formatted(region), due, Csv.MEDIA_TYPE);
            measure("all that becomes due in %s as XLSX".formatted(region), due, Xlsx.MEDIA_TYPE);
        }
    }

    /** A decree moves a due day of every loan: each story is told anew, and its schedule has another version. */
    private static void decree() {
        var spent = new Spent();
        post(ministry(), "/v1/holiday-years", """
                {"year": 2027, "decree": "SKB 1/2026", "days": [
                 {"date": "2027-05-12", "kind": "holiday", "name": "Libur"}]}""").then().statusCode(201);
        spent.print("a decree");
    }

    private void end(String day, String what, List<String> payers) {
        var spent = new Spent();
        post(
                        ministry(),
                        "/v1/programmes/" + programme.code() + "/business-days",
                        "{\"businessDate\": \"%s\"}".formatted(day))
                .then()
                .statusCode(202);
        var waits = new long[payers.size()];
        int paid = 0;
        while (!finished(day) && paid < payers.size()) {
            long start = System.nanoTime();
            pay(payers.get(paid));
            waits[paid++] = (System.nanoTime() - start) / 1_000;
        }
        await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofHours(1)).until(() -> finished(day));
        spent.print(what);
        print("payment beside " + what, Arrays.copyOf(waits, paid));
    }

    /** The comparison of balances goes on behind a day, for as long as it takes. */
    private void awaitCompared() {
        var spent = new Spent();
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofMinutes(5))
                .until(() -> Database.rows(
                                "select count(*) from end_of_day_run where programme_code = '%s' and compared_at is null"
                                        .formatted(programme.code()))
                        .contains("0"));
        spent.print("balances compared after that");
    }

    private boolean finished(String day) {
        return Database.rows("""
                select 1 from end_of_day_run
                 where programme_code = '%s' and business_date = '%s' and finished_at is not null""".formatted(programme.code(), day)).contains("1");
    }

    /**
     * What has passed since it was made: by the clock, and of the processors, which others that use the machine change little; the
     * service's own counts whoever pays meanwhile too.
     */
    private static final class Spent {

        private final long begin = System.nanoTime();
        private final Duration service = service();
        private final Duration database = database();

        void print(String what) {
            System.out.printf(
                    "MEASURED %s over %d loans: %d ms, of the processors %d ms by the service and %d ms by the database, load %.1f%n",
                    what,
                    LOANS,
                    (System.nanoTime() - begin) / 1_000_000,
                    service().minus(service).toMillis(),
                    database().minus(database).toMillis(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }

        private static Duration service() {
            return of(ProcessHandle.current());
        }

        private static Duration database() {
            return ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().command().orElse("").contains("postgres"))
                    .map(Spent::of)
                    .reduce(Duration.ZERO, Duration::plus);
        }

        private static Duration of(ProcessHandle process) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }

    private static void pay(String loan) {
        post(staff("treasurer", "fund-treasurer"), "/v1/loans/" + loan + "/payments", """
                {"amount": 100000, "paidOn": "2026-05-12", "reference": "%s"}""".formatted(UUID.randomUUID()))
                .then()
                .statusCode(201);
    }

    private static void measure(String what, String path, String mediaType) {
        long[] micros = new long[REQUESTS];
        var spent = new Spent();
        for (int i = -REQUESTS; i < REQUESTS; i++) {
            long start = System.nanoTime();
            assertThat(ministry().header("Accept", mediaType).get(path).statusCode())
                    .isEqualTo(200);
            if (i >= 0) {
                micros[i] = (System.nanoTime() - start) / 1_000;
            }
        }
        spent.print(2 * REQUESTS + " times " + what);
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

    /** All stories, as the end of a day tells them. */
    private void tell(ManyLoans loans, String what) {
        List<UUID> all = loans.ids();
        var spent = new Spent();
        for (int i = 0; i < all.size(); i += TOLD_AT_ONCE) {
            List<UUID> some = all.subList(i, Math.min(i + TOLD_AT_ONCE, all.size()));
            caller.asService(() -> {
                QuarkusTransaction.requiringNew().run(() -> keeping.followAll(some, LocalDate.of(2026, 5, 11)));
                return true;
            });
        }
        spent.print(what);
    }
}
