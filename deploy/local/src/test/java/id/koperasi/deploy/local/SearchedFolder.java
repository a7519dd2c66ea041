package id.koperasi.deploy.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder whose files are searched byte by byte, whatever they are: tables, logs, segments, papers. */
final class SearchedFolder {

    private static final int BUFFER = 1 << 20;

    private final Path folder;

    SearchedFolder(Path folder) {
        this.folder = folder;
    }

    /** The files in which one of these numbers stands, each without what is around it, by their places in the folder. */
    List<String> filesWithAny(Collection<String> numbers) throws IOException {
        return files(file -> holdsAny(file, numbers));
    }

    /** The files in which these words stand. */
    List<String> filesWith(String words) throws IOException {
        return files(file -> holds(file, words.getBytes(ISO_8859_1)));
    }

    private List<String> files(Predicate<Path> searched) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(searched)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private interface Searching {

        /** Takes the next byte, or -1 at the end, and says whether what is looked for has been found. */
        boolean found(int next);
    }

    /** Numbers are looked for in runs of digits, so that each byte is read once however many they are. */
    private static boolean holdsAny(Path file, Collection<String> numbers) {
        var run = new StringBuilder();
        return found(file, next -> {
            if (next >= '0' && next <= '9') {
                run.append((char) next);
                return false;
            }
            String digits = run.toString();
            run.setLength(0);
            return !digits.isEmpty() && numbers.stream().anyMatch(digits::contains);
        });
    }

    /** No letter of the words may be their first again, so that a search that fails goes on where it is. */
    private static boolean holds(Path file, byte[] words) {
        int[] matched = {0};
        return found(file, next -> {
            matched[0] = next == words[matched[0]] ? matched[0] + 1 : next == words[0] ? 1 : 0;
            return matched[0] == words.length;
        });
    }

    private static boolean found(Path file, Searching searching) {
        byte[] read = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int length = bytes.read(read); length >= 0; length = bytes.read(read)) {
                for (int i = 0; i < length; i++) {
                    if (searching.found(read[i])) {
                        return true;
                    }
                }
            }
            return searching.found(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
