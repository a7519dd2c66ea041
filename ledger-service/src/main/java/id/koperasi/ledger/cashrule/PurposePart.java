package id.koperasi.ledger.cashrule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.dues.NamedReceipt;
import id.koperasi.ledger.journal.Party;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a part of a sum is for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CashPurposePart", description = "What a part of the sum of a row is for.")
public record PurposePart(
        @NotNull @Schema(description = "No TRANSFER, no SPLIT, no CREDIT_PURCHASE.", examples = "PRINCIPAL_SAVINGS")
        EntryForm form,

        @Pattern(regexp = "[0-9]{3,4}(\\.[0-9]{2})?")
        @Schema(description = "The account on the other side, of a GENERAL part.", examples = "441", nullable = true)
        @Nullable String account,

        @Schema(description = "Whose savings.", examples = "0199f3a4-0000-7000-8000-000000000001", nullable = true)
        @Nullable UUID memberId,

        @Size(min = 1, max = NamedReceipt.MOST_MONTHS) @Schema(
                description = "Which months of mandatory savings it pays for, in one part alone; the oldest open ones "
                        + "when absent.",
                examples = "[\"2025-06\", \"2025-07\"]",
                nullable = true)
        @Nullable List<@NotNull @Pattern(regexp = NamedReceipt.MONTH) String> months,

        @NotNull @PositiveAmount @Schema(description = "Rupiah.", examples = "100000")
        Rupiah amount,

        @Schema(description = "Where it differs from the whole.", nullable = true) @Nullable Dimensions dimensions) {

    /** Whose money it is, of which unit and with whom; nothing where nobody said. */
    Dimensions told() {
        return dimensions == null ? Dimensions.NONE : dimensions;
    }

    /** Whether anybody has said whose money it is. */
    public boolean tellsSource() {
        return told().sourceOfFunds() != null;
    }

    /** Whose money it is. */
    @JsonIgnore
    public SourceOfFunds source() {
        return told().source();
    }

    /** Of which business unit it is; null of none. */
    @JsonIgnore
    public @Nullable UUID unit() {
        return told().unitId();
    }

    /** With whom it was done; null when it does not say. */
    @JsonIgnore
    public @Nullable Party party() {
        return told().party();
    }

    /** The same with these. */
    PurposePart with(Dimensions others) {
        return new PurposePart(form, account, memberId, months, amount, others);
    }

    /** The account on the other side, of a whole one. */
    @JsonIgnore
    public String counterAccount() {
        String ofMember = form.memberAccount();
        return ofMember != null ? ofMember : account != null ? account : "";
    }

    /** Whether it says all that its form needs, and nothing else. */
    @JsonIgnore
    boolean isWhole() {
        return form != EntryForm.TRANSFER
                && form != EntryForm.SPLIT
                && form != EntryForm.CREDIT_PURCHASE
                && (form.memberAccount() != null) == (memberId != null)
                && (form == EntryForm.GENERAL) == (account != null)
                && (months == null || form == EntryForm.MANDATORY_SAVINGS);
    }
}
