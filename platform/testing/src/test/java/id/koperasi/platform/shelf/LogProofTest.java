package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.add;
import static id.koperasi.platform.shelf.Proof.asClerk;
import static id.koperasi.platform.shelf.Proof.count;
import static id.koperasi.platform.shelf.Proof.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A canary: a citizen's number that reaches the log is not readable there. */
@QuarkusTest
class LogProofTest {

    private static final String NIK = "3603101708450001";
    private static final String PHONE = "081234567890";
    private static final Path LOG = Path.of("target", "notes.log");

    @Test
    void noNumberOfACitizenIsReadableInTheLog() {
        Logger log = Logger.getLogger("canary");
        String mark = UUID.randomUUID().toString();
        log.warnf("canary %s parameter %s", mark, NIK);
        log.warn("canary message " + PHONE);
        log.error(
                "canary cause",
                new IllegalStateException("outer " + NIK, new IllegalArgumentException("inner " + PHONE)));

        eventually(() -> assertThat(written()).contains(mark).contains("canary cause"));
        assertThat(written()).doesNotContain(NIK).doesNotContain(PHONE);
    }

    /** What people write is kept as it is, so it takes no number of a person in the first place, and neither does an address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "label " + NIK,
                NIK,
                "3603 1017 0845 0001",
                "label\\n" + PHONE,
                "+62 812-3456-7890",
                "telp. (0812) 3456 7890"
            })
    void noNumberOfAPersonStandsInWhatPeopleWrite(String label) {
        UUID tenant = UUID.randomUUID();

        Response answer = add(asClerk(), tenant, "k", label);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("violations[0].field")).isEqualTo("/label");
        assertThat(answer.asString()).doesNotContain(NIK, PHONE, "3456");
        assertThat(count("select count(*) from shelf where tenant = ?", tenant)).isZero();
        asClerk()
                .queryParam("purpose", label)
                .get("/v1/tenants/" + tenant + "/shelves/owner")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Rp3.603.101.708.450.001,00", "AHU-0017736.AH.01.29.TAHUN 2025", "2026-05-06", "3603101799450001"
            })
    void otherNumbersDo(String label) {
        add(asClerk(), UUID.randomUUID(), "k", label).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {NIK, "key-" + NIK, PHONE})
    void noNumberOfAPersonIsAKey(String key) {
        Response answer = add(asClerk(), UUID.randomUUID(), key, "label");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("invalid-idempotency-key").doesNotContain(key);
    }

    private static String written() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
