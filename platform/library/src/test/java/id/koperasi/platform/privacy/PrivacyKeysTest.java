package id.koperasi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyKeysTest {

    @ParameterizedTest
    @ValueSource(strings = {"person-key", "master-key", "index-key"})
    void aMissingKeyIsNamed(String name) {
        assertThatThrownBy(() -> TestKeys.keys(Map.of(name, ""))).hasMessageContaining("platform.privacy." + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person-key", "master-key", "index-key", "old-master-keys"})
    void aShortKeyIsNamedAndNotShown(String name) {
        assertThatThrownBy(() -> TestKeys.keys(Map.of(name, "c2hvcnQgc2VjcmV0")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("platform.privacy." + name + " has 12 bytes instead of 32")
                .hasNoCause();
    }

    @Test
    void aLongKeyIsRefusedToo() {
        assertThatThrownBy(() -> TestKeys.keys(Map.of("index-key", "A".repeat(88))))
                .hasMessage("platform.privacy.index-key has 66 bytes instead of 32");
    }

    @Test
    void whatIsNotBase64IsNamedAndNotShown() {
        assertThatThrownBy(() -> TestKeys.keys(Map.of("master-key", "not*base64")))
                .hasMessage("platform.privacy.master-key is not base64")
                .hasNoCause();
    }

    @Test
    void oneKeyForTwoPurposesIsRefused() {
        String unpadded = TestKeys.MASTER.replace("=", "");

        assertThatThrownBy(() -> TestKeys.keys(Map.of("index-key", TestKeys.PERSON)))
                .hasMessageContaining("platform.privacy.index-key repeats platform.privacy.person-key");
        assertThatThrownBy(() -> TestKeys.keys(Map.of("old-master-keys", unpadded)))
                .hasMessageContaining("platform.privacy.old-master-keys repeats platform.privacy.master-key");
    }
}
