package id.koperasi.ledger.cashrule;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.journal.Party;
import id.koperasi.ledger.journal.SourceOfFunds;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose money a row moves, of which business unit (unit usaha) it is, and with whom it was done. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "CashDimensions",
        description =
                "Whose money a row moves, of which business unit it is, and with whom it was done. What is absent in a "
                        + "decision is as the row says.")
public record Dimensions(
        @Schema(description = "Whose money it is.", examples = "CSR", nullable = true) @Nullable SourceOfFunds sourceOfFunds,

        @Schema(
                description = "The business unit that it belongs to.",
                examples = "0198b1f0-0000-7000-8000-000000000001",
                nullable = true)
        @Nullable UUID unitId,

        @Schema(description = "Whether somebody said that it is of no unit.", examples = "true", nullable = true)
        @Nullable Boolean ofNoUnit,

        @Schema(
                description = "Whether it was done with members or others, on accounts of income and cost.",
                examples = "MEMBER",
                nullable = true)
        @Nullable Party party,

        @Schema(
                description = "The one member whom the row names as the other side; the entry does not say it.",
                examples = "0199f3a4-0000-7000-8000-000000000001",
                nullable = true)
        @Nullable UUID counterpartyId) {

    /** Nothing is said. */
    static final Dimensions NONE = new Dimensions(null, null, null, null, null);

    /** Of this source and nothing else. */
    static Dimensions of(@Nullable SourceOfFunds source) {
        return new Dimensions(source, null, null, null, null);
    }

    /** Whose money it is: the cooperative's own where a row was decided before anybody asked. */
    public SourceOfFunds source() {
        return sourceOfFunds == null ? SourceOfFunds.OWN : sourceOfFunds;
    }

    /** Whether it is known of which unit it is, or that it is of none. */
    boolean tellsUnit() {
        return unitId != null || Boolean.TRUE.equals(ofNoUnit);
    }

    /** Whether it says of a unit and of none. */
    boolean contradicts() {
        return unitId != null && Boolean.TRUE.equals(ofNoUnit);
    }

    /** Whether it is what a member's savings can be: the cooperative's own, of no unit. */
    boolean fitSavings() {
        return source() == SourceOfFunds.OWN && unitId == null && party == null && counterpartyId == null;
    }

    /** The same, with what it does not say itself of another. */
    Dimensions or(Dimensions other) {
        return new Dimensions(
                sourceOfFunds != null ? sourceOfFunds : other.sourceOfFunds,
                tellsUnit() ? unitId : other.unitId,
                tellsUnit() ? ofNoUnit : other.ofNoUnit,
                party != null ? party : other.party,
                counterpartyId != null ? counterpartyId : other.counterpartyId);
    }

    /** The same of another source. */
    Dimensions from(@Nullable SourceOfFunds source) {
        return new Dimensions(source, unitId, ofNoUnit, party, counterpartyId);
    }
}
