package id.koperasi.deploy.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of the press, from {@code story/story.csv}. */
final class Story {

    private static final String FILE = "/story/story.csv";

    private final Map<String, Long> figures;

    Story() {
        try (InputStream in = Story.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            figures = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> Long.valueOf(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long figure(String id) {
        Long figure = figures.get(id);
        if (figure == null) {
            throw new IllegalStateException(FILE + " has no figure " + id);
        }
        return figure;
    }
}
