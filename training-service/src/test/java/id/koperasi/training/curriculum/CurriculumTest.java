package id.koperasi.training.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurriculumTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "2025-09-22, 36, 2028-09-21",
        "2024-02-29, 36, 2027-02-28", // three whole years: the next would begin on 1 March
        "2024-02-29, 48, 2028-02-28",
        "2025-03-01, 36, 2028-02-29",
        "2023-02-28, 12, 2024-02-27",
        "2025-01-31, 1, 2025-02-28",
        "2025-01-01, 12, 2025-12-31",
    })
    void aCertificateCountsForWholeMonths(LocalDate issuedOn, int months, LocalDate validUntil) {
        var curriculum = new Curriculum("C", 1, DAY, "t", 45, 80, months, "b");

        assertThat(curriculum.validUntil(issuedOn)).isEqualTo(validUntil);
    }

    @Test
    void aCertificateWithoutAnEndHasNone() {
        assertThat(new Curriculum("C", 1, DAY, "t", 45, 80, null, "b").validUntil(DAY))
                .isNull();
    }
}
