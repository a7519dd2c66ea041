package id.koperasi.training.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedNameTest {

    @Test
    void keepsTheFirstLetterOfEachWordAndTellsNoLength() {
        assertThat(MaskedName.of(" Siti  Nur A ")).isEqualTo("S*** N*** A***");
        assertThat(MaskedName.of("𝒮iti")).isEqualTo("𝒮***");
    }
}
