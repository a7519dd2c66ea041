package id.koperasi.deploy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.deploy.scenario.client.RunFailedException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures figures = new Figures(
            new Narrator(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)),
            Duration.ofSeconds(1));

    @Test
    void aFigureThatDiffersIsSaidAndSpoilsTheTable() {
        figures.check("right", 1, "here", () -> "1");
        assertThat(figures.areRight()).isTrue();

        figures.check("wrong", 2, "there", () -> 3);

        assertThat(figures.areRight()).isFalse();
        assertThat(Report.markdown(figures.table())).contains("| wrong | 2 | 3 | **no** | `there` |");
        assertThat(Report.text(figures.table())).contains("NO");
    }

    @Test
    void aFigureThatArrivesByEventsIsAwaited() {
        var reads = new AtomicInteger();

        figures.check("late", 3, "here", reads::incrementAndGet);

        assertThat(figures.areRight()).isTrue();
        assertThat(reads).hasValue(3);
    }

    @Test
    void whatNeverComesEndsTheStory() {
        assertThatThrownBy(() -> figures.await("never", () -> false))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("never");
    }

    @Test
    void theStorysFiguresAreThoseOfTheFile() {
        assertThat(new Story().figure("banten-coops")).isEqualTo(1552);
        assertThat(new Story().figure("tangerang-coops") * new Story().figure("tangerang-csr"))
                .isEqualTo(27_400_000_000L);
    }
}
