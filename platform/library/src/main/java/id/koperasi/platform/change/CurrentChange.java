package id.koperasi.platform.change;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The change this request asks for, to an endpoint whose {@link Change} is kept by its own statement. */
@RequestScoped
public class CurrentChange {

    private @Nullable AskedChange asked;

    /** What the statement has to keep. */
    public AskedChange get() {
        if (asked == null) {
            throw new IllegalStateException("this request is no @Change(keptBy = STATEMENT)");
        }
        return asked;
    }

    void begin(AskedChange change) {
        asked = change;
    }
}
