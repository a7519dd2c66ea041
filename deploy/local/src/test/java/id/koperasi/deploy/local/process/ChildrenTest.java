package id.koperasi.deploy.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private Children children;

    @BeforeEach
    void begin() {
        children = another();
    }

    @AfterEach
    void end() {
        children.expectEnds();
        children.stopLeftOvers();
    }

    private Children another() {
        var progress =
                new Progress(new PrintStream(told, true, StandardCharsets.UTF_8), InstantSource.fixed(Instant.EPOCH));
        return new Children(folder, folder, progress);
    }

    @Test
    void whatEndsByItselfIsWaitedForAndEndsNothingElse() {
        assertThat(children.end("learning", shell("exit 3"), PATIENCE)).isEqualTo(3);
        assertThat(children.death()).isNotDone();
    }

    @Test
    void whatIsToEndByItselfIsEndedWhenEverythingStops() throws Exception {
        var running = new FutureTask<>(() -> children.end("learning", shell("sleep 300 & wait"), PATIENCE));
        Thread.ofVirtual().start(running);
        children.await("learning", PATIENCE, () -> Files.exists(folder.resolve("learning.process")));

        children.expectEnds();

        assertThatThrownBy(() -> running.get(20, TimeUnit.SECONDS)).hasMessageContaining("stopped before its end");
    }

    @Test
    void aDeadChildIsNamedWithItsExitCodeAndItsLastWords() throws Exception {
        children.start("ledger", shell("seq 100; echo boom; exit 7"), Map.of());

        Refusal refusal = children.death().get(20, TimeUnit.SECONDS);

        assertThat(refusal).hasMessageStartingWith("ledger ended with exit code 7, so everything stops");
        assertThat(refusal.getMessage()).endsWith("    100\n    boom").doesNotContain("    88\n");
    }

    @Test
    void aChildThatDiesOfAFullDiskSaysHowToHelp() throws Exception {
        children.start("kafka", shell("echo java.io.IOException: No space left on device; exit 1"), Map.of());

        assertThat(children.death().get(20, TimeUnit.SECONDS))
                .hasMessageContaining("The disk is full: free some room, or move the state with --state DIR.");
    }

    @Test
    void aChildThatWasAskedToEndIsNoDeath() throws Exception {
        Process process = children.start("ledger", shell("exec sleep 600"), Map.of());
        children.expectEnds();

        children.stop(List.of(process));

        assertThat(process.isAlive()).isFalse();
        assertThat(children.death()).isNotDone();
    }

    @Test
    void waitingEndsWithTheDeathOfAnyChild() {
        children.start("kafka", shell("exit 3"), Map.of());

        assertThatThrownBy(() -> children.await("ledger", PATIENCE, () -> false))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("kafka ended with exit code 3");
    }

    @Test
    void waitingEndsWithItsPatience() {
        children.start("ledger", shell("echo starting; exec sleep 600"), Map.of());

        assertThatThrownBy(() -> children.await("ledger", Duration.ZERO, () -> false))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("ledger is not ready after 0 s");
    }

    @Test
    void aProgramThatFailsIsNotTakenForOneThatRan() {
        assertThatThrownBy(() -> children.run("build", shell("echo no; exit 2"), PATIENCE))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("build ended with exit code 2")
                .hasMessageEndingWith("    no");
    }

    @Test
    void noneIsStartedOnceEverythingStops() {
        children.expectEnds();

        assertThatThrownBy(() -> children.start("ledger", shell("exec sleep 600"), Map.of()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aLaterRunStopsWhatAKilledOneLeftBehind() throws IOException {
        Process left = children.start("ledger", shell("exec sleep 600"), Map.of());

        another().stopLeftOvers();

        assertThat(left.isAlive()).isFalse();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("stopping ledger (process " + left.pid() + "), left over from a killed run");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".process"));
        }
    }

    @Test
    void aProcessThatOnlyBearsTheSameNumberIsLeftAlone() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Instant earlier = stranger.info().startInstant().orElseThrow().minusSeconds(60);
            new ProcessRecord(stranger.pid(), earlier).write(folder.resolve("ledger.process"));

            another().stopLeftOvers();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aRecordThatWasCutOffIsNoRecord() throws IOException {
        Path file = folder.resolve("ledger.process");
        Files.writeString(file, "12 ");

        assertThat(ProcessRecord.read(file)).isEmpty();
    }

    private static List<String> shell(String script) {
        return List.of("sh", "-c", script);
    }
}
