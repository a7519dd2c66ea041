package id.koperasi.registry.registerimport;

import static id.koperasi.registry.Foundings.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How fast the register of the nation is taken; asked for with {@code -Dmeasure}, for it says nothing on a busy machine. */
@QuarkusTest
@EnabledIfSystemProperty(named = "measure", matches = ".*")
class ImportSpeedTest {

    @Test
    void theRegisterOfTheNation() {
        List<String> villages = rows("select code from region where level = 4 order by code");
        var file = new StringBuilder(SentRegister.HEADING).append('\n');
        for (int i = 0; i < villages.size(); i++) {
            file.append("%s;;AHU-%07d.AH.01.29.TAHUN 2025;2025-06-%02d;%016d;%013d;%013d;BRI;%012d;Siti;Budi;100%n"
                    .formatted(villages.get(i), 5_000_000 + i, 1 + i % 28, i, i, i, i));
        }
        byte[] bytes = file.toString().getBytes(UTF_8);

        long start = System.nanoTime();
        JsonPath settled = SentRegister.send("ID", "CSV", false, bytes).settled(Duration.ofMinutes(10));
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();

        System.out.printf(
                "MEASURED import of the nation: %d rows, %d bytes, %d s from the first part on, %d s of work, events %s,"
                        + " load %.1f: %s%n",
                villages.size(),
                bytes.length,
                seconds,
                settled.getInt("seconds"),
                rows("select count(*)::text from outbox").getFirst(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                SentRegister.counts(settled));
        assertThat(settled.getInt("refused")).isZero();
        JsonPath again = SentRegister.send("ID", "CSV", false, bytes).settled(Duration.ofMinutes(10));
        System.out.printf("MEASURED the same again: %d s: %s%n", again.getInt("seconds"), SentRegister.counts(again));
    }
}
