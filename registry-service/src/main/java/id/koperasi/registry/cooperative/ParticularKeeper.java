package id.koperasi.registry.cooperative;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A feature that keeps particulars beside the row of the cooperative, each within the caller's reach. */
public interface ParticularKeeper {

    /** Whether this feature keeps it. */
    boolean keeps(Particular particular);

    /** What it says; null when it was not told yet. */
    @Nullable String told(UUID cooperativeId, Particular particular);

    /** It is told anew, in the form of {@link #told}; a part of the running transaction. */
    void tell(UUID cooperativeId, Particular particular, String value);
}
