package id.koperasi.funding.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HearingOfAccountsTest {

    @Inject
    ObjectMapper json;

    @Test
    void readsEveryFieldItNeedsFromTheRegistrysExamples() {
        Contracts.provesThatItReads(AccountEvent.class, json);
    }
}
