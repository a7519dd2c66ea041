package id.koperasi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected digests were computed with another program, so that every service and language agrees. */
class KeyedDigestsTest {

    private static final Nik NIK = Nik.parse("3201074508900001");
    private static final String REFERENCE = "dea4f4b61c3742d7dedb708ba0ccfce55c1bb1f95ea87a939412589f39de75ad";

    private final PersonReferences references = new PersonReferences(TestKeys.keys());
    private final BlindIndex index = new BlindIndex(TestKeys.keys());

    @Test
    void aPersonHasTheSameReferenceUnderTheProgrammeKeyEverywhere() {
        var elsewhere = TestKeys.keys(Map.of("master-key", TestKeys.key(7), "index-key", TestKeys.key(8)));

        assertThat(references.of(NIK)).hasToString(REFERENCE);
        assertThat(new PersonReferences(elsewhere).of(NIK)).isEqualTo(references.of(NIK));
    }

    @Test
    void anotherKeyGivesAnotherReference() {
        var other = new PersonReferences(TestKeys.keys(Map.of("person-key", TestKeys.key(9))));

        assertThat(other.of(NIK)).isNotEqualTo(references.of(NIK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3201074508900001",
                "A",
                "DEA4F4B61C3742D7DEDB708BA0CCFCE55C1BB1F95EA87A939412589F39DE75AD",
                "dea4f4b61c3742d7dedb708ba0ccfce55c1bb1f95ea87a939412589f39de75ad0",
                " dea4f4b61c3742d7dedb708ba0ccfce55c1bb1f95ea87a939412589f39de75ad"
            })
    void onlyADigestIsAReference(String value) {
        assertThatThrownBy(() -> new PersonReference(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a person reference is 64 lower-case hexadecimal digits");
    }

    @Test
    void theIndexIsLabelledByTheKindOfValue() {
        assertThat(hex(index.of(NIK))).isEqualTo("c06b62d33282ebe576c8af772f837dac2617533e538449299765dd67762ff3fc");
        assertThat(hex(index.of(PhoneNumber.parse("081234567801"))))
                .isEqualTo("1b49bcf43ef343fbe0ace6c44339bd30b3a8de19567e2cea0d7efc82a0761c0f");
        assertThat(index.of("nik", NIK.reveal())).isEqualTo(index.of(NIK)).hasSize(32);
        assertThat(index.of("account", NIK.reveal())).isNotEqualTo(index.of(NIK));
    }

    @Test
    void everyServiceHasAnIndexOfItsOwn() {
        var other = new BlindIndex(TestKeys.keys(Map.of("index-key", TestKeys.key(9))));

        assertThat(other.of(NIK)).isNotEqualTo(index.of(NIK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Phone", "phone\0", "phone number", "-x"})
    void aLabelCannotHoldTheSeparator(String label) {
        assertThatThrownBy(() -> index.of(label, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
