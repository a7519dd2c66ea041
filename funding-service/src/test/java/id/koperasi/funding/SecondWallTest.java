package id.koperasi.funding;

import id.koperasi.platform.testing.PersonalDataPage;
import id.koperasi.platform.testing.SecondWall;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands behind the checks of every operation. */
@QuarkusTest
class SecondWallTest {

    @Test
    void withoutACallerNothingIsSeenAndWhatHappenedStays() {
        SecondWall.check("funding", Set.of(), Map.of());
    }

    @Test
    void theInventoryOfPersonalDataIsComplete() {
        PersonalDataPage.check("funding");
    }
}
