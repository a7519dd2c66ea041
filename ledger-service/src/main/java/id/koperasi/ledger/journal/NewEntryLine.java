package id.koperasi.ledger.journal;

import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line as an officer writes it. */
@Schema(description = "A line of an entry: an amount on one side of an account.")
public record NewEntryLine(
        @NotNull @Pattern(regexp = "[0-9]{3,4}(\\.[0-9]{2})?")
        @Schema(description = "Code in the chart of the cooperative.", examples = "114")
        String account,

        @NotNull Side side,

        @NotNull @PositiveAmount @Schema(description = "Rupiah.", examples = "1250000")
        Rupiah amount,

        @NotNull @Schema(description = "Whose money it is.", examples = "OWN")
        SourceOfFunds sourceOfFunds,

        @Schema(description = "The business unit it belongs to.", nullable = true) @Nullable UUID unitId,

        @Schema(description = "With whom it was done, on accounts of income and cost.", nullable = true) @Nullable Party party) {

    /** On which side of an account an amount stands. */
    public enum Side {
        DEBIT,
        CREDIT
    }

    /** The line as it is posted. */
    public Posting posting() {
        Posting posting =
                side == Side.DEBIT ? Posting.debit(account, null, amount) : Posting.credit(account, null, amount);
        return posting.from(sourceOfFunds).of(unitId, party);
    }
}
