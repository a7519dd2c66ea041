package id.koperasi.training.gap;

import static id.koperasi.training.Scene.count;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How fast the gap map and the lists are with every cooperative of the nation, 670,000 officers and 2,000 sessions; asked
 * for with {@code -Dmeasure}, for it says nothing on a busy machine.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "measure", matches = ".*")
class GapSpeedTest {

    private static final int REQUESTS = Integer.getInteger("measure.requests", 400);
    private static final long SEED = 83_762;

    private static final String COOPERATIVES = """
            insert into known_cooperative (id, village_code, name, formed_on)
            select gen_random_uuid(),
                   concat_ws('.', 11 + i / 2300, lpad((1 + i % 2300 / 160)::text, 2, '0'),
                             lpad((1 + i % 160 / 12)::text, 2, '0'), '2' || lpad((1 + i % 12)::text, 3, '0')),
                   'Koperasi ' || i, '2025-06-02'
              from generate_series(0, 83761) as i""";

    private static final String OFFICERS = """
            insert into officer_term (appointment_id, cooperative_id, person, office, name, term_from, term_until)
            select gen_random_uuid(), c.id, md5(c.id || o) || md5(o || c.id), o, 'Siti Aminah', '2025-06-02', '2030-06-01'
              from known_cooperative c
             cross join unnest(array['chair', 'vice-chair-business', 'vice-chair-membership', 'secretary', 'treasurer',
                                     'manager', 'supervisor-chair', 'supervisor']) as o
             where c.name like 'Koperasi %'""";

    private static final String SESSIONS = """
            insert into training_session (id, title, curriculum_code, curriculum_version, region_code, place, starts_on,
                                          ends_on, seats)
            select gen_random_uuid(), 'Bimtek ' || i, 'BIMTEK-KDMP', 2, region, 'Aula', date '2026-01-01' + i % 500,
                   date '2026-01-01' + i % 500, 100
              from (select i, (select left(village_code, 5) from known_cooperative offset i * 41 limit 1) as region
                      from generate_series(1, 2000) as i) as s""";

    private static final String INVITATIONS = """
            insert into invitation (id, session_id, cooperative_id, village_code, cooperative_name, appointment_id, person,
                                    name, office, invited_on)
            select gen_random_uuid(), (select id from training_session where title = 'Bimtek 1'), c.id, c.village_code,
                   c.name, t.appointment_id, t.person, t.name, t.office, '2026-01-01'
              from officer_term t
              join known_cooperative c on c.id = t.cooperative_id
             where t.office in ('chair', 'treasurer') and hashtext(t.person) % 10 < 6""";

    private static final String CERTIFICATES = """
            insert into certificate (id, curriculum_code, curriculum_version, year, serial, session_id, invitation_id,
                                     cooperative_id, village_code, person, name, office, issued_on, valid_until)
            select gen_random_uuid(), 'BIMTEK-KDMP', 2, 2097, row_number() over (), session_id, id, cooperative_id,
                   village_code, person, name, office, '2026-01-05', current_date + 1 + (hashtext(person) & 1023)
              from invitation
             where invited_on = '2026-01-01'""";

    @TestHTTPResource
    URI address;

    private final String token = TestToken.of("ministry").roles("ministry").sign();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void atTheSizeOfTheNation() throws Exception {
        for (String load : List.of(COOPERATIVES, OFFICERS, SESSIONS, INVITATIONS, CERTIFICATES, "analyze")) {
            execute(load);
        }
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> count("select count(*) from gap_change") == 0);
        var random = new Random(SEED);
        List<String> regions = rows("select distinct left(village_code, 5) from known_cooperative");
        measure("gap map of the nation by province", i -> "/v1/training-gaps?level=PROVINCE&limit=100");
        measure("gap map of the nation by district", i -> "/v1/training-gaps?limit=100");
        measure("gap map of a regency", i -> "/v1/training-gaps?region=" + pick(regions, random));
        measure("untrained officers of the nation", i -> "/v1/training-gaps/officers");
        measure("untrained officers of a regency", i -> "/v1/training-gaps/officers?region=" + pick(regions, random));
        measure("sessions of the nation", i -> "/v1/sessions");
        measure("sessions of a regency", i -> "/v1/sessions?region=" + pick(regions, random));
    }

    private interface Path {
        String of(int request);
    }

    private void measure(String what, Path path) throws IOException, InterruptedException {
        for (int i = 0; i < REQUESTS / 4; i++) {
            ask(path.of(i));
        }
        long[] micros = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            String asked = path.of(i);
            long start = System.nanoTime();
            ask(asked);
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "MEASURED %s: p50 %d us, p99 %d us, most %d us%n",
                what, micros[REQUESTS / 2], micros[REQUESTS * 99 / 100], micros[REQUESTS - 1]);
    }

    private void ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .as(path)
                .isEqualTo(200);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
