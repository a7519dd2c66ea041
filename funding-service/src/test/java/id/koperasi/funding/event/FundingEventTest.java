package id.koperasi.funding.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FundingEventTest {

    @Inject
    ObjectMapper json;

    @Test
    void everyEventIsWrittenAsItsExampleAndFitsItsSchema() {
        Contracts.provesThatItWrites(FundingEvent.class, json);
    }
}
