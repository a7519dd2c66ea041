package id.koperasi.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "KTP 3603101708450001.jpg, KTP [nik].jpg",
        "../081234567890.pdf, [phone].pdf",
        "Laporan 2026-05-06.pdf, Laporan 2026-05-06.pdf",
        "NIB 9120303603001.pdf, NIB 9120303603001.pdf"
    })
    void numbersOfPersonsLeaveTheNameOfAFile(String said, String kept) {
        assertThat(FileName.clean(said)).isEqualTo(kept);
    }
}
