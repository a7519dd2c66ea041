package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.add;
import static id.koperasi.platform.shelf.Proof.asClerk;
import static id.koperasi.platform.shelf.Proof.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

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
        add(asClerk(), UUID.randomUUID(), "k", "label " + NIK).then().statusCode(201);

        eventually(() ->
                assertThat(written()).contains(mark).contains("canary cause").contains("Shelf added: label=label"));
        assertThat(written()).doesNotContain(NIK).doesNotContain(PHONE);
    }

    private static String written() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
