package id.koperasi.registry.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class InvitationCodeTest {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final Random random = new Random(20261204);

    @Test
    void isReadHoweverItIsTyped() {
        String shown = InvitationCode.draw(random).shown();

        assertThat(shown).matches("([" + LETTERS + "]{4}-){2}[" + LETTERS + "]{4}");
        for (String typed : new String[] {
            shown, shown.toLowerCase(Locale.ROOT), shown.replace("-", ""), " " + shown.replace("-", " ") + " "
        }) {
            assertThat(InvitationCode.read(typed))
                    .as(typed)
                    .hasValueSatisfying(code -> assertThat(code.shown()).isEqualTo(shown));
        }
        assertThat(InvitationCode.read("")).isEmpty();
        assertThat(InvitationCode.read(shown + "2")).isEmpty();
        assertThat(InvitationCode.read(shown.substring(1))).isEmpty();
        assertThat(InvitationCode.read(shown.replace(shown.charAt(0), 'O'))).isEmpty();
    }

    @RepeatedTest(20)
    void noSlipOfOneFingerAndNoTwoThatChangedPlacesPass() {
        String letters = InvitationCode.draw(random).shown().replace("-", "");

        for (int i = 0; i < letters.length(); i++) {
            for (int j = 0; j < LETTERS.length(); j++) {
                char other = LETTERS.charAt(j);
                if (other != letters.charAt(i)) {
                    assertThat(InvitationCode.read(letters.substring(0, i) + other + letters.substring(i + 1)))
                            .isEmpty();
                }
            }
        }
        for (int i = 0; i < letters.length() - 2; i++) {
            if (letters.charAt(i) != letters.charAt(i + 1)) {
                assertThat(InvitationCode.read(letters.substring(0, i)
                                + letters.charAt(i + 1)
                                + letters.charAt(i)
                                + letters.substring(i + 2)))
                        .isEmpty();
            }
        }
    }

    @Test
    void saysNothingOfItselfWhereItIsWrittenDown() {
        InvitationCode code = InvitationCode.draw(random);

        assertThat(code.toString()).doesNotContain(code.shown().substring(0, 4));
    }
}
