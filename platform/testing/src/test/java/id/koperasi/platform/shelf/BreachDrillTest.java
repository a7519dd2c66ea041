package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.as;
import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.deploy.sealer.PublishedSeals;
import id.koperasi.deploy.sealer.TrailSealer;
import id.koperasi.platform.testing.ServiceStack;
import id.koperasi.platform.testing.TestServers;
import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * From a million entries to whose data were seen, in minutes; asked for with {@code -Dmeasure}, for it says nothing on a busy
 * machine.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "measure", matches = ".*")
class BreachDrillTest {

    private static final int ENTRIES = 1_000_000;
    private static final int LINKS_A_CALL = 20_000;
    private static final Duration MINUTES = Duration.ofMinutes(5);

    /** A third are reads in plain, by 200 accounts from 50 addresses, of 100,000 persons within three weeks. */
    private static final String GENERATE = """
            insert into audit_entry (recorded_at, actor, roles, client, address, operation, tenant, region, object, purpose, fields,
                                     after_digest, request_hash, trace)
            select date_trunc('month', clock_timestamp()) + g * interval '1 second', 'drill-' || g %% 200, '{clerk}', 'console',
                   '10.0.0.' || g %% 50, case when g %% 3 = 0 then 'showOwner' else 'addShelf' end,
                   md5((g %% 5000)::text)::uuid, '36.03.10.2001',
                   case when g %% 3 = 0 then 'person/' || md5((g %% 100000)::text) else '/v1/shelves/' || md5(g::text) end,
                   case when g %% 3 = 0 then 'Surat 7' end,
                   case when g %% 3 = 0 then array['Nik 36************01', 'PhoneNumber +62********01'] else '{}' end,
                   case when g %% 3 <> 0 then sha256(g::text::bytea) end,
                   case when g %% 3 <> 0 then sha256(g::text::bytea) end, md5(g::text)
              from generate_series(1, %d) as g""".formatted(ENTRIES);

    @Test
    void fromAMillionEntriesToThePersons() throws Exception {
        Proof.execute("select ensure_months('audit_entry', (now() - interval '1 day')::date, 3)");
        timed("generated", () -> {
            Proof.execute(GENERATE);
            return ENTRIES;
        });
        Proof.execute("analyze audit_entry");
        Path file = Path.of("target/drill.jsonl");
        Files.deleteIfExists(file);
        timed(
                "linked and sealed",
                () -> new TrailSealer(
                                TestServers.database().jdbcUrl("notes"),
                                "notes_sealer",
                                ServiceStack.SEALER_PASSWORD,
                                InstantSource.system())
                        .seal(new PublishedSeals(file)));
        Proof.execute("analyze seal.trail_link");
        timed(
                "a round that has little to do",
                () -> new TrailSealer(
                                TestServers.database().jdbcUrl("notes"),
                                "notes_sealer",
                                ServiceStack.SEALER_PASSWORD,
                                InstantSource.system())
                        .seal(new PublishedSeals(file)));
        assertThat(timed("verified", BreachDrillTest::verify)).isLessThan(MINUTES);
        assertThat(timed("seen by an account", () -> lines("actor", "drill-3"))).isLessThan(MINUTES);
        assertThat(timed("seen from an address", () -> lines("address", "10.0.0.3")))
                .isLessThan(MINUTES);
        assertThat(timed("seen by a program", () -> lines("client", "console"))).isLessThan(MINUTES);
    }

    private static long verify() {
        long after = 0;
        Integer next;
        do {
            var piece = as(Proof.nationalAuditor())
                    .queryParam("purpose", "Insiden 7/2026")
                    .queryParam("after", after)
                    .get("/v1/trail-verifications")
                    .then()
                    .statusCode(200)
                    .extract();
            assertThat(piece.<Boolean>path("inOrder")).isTrue();
            next = piece.path("next");
            after += next == null ? 0 : LINKS_A_CALL;
        } while (next != null);
        return after;
    }

    private static long lines(String filter, String value) {
        return as(Proof.nationalAuditor())
                .header("Accept", "text/csv")
                .queryParam("purpose", "Insiden 7/2026")
                .queryParam("from", "2025-01-01T00:00:00Z")
                .queryParam("until", "2030-01-01T00:00:00Z")
                .queryParam(filter, value)
                .get("/v1/exposures")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .count();
    }

    private static Duration timed(String what, Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        Object result = work.call();
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        Log.infof("Drill: what=\"%s\" result=\"%s\" millis=%d", what, result, taken.toMillis());
        return taken;
    }
}
