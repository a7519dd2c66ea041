package id.koperasi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameMarksTest {

    private final NameMarks marks = new NameMarks(TestKeys.keys());
    private final List<NameMark> names = marks.ofAll(List.of("Siti (Aminah) S.E.", "Bu Mimin", "Siti"));

    @Test
    void aNameHasTheSameMarkHoweverItIsSpeltAndUnderEveryKeyOfAService() {
        var elsewhere =
                new NameMarks(TestKeys.keys(Map.of("master-key", TestKeys.key(7), "index-key", TestKeys.key(8))));
        var otherProgramme = new NameMarks(TestKeys.keys(Map.of("person-key", TestKeys.key(9))));

        assertThat(marks.of("  SITI aminah,  s.e")).isEqualTo(marks.of("Siti (Aminah) S.E."));
        assertThat(elsewhere.of("Bu Mimin")).isEqualTo(marks.of("Bu Mimin"));
        assertThat(otherProgramme.of("Bu Mimin")).isNotEqualTo(marks.of("Bu Mimin"));
        assertThat(marks.of("Bu Mimin").orElseThrow().value()).matches("2\\.[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A.", "Al", "()", "a b c d e f g h i j k l m n o p q r s t u"})
    void whatIsTooShortOrLongerThanNamesAreIsNotLookedFor(String name) {
        assertThat(marks.of(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Menurut siti  AMINAH, S.E. lunas|Menurut (dihapus). lunas",
                "Siti_Aminah-SE.pdf|(dihapus)_Aminah-SE.pdf",
                "siti_aminah_s_e.pdf|(dihapus).pdf",
                "bu/Mimin dan Bu Mimi|(dihapus) dan Bu Mimi",
                "Sitiawan, Minsiti|Sitiawan, Minsiti",
                "Bu \"Mimin\"|Bu \"Mimin\"",
                "C:\\Siti\\x|C:\\(dihapus)\\x",
                "Jumlah 10|Jumlah 10"
            })
    void markedNamesLeaveAsAWholeAndTheLongestFirst(String written, String left) {
        assertThat(marks.without(written, names)).isEqualTo(left);
    }

    @Test
    void jsonStaysJson() {
        assertThat(marks.withoutInJson("""
                        {"a": "Oleh\\nSiti\\tAminah S.E.", "b": ["Bu", "Mimin"], "c": "\\u0022Bu Mimin\\u0022"}""", names)).isEqualTo("""
                        {"a": "Oleh\\n(dihapus).", "b": ["Bu", "Mimin"], "c": "\\u0022(dihapus)\\u0022"}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Siti Aminah", "0.dea4f4b61c3742d7dedb708ba0ccfce55c1bb1f95ea87a939412589f39de75ad", "2.dea4"
            })
    void onlyADigestIsAMark(String value) {
        assertThatThrownBy(() -> new NameMark(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Siti");
    }
}
