package id.koperasi.funding;

import id.koperasi.platform.testing.ApiDocuments;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDocumentsTest {

    @Test
    void tellsClientsWhatItOffersAndAnnounces() {
        ApiDocuments.write();
    }
}
