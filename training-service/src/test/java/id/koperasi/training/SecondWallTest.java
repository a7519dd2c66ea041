package id.koperasi.training;

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
        SecondWall.check(
                "training",
                Set.of("session_gain"),
                Map.of(
                        "coach_load_limit", "a rule of a region, about nobody",
                        "coaching_body", "organisations, and no person",
                        "speaker", "officials and experts among whom organisers of all regions choose"));
    }

    @Test
    void theInventoryOfPersonalDataIsComplete() {
        PersonalDataPage.check("training");
    }
}
