package id.koperasi.ledger.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;

/** The letters of our papers, which travel with them: every reader shows the same. */
public final class Letters {

    private static final String REGULAR = "liberation/LiberationSans-Regular.ttf";
    private static final String BOLD = "liberation/LiberationSans-Bold.ttf";

    private Letters() {}

    /** Of one document. */
    public static BaseFont regular() {
        return of(REGULAR);
    }

    /** The bold ones of one document. */
    public static BaseFont bold() {
        return of(BOLD);
    }

    private static BaseFont of(String file) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + " is not on the class path");
            }
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
