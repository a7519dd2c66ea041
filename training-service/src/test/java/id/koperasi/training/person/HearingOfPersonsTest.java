package id.koperasi.training.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HearingOfPersonsTest {

    @Inject
    ObjectMapper json;

    @Test
    void readsEveryFieldItNeedsFromTheRegistrysExamples() {
        Contracts.provesThatItReads(PersonEvent.class, json);
    }
}
