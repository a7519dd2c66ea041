package id.koperasi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class AccountNumberTest {

    private static final String DIGITS = "003501004321504";

    @Test
    void showsItsMaskAndNothingElse() throws Exception {
        AccountNumber number = AccountNumber.of(DIGITS);

        assertThat(number.masked()).isEqualTo("***********1504");
        assertThat(number.toString()).isEqualTo("***********1504");
        assertThat(number.reveal()).isEqualTo(DIGITS);
        assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(number)).hasMessageNotContaining(DIGITS);
    }

    @Test
    void refusesWhatIsNoNumberWithoutRepeatingIt() {
        assertThatThrownBy(() -> AccountNumber.of("0035-0100-4321-504"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("4321");
        assertThatThrownBy(() -> AccountNumber.of("1234567")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AccountNumber.of("1".repeat(21))).isInstanceOf(IllegalArgumentException.class);
    }
}
