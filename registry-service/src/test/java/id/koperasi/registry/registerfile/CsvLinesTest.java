package id.koperasi.registry.registerfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

    private static final String HEADING = "kode_wilayah;nama_koperasi;nomor_sk;tanggal_sk";

    @Test
    void readsMarkSemicolonsQuotesAndBlankLines() {
        List<RegisterLine> lines = lines("\uFEFF" + HEADING
                + "\r\n\r\n35.13.15.2017;\"KDMP Soka\"\"an\";\"A; B\";\"dua\r\nbaris\"\r\n35.13.15.2018;x\r\n");

        assertThat(lines.getFirst().cells()).startsWith("kode_wilayah");
        assertThat(lines.get(1).cells()).containsExactly("35.13.15.2017", "KDMP Soka\"an", "A; B", "dua\r\nbaris");
        assertThat(lines.get(1).number()).isEqualTo(3);
        assertThat(lines.get(2).number()).isEqualTo(5);
        assertThat(lines.get(2).cell(3)).isEmpty();
    }

    @Test
    void seesCommasAndTabsInTheHeadingAlone() {
        assertThat(lines("a,\"b;;;\",c\n1,2,3").get(1).cells()).containsExactly("1", "2", "3");
        assertThat(lines("a\tb\tc\n1\t2,2\t3").get(1).cells()).containsExactly("1", "2,2", "3");
    }

    @Test
    void refusesWhatIsNoUtf8AndACellThatNeverEnds() {
        assertThatThrownBy(() -> drain(CsvLines.open(new ByteArrayInputStream("a;b\n\u00E9;1".getBytes(ISO_8859_1)))))
                .isInstanceOf(UnreadableRegisterException.class);
        String endless = "a;b\n\"" + "x".repeat(2_000_000);
        assertThatThrownBy(() -> drain(CsvLines.open(new ByteArrayInputStream(endless.getBytes(UTF_8)))))
                .isInstanceOf(UnreadableRegisterException.class);
    }

    @Test
    void knowsColumnsByTheMinistrysNamesAndSaysWhichAreMissing() {
        assertThat(Heading.of(List.of("Kode Wilayah", "NOMOR_SK", "Tanggal SK", "lain"))
                        .ignored())
                .containsExactly("lain");
        assertThatThrownBy(() -> Heading.of(List.of("desa", "nomor_sk")))
                .isInstanceOfSatisfying(
                        UnreadableRegisterException.class,
                        e -> assertThat(e.rejection())
                                .isEqualTo(new RegisterRejection.ColumnsMissing(List.of("kode_wilayah"))));
    }

    private static List<RegisterLine> lines(String text) {
        return drain(CsvLines.open(new ByteArrayInputStream(text.getBytes(UTF_8))));
    }

    private static List<RegisterLine> drain(RegisterLines open) {
        List<RegisterLine> lines = new ArrayList<>();
        try (open) {
            open.forEachRemaining(lines::add);
        }
        return lines;
    }
}
