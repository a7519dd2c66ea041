package id.koperasi.funding.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HearingOfCertificatesTest {

    @Inject
    ObjectMapper json;

    @Test
    void readsEveryFieldItNeedsFromTheTrainingsExamples() {
        Contracts.provesThatItReads(TrainingEvent.class, json);
    }
}
