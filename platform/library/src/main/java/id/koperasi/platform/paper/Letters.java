package id.koperasi.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;

/** The letters of our papers. They are embedded, so that every name looks everywhere as it is written. */
public final class Letters {

    private static final String REGULAR = "liberation/LiberationSans-Regular.ttf";

    private static final String BOLD = "liberation/LiberationSans-Bold.ttf";

    private Letters() {}

    /** The letters of running text; a document takes its own, since they gather the signs that it uses. */
    public static BaseFont regular() {
        return read(REGULAR);
    }

    /** The letters of headings and sums. */
    public static BaseFont bold() {
        return read(BOLD);
    }

    private static BaseFont read(String font) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(font)) {
            if (in == null) {
                throw new IOException(font + " is not on the class path");
            }
            return BaseFont.createFont(font, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
