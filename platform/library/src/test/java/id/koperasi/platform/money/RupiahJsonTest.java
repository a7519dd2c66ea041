package id.koperasi.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RupiahJsonTest {

    private record Deposit(@Nullable Rupiah amount) {}

    private final ObjectMapper json = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    @ParameterizedTest
    @CsvSource({
        "122250, 1222.5",
        "122255, 1222.55",
        "2000000, 20000",
        "0, 0",
        "-1, -0.01",
        "9000000000000000, 90000000000000",
        "9223372036854775807, 92233720368547758.07",
        "-9223372036854775808, -92233720368547758.08",
    })
    void writesAPlainNumberWithoutTrailingZeros(long sen, String expected) throws JsonProcessingException {
        assertThat(json.writeValueAsString(new Deposit(Rupiah.ofSen(sen)))).isEqualTo("{\"amount\":" + expected + "}");
    }

    @ParameterizedTest
    @CsvSource({"1222.5, 122250", "1222.50, 122250", "2e4, 2000000", "-0.01, -1", "90000000000000, 9000000000000000"})
    void readsANumber(String number, long sen) throws JsonProcessingException {
        assertThat(read(number)).isEqualTo(new Deposit(Rupiah.ofSen(sen)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1222.5\"",
                "\"\"",
                "\"1.222\"",
                "1222.505",
                "1e-3",
                "1e400",
                "1e999999999",
                "1e-999999999",
                "90000000000001",
                "80000000000000.01",
                "NaN",
                "Infinity",
                "-Infinity",
                "true",
                "[1]",
                "{\"sen\":1}",
                "99999999999999999999999999999999999999",
            })
    void refusesAnythingElse(String value) {
        assertThatThrownBy(() -> read(value)).isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void tellsTheRuleAndNotTheStringItGot() {
        assertThatThrownBy(() -> read("\"1.222,50\""))
                .hasMessageContaining("an amount is a JSON number")
                .hasMessageNotContaining("1.222,50");
    }

    @Test
    void readsNullAsAbsentAndLeavesItToValidation() throws JsonProcessingException {
        assertThat(read("null")).isEqualTo(new Deposit(null));
    }

    private Deposit read(String value) throws JsonProcessingException {
        return json.readValue("{\"amount\":" + value + "}", Deposit.class);
    }
}
