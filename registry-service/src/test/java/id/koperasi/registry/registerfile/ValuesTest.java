package id.koperasi.registry.registerfile;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-06-02",
                "2025-6-2",
                "02/06/2025",
                "2-6-2025",
                "02.06.2025",
                "2 Juni 2025",
                "02 Jun 2025",
                "45810",
                "45810.0",
                "2025-06-02T00:00"
            })
    void readsADayHoweverItIsWritten(String text) {
        assertThat(Values.day(text)).contains(LocalDate.parse("2025-06-02"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2025", "2025-13-01", "kemarin", "4581", "2 J 2025", "06/2025"})
    void takesNothingForADayThatIsNone(String text) {
        assertThat(Values.day(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"15000000", "15.000.000", "15,000,000", "Rp 15.000.000", "Rp15.000.000,00", "15000000.00"})
    void readsAnAmountHoweverItIsGrouped(String text) {
        assertThat(Values.amount(text)).contains(Rupiah.of(15_000_000));
    }

    @Test
    void takesNothingForAnAmountThatIsNone() {
        assertThat(Values.amount("-5")).isEmpty();
        assertThat(Values.amount("lima belas juta")).isEmpty();
        assertThat(Values.amount("99999999999999999999")).isEmpty();
    }

    @Test
    void writesACodeWithItsDots() {
        assertThat(Values.villageCode("1101012001")).contains("11.01.01.2001");
        assertThat(Values.villageCode("11.01.01.2001")).contains("11.01.01.2001");
        assertThat(Values.villageCode("11.0101")).isEmpty();
        assertThat(Values.villageCode("110101200")).isEmpty();
    }
}
