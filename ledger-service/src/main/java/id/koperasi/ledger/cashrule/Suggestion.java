package id.koperasi.ledger.cashrule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a row may be for.
 *
 * @param purpose what; null when nobody knows
 * @param source where that comes from; null when nobody knows
 * @param needs what is missing before it can be posted
 * @param words of the row, without a person's name, for rules
 */
public record Suggestion(
        @Nullable Purpose purpose, @Nullable Source source, List<Need> needs, String words) {

    /** Where a purpose comes from. */
    @Schema(name = "CashPurposeSource", description = "Where a purpose comes from.")
    public enum Source {
        /** Words of all cooperatives. */
        VOCABULARY,
        /** What officers of this one confirmed. */
        LEARNED,
        /** An officer said it of this row. */
        OFFICER
    }

    public Suggestion {
        needs = List.copyOf(needs);
    }
}
