package id.koperasi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import org.junit.jupiter.api.Test;

/** Each rule bites the refusal planted for it, and lets the platform's own pass. */
class RefusalRulesTest {

    record Unnamed() implements Rejection {}

    @Refusal(status = 200, code = "Not Kebab", en = "x", id = "", enDetail = "{nothing}")
    record Careless(String title) implements Rejection {}

    @Refusal(status = 404, code = "not-found", en = "Not here", id = "Tidak di sini")
    record Copied() implements Rejection {}

    private static final JavaClasses OURS = new ClassFileImporter().importPackages("id.koperasi.platform.problem");

    @Test
    void thePlatformKeepsItsRules() {
        RefusalRules.REFUSALS_ARE_COMPLETE.check(OURS);
        RefusalRules.CODES_ARE_UNIQUE.check(OURS);
    }

    @Test
    void everyFaultOfARefusalIsFound() {
        var planted = new ClassFileImporter().importClasses(Unnamed.class, Careless.class);

        var faults = RefusalRules.REFUSALS_ARE_COMPLETE
                .evaluate(planted)
                .getFailureReport()
                .getDetails();

        assertThat(faults).hasSize(7);
        assertThat(String.join("; ", faults))
                .contains(
                        "carries no @Refusal",
                        "no 4xx",
                        "not kebab-case",
                        "lacks a title",
                        "one language only",
                        "a component that it has not",
                        "hides a member");
    }

    @Test
    void twoRefusalsDoNotShareACode() {
        var planted =
                new ClassFileImporter().importPackages("id.koperasi.platform.problem", "id.koperasi.platform.testing");

        assertThatThrownBy(() -> RefusalRules.CODES_ARE_UNIQUE.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("has the code of");
    }
}
