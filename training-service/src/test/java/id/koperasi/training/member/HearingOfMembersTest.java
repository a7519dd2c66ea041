package id.koperasi.training.member;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HearingOfMembersTest {

    @Inject
    ObjectMapper json;

    @Test
    void readsEveryFieldItNeedsFromTheLedgersExamples() {
        Contracts.provesThatItReads(LedgerEvent.class, json);
    }
}
