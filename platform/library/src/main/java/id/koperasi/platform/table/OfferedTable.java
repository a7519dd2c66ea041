package id.koperasi.platform.table;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The table that may be had instead of what an operation answers. An operation that {@code @Produces} JSON, {@link Csv}
 * and {@link Xlsx} offers it and answers as always; it is made only when the caller's Accept header prefers it.
 */
@RequestScoped
public class OfferedTable {

    private @Nullable Supplier<Table<?>> offered;

    /** Offers this table instead of the answer of the running request. */
    public void instead(Supplier<Table<?>> table) {
        offered = table;
    }

    Optional<Supplier<Table<?>>> offered() {
        return Optional.ofNullable(offered);
    }
}
