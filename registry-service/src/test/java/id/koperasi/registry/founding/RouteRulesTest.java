package id.koperasi.registry.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.founding.FoundingRejection.FoundingRulesBroken;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouteRulesTest {

    private static final Limits LIMITS = new Limits(9, 5, 3, 5, 5, 2, 3, 3, 500, true, 5, true, true, false, true);
    private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

    @Test
    void aSoundCooperativeIsDevelopedAndNotRevitalised() {
        ExistingCooperative sound = existing("C", LocalDate.of(2025, 2, 28), true);

        assertThatCode(() -> RouteRules.checkDevelopment(sound, LEAP_DAY, LIMITS))
                .doesNotThrowAnyException();
        assertThat(broken(() -> RouteRules.checkRevitalisation(sound, LEAP_DAY, LIMITS)))
                .containsExactly("existing-cooperative-awake");
    }

    @Test
    void oneThatSleepsIsRevitalisedAndNotDeveloped() {
        ExistingCooperative asleep = existing("D", LocalDate.of(2025, 2, 27), false);

        assertThatCode(() -> RouteRules.checkRevitalisation(asleep, LEAP_DAY, LIMITS))
                .doesNotThrowAnyException();
        assertThat(broken(() -> RouteRules.checkDevelopment(asleep, LEAP_DAY, LIMITS)))
                .containsExactly(
                        "certificate-grade-too-low",
                        "no-recent-annual-meeting",
                        "existing-cooperative-without-business");
    }

    @Test
    void neverMetIsAsleep() {
        ExistingCooperative neverMet = existing(null, null, true);

        assertThatCode(() -> RouteRules.checkRevitalisation(neverMet, LEAP_DAY, LIMITS))
                .doesNotThrowAnyException();
    }

    @Test
    void oneThatIsElsewhereTakesNoRouteAndOneOfAnotherLevelIsNotDeveloped() {
        LocalDate lately = LocalDate.of(2028, 2, 1);
        var sound = new ExistingCooperative("KUD", "1/BH", false, false, "A", lately, true, "Sertifikat");
        var asleep = new ExistingCooperative("KUD", "1/BH", false, false, null, null, false, "Sertifikat");

        assertThat(broken(() -> RouteRules.checkDevelopment(sound, LEAP_DAY, LIMITS)))
                .containsExactly("existing-cooperative-elsewhere", "existing-cooperative-not-primary");
        assertThat(broken(() -> RouteRules.checkRevitalisation(asleep, LEAP_DAY, LIMITS)))
                .containsExactly("existing-cooperative-elsewhere");
    }

    @Test
    void eachRouteWantsWhatItBeginsWith() {
        assertThat(broken(() -> RouteRules.checkDevelopment(null, LEAP_DAY, LIMITS)))
                .containsExactly("existing-cooperative-required");
        assertThat(broken(() -> RouteRules.checkRevitalisation(null, LEAP_DAY, LIMITS)))
                .containsExactly("existing-cooperative-required");
        assertThat(broken(() -> RouteRules.checkNew(existing("A", LEAP_DAY, true))))
                .containsExactly("existing-cooperative-not-expected");
        assertThatCode(() -> RouteRules.checkNew(null)).doesNotThrowAnyException();
    }

    private static ExistingCooperative existing(@Nullable String grade, @Nullable LocalDate lastMet, boolean business) {
        return new ExistingCooperative("KUD", "1/BH", true, true, grade, lastMet, business, "Sertifikat");
    }

    private static List<String> broken(ThrowingCallable check) {
        var codes = new java.util.ArrayList<String>();
        assertThatThrownBy(check).isInstanceOfSatisfying(RejectedException.class, refused -> {
            var rules = ((FoundingRulesBroken) refused.rejection()).rules();
            rules.forEach(rule -> codes.add(rule.type().substring(rule.type().lastIndexOf(':') + 1)));
        });
        return codes;
    }
}
