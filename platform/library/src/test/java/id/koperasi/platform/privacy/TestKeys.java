package id.koperasi.platform.privacy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Keys that are worth nothing, read through the same mapping as real ones. */
final class TestKeys {

    /** Bytes 0 to 31, 32 to 63, 64 to 95. */
    static final String PERSON = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    static final String MASTER = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";
    static final String INDEX = "QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=";

    private TestKeys() {}

    static PrivacyKeys keys() {
        return keys(Map.of());
    }

    /** The usual keys, with some put in their place; an empty value takes a key away. */
    static PrivacyKeys keys(Map<String, String> changes) {
        var values = new HashMap<>(Map.of("person-key", PERSON, "master-key", MASTER, "index-key", INDEX));
        values.putAll(changes);
        var properties = new HashMap<String, String>();
        values.forEach((name, value) -> properties.put("platform.privacy." + name, value));
        PrivacyConfig config = new SmallRyeConfigBuilder()
                .withMapping(PrivacyConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test"))
                .build()
                .getConfigMapping(PrivacyConfig.class);
        return new PrivacyKeys(config);
    }

    /** A key of 32 equal bytes. */
    static String key(int value) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) value);
        return Base64.getEncoder().encodeToString(key);
    }
}
