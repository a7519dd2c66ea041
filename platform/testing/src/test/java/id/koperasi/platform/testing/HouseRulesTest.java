package id.koperasi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import id.koperasi.platform.caller.Permission;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule of the house bites what was planted for it, and the platform itself keeps them. */
class HouseRulesTest {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("id.koperasi.ledger.planted");

    @Test
    void thePlatformKeepsTheRules() {
        JavaClasses platform = HouseRules.classesOf("id.koperasi.platform");

        HouseRules.PLATFORM_IMPORTS_NO_SERVICE.check(platform);
        HouseRules.PLATFORM_KNOWS_NO_DOMAIN_WORD.check(platform);
        HouseRules.commonRules().forEach(rule -> rule.check(platform));
        RefusalRules.REFUSALS_ARE_COMPLETE.check(platform);
        RefusalRules.CODES_ARE_UNIQUE.check(platform);
    }

    @Test
    void everyRuleBites() {
        assertThat(bites(HouseRules.RESOURCES_ARE_PACKAGE_PRIVATE)).contains("SinfulResource");
        assertThat(bites(HouseRules.ENDPOINTS_ARE_PUBLIC)).contains("hidden");
        assertThat(bites(HouseRules.ENDPOINTS_NAME_THEIR_OPERATION)).contains("nameless");
        assertThat(bites(HouseRules.CHANGES_ARE_CHANGES)).contains("change");
        assertThat(bites(HouseRules.RESOURCES_OPEN_NO_TRANSACTION)).contains("SinfulResource");
        assertThat(bites(HouseRules.NAMES_SAY_SOMETHING)).contains("BookService");
        assertThat(bites(HouseRules.DEFAULTS_STAND_IN_NO_GROUP)).contains("SinfulConfig");
        assertThat(bites(HouseRules.serviceRules("ledger").getFirst())).contains("Neighbour");
    }

    @Test
    void aDomainWordInThePlatformIsFound() {
        assertThatThrownBy(() -> HouseRules.PLATFORM_KNOWS_NO_DOMAIN_WORD.check(
                        new ClassFileImporter().importClasses(VillageSeat.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("VillageSeat");
    }

    private record VillageSeat(int number) {}

    @Test
    void anOperationWithoutARowAndARowWithoutAnOperationFailTheBuild() {
        assertThatThrownBy(() -> HouseRules.checkTable(PLANTED, List.of(Permission.permit("silentChange"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("hiddenEndpoint");
        assertThatThrownBy(() -> HouseRules.checkTable(
                        PLANTED,
                        List.of(
                                Permission.permit("silentChange"),
                                Permission.permit("hiddenEndpoint"),
                                Permission.permit("nothing"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nothing");
    }

    private static String bites(ArchRule rule) {
        return rule.evaluate(PLANTED).getFailureReport().toString();
    }
}
