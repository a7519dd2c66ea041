package id.koperasi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081234567801",
                "+6281234567801",
                "6281234567801",
                "0812-3456-7801",
                "+62 812 3456 7801",
                "(0812) 3456 7801",
                "62.812.3456.7801",
                " 081234567801 ",
            })
    void isOneNumberHoweverItIsWritten(String spelling) {
        assertThat(PhoneNumber.parse(spelling)).isEqualTo(PhoneNumber.parse("+6281234567801"));
        assertThat(PhoneNumber.parse(spelling).reveal()).isEqualTo("+6281234567801");
    }

    @Test
    void takesALineOfAnOfficeToo() {
        assertThat(PhoneNumber.parse("(021) 5551234").reveal()).isEqualTo("+62215551234");
    }

    @ParameterizedTest
    @CsvSource({
        "'', CHARACTERS",
        "0812x4567801, CHARACTERS",
        "08123+4567801, CHARACTERS",
        "'0812,4567801', CHARACTERS",
        "٠٨١٢٣٤٥٦٧٨٠١, CHARACTERS",
        "+62********01, CHARACTERS",
        "0812345678010000000000000000000000000000, CHARACTERS",
        "+60123456789, COUNTRY",
        "81234567801, COUNTRY",
        "+081234567801, COUNTRY",
        "()-, COUNTRY",
        "0812345, LENGTH",
        "08123456789012, LENGTH",
        "+62081234567801, LENGTH",
        "0112345678, LENGTH",
        "+62, LENGTH",
    })
    void namesTheRuleAndNotTheValue(String spelling, PhoneNumberRefusal refusal) {
        assertThatThrownBy(() -> PhoneNumber.parse(spelling))
                .isInstanceOfSatisfying(
                        RefusedValueException.class,
                        e -> assertThat(e.refusal()).isEqualTo(refusal))
                .hasMessage(refusal.en())
                .hasNoCause();
    }

    @Test
    void hidesItsLengthToo() {
        assertThat(PhoneNumber.parse("081234567801")).hasToString("+62********01");
        assertThat(PhoneNumber.parse("0812345601")).hasToString("+62********01");
    }
}
