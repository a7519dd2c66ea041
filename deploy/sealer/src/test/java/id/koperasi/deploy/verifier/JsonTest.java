package id.koperasi.deploy.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsWhatALedgerWrites() {
        assertThat(Json.read(" {\"a\": [1, -2.50, \"\\u00e9\\n\\\"\"], \"b\": {}, \"c\": true}\n"))
                .isEqualTo(Map.of(
                        "a", List.of(new BigDecimal("1"), new BigDecimal("-2.50"), "é\n\""), "b", Map.of(), "c", true));
        assertThat(Json.read("null")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1",
                "[1 2]",
                "{\"a\":1,\"a\":2}",
                "{\"a\"}",
                "[] []",
                "\"",
                "\"\\x\"",
                "\"\\u00\"",
                "nul",
                "--1",
                "1111111111111111111111111111111",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void refusesWhatIsNot(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
