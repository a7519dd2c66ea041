package id.koperasi.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.deploy.local.process.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    Path folder;

    @Test
    void isForItsOwnerAlone() throws IOException {
        Path made = folder.resolve("deep/state");

        new StateFolder(made).prepare();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    @Test
    void leavesAFolderAloneThatHoldsSomethingElse() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> new StateFolder(folder).prepare())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds something else");
    }

    @Test
    void forgetsWhatIsItsOwnAndNothingElse() throws IOException {
        var state = new StateFolder(folder.resolve("state"));
        state.prepare();
        Files.createDirectories(state.postgresql().resolve("base/1"));
        Files.writeString(state.postgresql().resolve("base/1/data"), "rows");
        Files.writeString(state.secrets(), "key=1");
        Path foreign = folder.resolve("state/notes.txt");
        Files.writeString(foreign, "mine");

        state.forget();

        assertThat(state.postgresql()).doesNotExist();
        assertThat(state.secrets()).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void secretsAreMadeOnceAndKeptForTheirOwnerAlone() throws IOException {
        Path file = folder.resolve("secrets.properties");
        var first = new Secrets(file, "test", new Random(1));
        String password = first.password("ministry");
        String key = first.key("person-key");

        var later = new Secrets(file, "test", new Random(2));

        assertThat(later.password("ministry")).isEqualTo(password).hasSize(20);
        assertThat(later.key("person-key")).isEqualTo(key);
        assertThat(later.password("chair")).isNotEqualTo(password);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
