package id.koperasi.ledger.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerEventTest {

    @Inject
    ObjectMapper json;

    @Test
    void everyEventIsWrittenAsItsExampleAndFitsItsSchema() {
        Contracts.provesThatItWrites(LedgerEvent.class, json);
    }
}
