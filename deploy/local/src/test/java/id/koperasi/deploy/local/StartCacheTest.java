package id.koperasi.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run learnt serves the next runs of the same build on the same virtual machine, and none else. */
class StartCacheTest {

    @TempDir
    Path target;

    private Path jar;

    @BeforeEach
    void aProgram() throws IOException {
        jar = Files.createDirectories(target.resolve("quarkus-app")).resolve("quarkus-run.jar");
        Files.writeString(jar, "build 1");
    }

    @Test
    void aRunThatEndsByItselfLeavesWhatItLearnt() throws IOException {
        learn(cache("25+1"), true);

        assertThat(cache("25+1").isMissing()).isFalse();
        assertThat(cache("25+1").options()).anyMatch(option -> option.startsWith("-XX:AOTCache="));
        assertThat(cache("25+2").isThere()).isFalse();
    }

    @Test
    void aRunThatWasKilledLeavesNothing() throws IOException {
        learn(cache("25+1"), false);

        assertThat(cache("25+1").isMissing()).isTrue();
        assertThat(cache("25+1").options()).noneMatch(option -> option.contains("AOT"));
        assertThat(files()).isZero();
    }

    @Test
    void anotherBuildLearnsAnewAndForgetsTheOld() throws IOException {
        learn(cache("25+1"), true);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
        Files.writeString(target.resolve("start-cache").resolve("25+1-0.77.new"), "half");

        assertThat(cache("25+1").isMissing()).isTrue();
        learn(cache("25+1"), true);
        assertThat(cache("25+1").isThere()).isTrue();
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void anOlderVirtualMachineIsToldNothing() throws IOException {
        StartCache none = StartCache.of(jar, 21, "21");

        assertThat(none.options()).isEmpty();
        assertThat(none.isMissing()).isFalse();
        assertThat(none.isThere()).isFalse();
    }

    private StartCache cache(String machine) throws IOException {
        return StartCache.of(jar, 25, machine);
    }

    private static void learn(StartCache cache, boolean ended) throws IOException {
        String option = cache.learning().stream()
                .filter(one -> one.startsWith("-XX:AOTCacheOutput="))
                .findFirst()
                .orElseThrow();
        Files.writeString(Path.of(option.substring(option.indexOf('=') + 1)), "learnt");
        cache.keep(ended);
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(target.resolve("start-cache"))) {
            return files.count();
        }
    }
}
