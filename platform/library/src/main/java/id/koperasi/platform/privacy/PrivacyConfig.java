package id.koperasi.platform.privacy;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/**
 * The secrets that guard personal data, each the base64 of 32 random bytes, each from the environment and
 * different from the others. They are text here because a converter's error would print the value.
 */
@ConfigMapping(prefix = "platform.privacy")
public interface PrivacyConfig {

    /** Makes person references. The same in all services, and never changed. */
    String personKey();

    /** Wraps the data keys of this service alone. */
    String masterKey();

    /** Earlier master keys, still able to unwrap what has not been wrapped anew. */
    Optional<List<String>> oldMasterKeys();

    /** Makes the blind index of this service alone. A change means building the index again. */
    String indexKey();
}
