package id.koperasi.ledger.registry;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.ledger.Database;
import id.koperasi.platform.time.IndonesianZone;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The posting statement knows the business date by itself, so its zones must be those of everybody else. */
@QuarkusTest
class BookZoneTest {

    private static final List<String> PROVINCES =
            IntStream.rangeClosed(11, 99).mapToObj(Integer::toString).toList();

    @Test
    void theStatementKnowsTheSameZones() {
        String asked = PROVINCES.stream()
                .map(province -> "('" + province + ".01.01.2001')")
                .collect(joining(", "));

        assertThat(Database.rows("select zone_of(code) from (values " + asked + ") as village (code) order by code"))
                .isEqualTo(PROVINCES.stream()
                        .map(province -> IndonesianZone.ofRegion(province).id().getId())
                        .toList());
    }
}
