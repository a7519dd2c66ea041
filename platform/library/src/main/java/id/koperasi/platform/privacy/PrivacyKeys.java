package id.koperasi.platform.privacy;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The configured keys, checked once at start, so that a service with a weak key never serves a request. */
@Startup
@Singleton
class PrivacyKeys {

    private static final int KEY_BYTES = 32;

    private final KeyedDigest person;
    private final KeyedDigest index;
    private final List<MasterKey> masters = new ArrayList<>();

    PrivacyKeys(PrivacyConfig config) {
        var names = new HashMap<ByteBuffer, String>();
        person = new KeyedDigest(decode("person-key", config.personKey(), names));
        index = new KeyedDigest(decode("index-key", config.indexKey(), names));
        masters.add(new MasterKey(decode("master-key", config.masterKey(), names)));
        for (String old : config.oldMasterKeys().orElse(List.of())) {
            masters.add(new MasterKey(decode("old-master-keys", old, names)));
        }
    }

    KeyedDigest person() {
        return person;
    }

    KeyedDigest index() {
        return index;
    }

    /** The master key that wraps. */
    MasterKey master() {
        return masters.getFirst();
    }

    /** The master key that wrapped earlier. */
    MasterKey master(String id) {
        return masters.stream()
                .filter(master -> master.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownMasterKeyException(id));
    }

    private static byte[] decode(String name, String base64, Map<ByteBuffer, String> names) {
        byte[] key = bytes(name, base64);
        String earlier = names.putIfAbsent(ByteBuffer.wrap(key), name);
        if (earlier != null) {
            throw refusal(name, "repeats platform.privacy." + earlier + "; every key has one purpose");
        }
        return key;
    }

    private static byte[] bytes(String name, String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            // The cause is dropped because its message quotes a character of the key.
            throw refusal(name, "is not base64");
        }
        if (key.length != KEY_BYTES) {
            throw refusal(name, "has " + key.length + " bytes instead of " + KEY_BYTES);
        }
        return key;
    }

    private static IllegalStateException refusal(String name, String fault) {
        return new IllegalStateException("platform.privacy." + name + " " + fault);
    }
}
