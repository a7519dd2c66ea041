package id.koperasi.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page of threats calls shown is shown by tests that are there. */
class ThreatsTest {

    private static final Path ROOT = Path.of("../..");

    @Test
    void theTestsItNamesAreThere() throws IOException {
        Set<String> named = Pattern.compile("`(\\w+Test)`")
                .matcher(Files.readString(ROOT.resolve("docs/threats.md")))
                .results()
                .map((MatchResult name) -> name.group(1) + ".java")
                .collect(Collectors.toSet());

        try (Stream<Path> files = Files.find(
                ROOT, 20, (file, any) -> file.toString().contains("/src/test/") && named.contains(fileName(file)))) {
            assertThat(files.map(ThreatsTest::fileName).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
