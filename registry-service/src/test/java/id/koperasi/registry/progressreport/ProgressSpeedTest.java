package id.koperasi.registry.progressreport;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How fast figures, lists and the search are when every village of the nation has a cooperative; asked for with
 * {@code -Dmeasure}, for it says nothing on a busy machine.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "measure", matches = ".*")
class ProgressSpeedTest {

    private static final int REQUESTS = Integer.getInteger("measure.requests", 400);
    private static final long SEED = 83_763;

    @TestHTTPResource
    URI address;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void atTheSizeOfTheNation() throws Exception {
        NationalSize.load();
        var random = new Random(SEED);
        List<String> all = rows("select code from region order by md5(code) limit 3000");
        List<String> upper = rows("select code from region where level < 3 order by code");
        for (String list : List.of(
                "fact=FORMED",
                "fact=FORMED&reached=false",
                "fact=FORMED&reached=false&asOf=2025-06-15",
                "fact=NPWP&reached=false",
                "fact=PILOT",
                "fact=ACTIVE",
                "fact=DORMANT",
                "fact=PAPER_ONLY",
                "fact=ACTIVE&reached=false")) {
            measure("list in the nation, " + list, i -> "/v1/progress/ID/villages?" + list);
            measure("list in any region, " + list, i -> "/v1/progress/" + pick(upper, random) + "/villages?" + list);
        }
        measure("figures of any region", i -> "/v1/progress/" + pick(all, random) + "?asOf=" + day(random));
        measure("figures of the nation", i -> "/v1/progress/ID?asOf=" + day(random));
        measure(
                "children of a region down to regencies",
                i -> "/v1/progress/" + pick(upper, random) + "/children?asOf=" + day(random));
        measure("ranking of the provinces", i -> "/v1/progress/ID/children?by=ACTIVE&measure=PERCENT&order=DESCENDING");
        measure(
                "series of four figures",
                i -> "/v1/progress/" + pick(upper, random)
                        + "/series?fact=FORMED&fact=IDENTIFIED&fact=BOOKS_OPEN&fact=ACTIVE&grain=WEEK");
        List<String> names = rows("select name from region where length(name) > 4 order by md5(code) limit 3000");
        measure("search, spelt right", i -> search(pick(names, random)));
        measure("search, misspelt", i -> search(misspelt(pick(names, random), random)));
        measureAsMinistry("premises surveyed in the nation", i -> "/v1/premises-surveys?region=ID");
        measureAsMinistry("premises surveyed in any region", i -> "/v1/premises-surveys?region=" + pick(upper, random));
        measureAsMinistry(
                "who was not surveyed", i -> "/v1/premises-surveys/cooperatives?region=ID&finding=NOT_SURVEYED");
        measureAsMinistry("who has none", i -> "/v1/premises-surveys/cooperatives?region=ID&finding=NONE");
    }

    private interface Path {
        String of(int request);
    }

    private void measure(String what, Path path) throws IOException, InterruptedException {
        measureEach(
                what, i -> HttpRequest.newBuilder(address.resolve(path.of(i))).build());
    }

    /** A token is good for five minutes, which some of these may take. */
    private void measureAsMinistry(String what, Path path) throws IOException, InterruptedException {
        measureEach(
                what,
                i -> HttpRequest.newBuilder(address.resolve(path.of(i)))
                        .header(
                                "Authorization",
                                "Bearer "
                                        + TestToken.of("ministry")
                                                .roles("ministry")
                                                .sign())
                        .build());
    }

