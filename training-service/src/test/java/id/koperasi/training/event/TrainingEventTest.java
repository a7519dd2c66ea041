package id.koperasi.training.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrainingEventTest {

    @Inject
    ObjectMapper json;

    @Test
    void everyEventIsWrittenAsItsExampleAndFitsItsSchema() {
        Contracts.provesThatItWrites(TrainingEvent.class, json);
    }
}
