package id.koperasi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3201070508900001", // a man of 5 August
                "3201074508900001", // a woman of the same day
                "3201073112999999",
                "3201077112990001",
                "3201072902000001", // 29 February 2000
                "3201072902960001",
                "3201076902840001",
                "9999990101010001", // no such district: a warning elsewhere, never a refusal
            })
    void takesWhatThePopulationOfficeGives(String digits) {
        assertThat(Nik.parse(digits).reveal()).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "320107050890001, LENGTH",
        "32010705089000011, LENGTH",
        "32010705089000O1, LENGTH",
        "3201 0705 0890 0001, LENGTH",
        "' 3201070508900001', LENGTH",
        "٣٢٠١٠٧٠٥٠٨٩٠٠٠٠١, LENGTH",
        "32************01, LENGTH",
        "-201070508900001, LENGTH",
        "3201070008900001, DAY",
        "3201073208900001, DAY",
        "3201074008900001, DAY",
        "3201077208900001, DAY",
        "3201079908900001, DAY",
        "3201070500900001, MONTH",
        "3201070513900001, MONTH",
        "3201073104900001, DATE",
        "3201077104900001, DATE",
        "3201073002000001, DATE",
        "3201072902010001, DATE",
        "3201076902990001, DATE",
        "3201070508900000, SERIAL",
    })
    void namesTheRuleAndNotTheValue(String digits, NikRefusal refusal) {
        assertThatThrownBy(() -> Nik.parse(digits))
                .isInstanceOfSatisfying(
                        RefusedValueException.class,
                        e -> assertThat(e.refusal()).isEqualTo(refusal))
                .hasMessage(refusal.en())
                .hasNoCause();
    }

    @Test
    void showsOnlyTheProvinceAndTheEnd() {
        var nik = Nik.parse("3201074508900001");

        assertThat(nik).hasToString("32************01");
        assertThat(nik.masked()).isEqualTo("32************01");
        assertThat(String.format("nik=%s", nik)).isEqualTo("nik=32************01");
    }

    @Test
    void doesNotLeaveTheMachineBySerialisation() throws IOException {
        try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> out.writeObject(Nik.parse("3201074508900001")))
                    .isInstanceOf(NotSerializableException.class);
            assertThatThrownBy(() -> out.writeObject(PhoneNumber.parse("081234567801")))
                    .isInstanceOf(NotSerializableException.class);
        }
    }

    @Test
    void isEqualByItsDigits() {
        assertThat(Nik.parse("3201074508900001"))
                .isEqualTo(Nik.parse("3201074508900001"))
                .hasSameHashCodeAs(Nik.parse("3201074508900001"))
                .isNotEqualTo(Nik.parse("3201074508900101"));
    }

    @Test
    void warnsOfWhatDoesNotFit() {
        var woman = Nik.parse("3201074508900001");

        assertThat(woman.warnings(LocalDate.of(1990, 8, 5), Nik.Sex.FEMALE)).isEmpty();
        assertThat(woman.warnings(LocalDate.of(1890, 8, 5), Nik.Sex.FEMALE)).isEmpty();
        assertThat(woman.warnings(LocalDate.of(1990, 8, 5), Nik.Sex.MALE)).containsExactly(NikWarning.SEX_DIFFERS);
        assertThat(woman.warnings(LocalDate.of(1990, 8, 6), Nik.Sex.FEMALE))
                .containsExactly(NikWarning.BIRTH_DATE_DIFFERS);
        assertThat(woman.warnings(LocalDate.of(1990, 9, 5), Nik.Sex.FEMALE))
                .containsExactly(NikWarning.BIRTH_DATE_DIFFERS);
        assertThat(woman.warnings(LocalDate.of(1991, 8, 5), Nik.Sex.MALE))
                .containsExactlyInAnyOrder(NikWarning.BIRTH_DATE_DIFFERS, NikWarning.SEX_DIFFERS);
    }

    @Test
    void tellsTheDistrictOfFirstRegistration() {
        assertThat(Nik.parse("3201074508900001").districtCode()).isEqualTo("32.01.07");
    }
}
