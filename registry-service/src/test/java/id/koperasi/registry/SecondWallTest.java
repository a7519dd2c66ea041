package id.koperasi.registry;

import id.koperasi.platform.testing.PersonalDataPage;
import id.koperasi.platform.testing.SecondWall;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands behind the checks of every operation. */
@QuarkusTest
class SecondWallTest {

    private static final String FIGURES = "figures of regions, which everybody may see";

    @Test
    void withoutACallerNothingIsSeenAndWhatHappenedStays() {
        SecondWall.check(
                "registry",
                Set.of("formation_step"),
                Map.ofEntries(
                        Map.entry("business_unit_chain_delta", FIGURES),
                        Map.entry("business_unit_chain_sum", FIGURES),
                        Map.entry("business_unit_delta", FIGURES),
                        Map.entry("business_unit_sum", FIGURES),
                        Map.entry("progress_change", FIGURES),
                        Map.entry("progress_count", FIGURES),
                        Map.entry("progress_difference", FIGURES),
                        Map.entry("progress_month", FIGURES),
                        Map.entry("launch", "public events: where which region launched"),
                        Map.entry("memorandum_region", "public: which regions a memorandum is of"),
                        Map.entry("village_potential", "public: what a village has, with its source"),
                        Map.entry("model_plan", "plans that everybody may adopt")));
    }

    @Test
    void theInventoryOfPersonalDataIsComplete() {
        PersonalDataPage.check("registry");
    }
}
