package id.koperasi.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.platform.problem.UnavailableException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final String KEY = "registry/0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2a33";

    @TempDir
    Path folder = Path.of("");

    private ObjectServer server = server();

    private static ObjectServer server() {
        try {
            return new ObjectServer();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void fill() throws IOException {
        Files.write(folder.resolve("sealed"), new byte[] {1, 2, 3});
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void bothStoresKeepWhatTheyWereGiven() throws IOException {
        for (FileStore store :
                new FileStore[] {new FolderStore(folder.resolve("kept")), s3("tester", "not a secret", "papers")}) {
            store.put(KEY, folder.resolve("sealed"));
            try (InputStream in = store.open(KEY)) {
                assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
            }
            store.delete(KEY);
            store.delete(KEY);
            assertThatThrownBy(() -> store.open(KEY)).isInstanceOf(IOException.class);
        }
        try (var left = Files.list(folder.resolve("kept/incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void nothingIsKeptOutsideOfTheFolder() {
        FileStore store = new FolderStore(folder.resolve("kept"));

        assertThatThrownBy(() -> store.put("../stolen", folder.resolve("sealed")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.open("/etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("stolen")).doesNotExist();
    }

    @Test
    void anObjectStoreTakesNothingWithoutTheRightSignature() {
        assertThatThrownBy(() -> s3("tester", "guessed", "papers").put(KEY, folder.resolve("sealed")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("403");
        assertThatThrownBy(() -> s3("tester", "not a secret", "other").put(KEY, folder.resolve("sealed")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bucket");
        assertThat(server.objects).isEmpty();
    }

    @Test
    void anObjectStoreThatIsBusySlowOrGoneIsUnavailable() {
        FileStore store = s3("tester", "not a secret", "papers");

        server.refuseWith(503);
        assertThatThrownBy(() -> store.open(KEY)).isInstanceOf(UnavailableException.class);
        server.refuseWith(429);
        assertThatThrownBy(() -> store.open(KEY)).isInstanceOf(UnavailableException.class);
        server.refuseWith(0);
        server.beSlow();
        assertThatThrownBy(() -> store.put(KEY, folder.resolve("sealed"))).isInstanceOf(UnavailableException.class);
        server.close();
        assertThatThrownBy(() -> store.delete(KEY)).isInstanceOf(UnavailableException.class);
    }

    private FileStore s3(String accessKey, String secretKey, String bucket) {
        var properties = Map.of(
                "platform.files.store",
                "s3",
                "platform.files.s3.endpoint",
                server.address().toString(),
                "platform.files.s3.bucket",
                bucket,
                "platform.files.s3.region",
                "id-jkt-1",
                "platform.files.s3.access-key",
                accessKey,
                "platform.files.s3.secret-key",
                secretKey,
                "platform.files.s3.patience",
                "PT3S");
        FilesConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(FilesConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test"))
                .build()
                .getConfigMapping(FilesConfig.class);
        return new FileStores().store(config, Clock.systemUTC());
    }
}