    private void measureEach(String what, IntFunction<HttpRequest> requests) throws IOException, InterruptedException {
        for (int i = 0; i < REQUESTS / 4; i++) {
            ask(requests.apply(i));
        }
        long[] micros = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            HttpRequest request = requests.apply(i);
            long start = System.nanoTime();
            ask(request);
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "MEASURED %s: p50 %d us, p99 %d us, most %d us%n",
                what, micros[REQUESTS / 2], micros[REQUESTS * 99 / 100], micros[REQUESTS - 1]);
    }

    private void ask(HttpRequest request) throws IOException, InterruptedException {
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .as(request.uri().toString())
                .isEqualTo(200);
    }

    private static String search(String name) {
        return "/v1/regions?search=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2025, 5, 1).plusDays(random.nextInt(560));
    }

    /** One letter is missing, doubled, wrong, or two have changed places; and the kind of region may be written before. */
    private static String misspelt(String name, Random random) {
        int at = 1 + random.nextInt(name.length() - 2);
        String wrong = switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            case 2 -> name.substring(0, at) + (char) ('a' + random.nextInt(26)) + name.substring(at + 1);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
        return new ArrayList<>(List.of("", "ds. ", "kel. ", "kec ", "kab. ")).get(random.nextInt(5)) + wrong;
    }

    /** Every village has a formed cooperative and most of what it may reach, spread over a year and a half. */
    private static final class NationalSize {

        private static final String COOPERATIVES = """
                insert into cooperative (id, version, village_code, name, kind, proposed_on, status, route,
                        meeting_held_on, minutes_number, principal_savings_sen, mandatory_savings_sen, deed_number,
                        deed_signed_on, notary_name, decree_number, formed_on, paid_in_sen)
                select gen_random_uuid(), 0, code, cooperative_name, cooperative_kind, day, 'FORMED', 'NEW', day + 5, 'BA-1',
                       10000000, 2000000, '1', day + 10, 'Notaris', 'AHU-' || code, day + 12, 90000000
                  from (select p.*, date '2025-05-01' + (hashtext(code) & 127) as day
                          from region_profile p
                         where level = 4 and code not in (select village_code from cooperative)
                           and hashtext(code || 'formed') % 100 <> 0) as village""";

        private static final String MILESTONES = """
                insert into milestone (cooperative_id, village_code, fact, day)
                select id, village_code, fact, least(proposed_on + lag + (hashtext(village_code || fact) & 255),
                                                     date '2026-11-20')
                  from cooperative
                 cross join (values ('PROPOSED', 0, 100), ('FORMED', 12, 100), ('VILLAGE_COVERED', 12, 100), ('NPWP', 30, 95),
                                    ('NIB', 35, 93), ('NIK_KOPERASI', 40, 90), ('IDENTIFIED', 45, 88),
                                    ('ACCOUNT_VERIFIED', 60, 70), ('CHAIR_TRAINED', 80, 60), ('TREASURER_TRAINED', 80, 55),
                                    ('COACHED', 90, 50), ('COACHED_BY_DINAS', 90, 30), ('BOOKS_OPEN', 60, 60),
                                    ('APPLIED', 120, 30), ('DISBURSED', 160, 20), ('GRANT_RECEIVED', 160, 5),
                                    ('ANNUAL_MEETING_HELD', 250, 40), ('PILOT', 20, 1), ('UNIT_OPENED', 100, 35))
                           as fact (fact, lag, share)
                 where (hashtext(village_code || fact || 'has') & 1023) < share * 1024 / 100
                    on conflict do nothing""";

        private static final String DAYS = """
                insert into activity_day (cooperative_id, village_code, day, what, counted)
                select id, village_code, day, 'savings-received', false
                  from cooperative
                 cross join lateral (select distinct formed_on + (hashtext(village_code || n) & 511) as day
                                       from generate_series(1, 6) as n) as days
                 where hashtext(village_code || 'lives') % 3 <> 0 and day <= date '2026-11-20'
                    on conflict do nothing""";

        private static final String SURVEYS = """
                insert into premises_survey (id, cooperative_id, village_code, finding, surveyed_on, surveyed_by)
                select uuidv7(), id, village_code, case when hashtext(village_code || 'land') % 10 = 0 then 'NONE' else 'HAS' end,
                       formed_on + survey * 90, 'Pendamping Desa'
                  from cooperative
                 cross join generate_series(1, 3) as survey
                 where status = 'FORMED' and hashtext(village_code || 'surveyed') % 3 <> 0""";

        private static final String FACILITIES = """
                insert into facility (id, version, cooperative_id, village_code, kind, name, ownership, electricity, internet,
                        water, surveyed_on, surveyed_by, ended_on, end_reason)
                select uuidv7(), 0, cooperative_id, village_code, 'OUTLET', 'Gerai', 'VILLAGE', 'HAS', 'NONE', 'HAS', min(surveyed_on),
                       'Pendamping Desa', case when ended then date '2026-10-31' end, case when ended then 'Sewa habis' end
                  from (select *, hashtext(village_code || 'ended') % 20 = 0 as ended
                          from premises_survey where finding = 'HAS') as found
                 group by cooperative_id, village_code, ended""";

        static void load() {
            if (Integer.parseInt(rows("select count(*) from cooperative").getFirst()) > 80_000) {
                return;
            }
            execute("alter table activity_day disable trigger user");
            execute("alter table milestone disable trigger user");
            execute(COOPERATIVES);
            execute(MILESTONES);
            execute(DAYS);
            execute(SURVEYS);
            execute(FACILITIES);
            execute("alter table activity_day enable trigger user");
            execute("alter table milestone enable trigger user");
            execute("insert into progress_change (village_code, fact, day, change) "
                    + "select village_code, fact, day, 1 from milestone");
            execute("vacuum analyze");
            awaitAddedUp();
            execute("vacuum analyze");
        }

        private static void awaitAddedUp() {
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofMinutes(20))
                    .pollInterval(java.time.Duration.ofSeconds(1))
                    .until(() -> rows("""
                            select count(*) from progress_change
                            union all
                            select count(*) from activity_day where not counted""").stream().allMatch("0"::equals));
        }
    }
}
