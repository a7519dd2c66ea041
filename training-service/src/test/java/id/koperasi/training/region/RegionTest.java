package id.koperasi.training.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.time.IndonesianZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {

    @ParameterizedTest
    @CsvSource({
        "36.03, 36.03, true",
        "36, 36.03.10.2001, true",
        "36.03, 36.031, false",
        "36.0, 36.03, false",
        "36.03.10, 36.03, false",
    })
    void holdsWhatLiesWithinItAtTheDots(String outer, String inner, boolean holds) {
        assertThat(new Region(outer).holds(new Region(inner))).isEqualTo(holds);
        assertThat(inner.compareTo(outer) >= 0 && inner.compareTo(new Region(outer).end()) < 0)
                .isEqualTo(holds);
    }

    @Test
    void knowsTheTimeOfItsClocks() {
        assertThat(new Region("62.01").zone()).isEqualTo(IndonesianZone.WIB);
        assertThat(new Region("63").zone()).isEqualTo(IndonesianZone.WITA);
        assertThat(new Region("91.71.01.1001").zone()).isEqualTo(IndonesianZone.WIT);
    }
}
