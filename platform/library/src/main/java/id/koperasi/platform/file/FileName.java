package id.koperasi.platform.file;

import id.koperasi.platform.privacy.Redaction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a caller called a file, without what could lead anywhere. */
final class FileName {

    private static final int MOST_CHARACTERS = 120;

    private FileName() {}

    /**
     * The last part of the name, without characters that a file system, a header or a terminal reads, and without numbers
     * of citizens and telephones; its ending stays.
     */
    static String clean(String said) {
        String last = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        String harmless = last.replaceAll("[\\p{C}\"*:<>?|%;]", "_").strip().replaceAll("^\\.+", "");
        harmless = Redaction.withoutPersons(harmless);
        int tooMany = harmless.length() - MOST_CHARACTERS;
        if (tooMany > 0) {
            int dot = harmless.lastIndexOf('.');
            harmless = dot > tooMany
                    ? harmless.substring(0, dot - tooMany) + harmless.substring(dot)
                    : harmless.substring(0, MOST_CHARACTERS);
        }
        return harmless.isBlank() ? "file" : harmless;
    }

    /** The value of Content-Disposition that makes a browser save the file under this name (RFC 6266). */
    static String disposition(String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7E]", "_");
        String utf8 = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + utf8;
    }
}
