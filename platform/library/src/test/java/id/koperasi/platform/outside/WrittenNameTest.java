package id.koperasi.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNameTest {

    @ParameterizedTest
    @CsvSource({
        "Koperasi Desa Merah Putih Suka Maju, KOPERASI DESA MERAH PUTIH SUKA MAJU, true",
        "Koperasi Desa Merah Putih Suka Maju, 'KOPERASI DESA  MERAH PUTIH SUKA-MAJU.', true",
        "Koperasi Desa Merah Putih Ha'una, KOPERASI DESA MERAH PUTIH HA UNA, true",
        "Koperasi Desa Merah Putih Suka Maju, KOPERASI DESA MERAH PUTIH SUKA, false",
        "Koperasi Desa Merah Putih Suka Maju, KOPERASI DESA MERAH PUTIH SUKA MAJU II, false",
        "Koperasi Desa Merah Putih Suka Maju, SITI AMINAH, false",
    })
    void onlyTheWholeNameIsTheSame(String cooperative, String bank, boolean same) {
        assertThat(new WrittenName(cooperative).isSameAs(new WrittenName(bank))).isEqualTo(same);
    }
}
