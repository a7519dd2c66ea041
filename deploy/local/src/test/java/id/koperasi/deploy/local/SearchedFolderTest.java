package id.koperasi.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What searches for the numbers of people finds them wherever in a file they stand. */
class SearchedFolderTest {

    private static final String NUMBER = "3603015708459941";

    @TempDir
    Path folder;

    @Test
    void findsANumberBetweenOtherBytesAndDigitsAtTheEndAndAcrossWhatIsReadAtOnce() throws IOException {
        write("between", "\0\1{\"nik\":\"" + NUMBER + "\"}\2");
        write("among-digits", "17" + NUMBER + "55 and more");
        write("log/at-the-end", "nik=" + NUMBER);
        write("across", "x".repeat((1 << 20) - 7) + NUMBER + "x");
        write("another", "3603015708459942 360301570845994 " + NUMBER.substring(0, 8) + " " + NUMBER.substring(8));

        assertThat(new SearchedFolder(folder).filesWithAny(List.of("081298765403", NUMBER)))
                .containsExactly("across", "among-digits", "between", "log/at-the-end");
    }

    @Test
    void findsWords() throws IOException {
        write("there", "TaTalagasari");
        write("not-there", "Talagasar i");

        assertThat(new SearchedFolder(folder).filesWith("Talagasari")).containsExactly("there");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }
}
