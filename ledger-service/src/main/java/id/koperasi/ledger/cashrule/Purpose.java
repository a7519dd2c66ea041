package id.koperasi.ledger.cashrule;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.ledger.dues.NamedReceipt;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a row is for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CashPurpose", description = "What a row of a cash book is for.")
public record Purpose(
        @NotNull @Schema(examples = "MANDATORY_SAVINGS") EntryForm form,

        @Pattern(regexp = "[0-9]{3,4}(\\.[0-9]{2})?")
        @Schema(
                description = "The account on the other side, of a GENERAL row or a CREDIT_PURCHASE.",
                examples = "531",
                nullable = true)
        @Nullable String account,

        @Schema(description = "The other book, of a TRANSFER.", examples = "BANK", nullable = true) @Nullable CashBook otherBook,

        @Schema(description = "Whose savings.", examples = "0199f3a4-0000-7000-8000-000000000001", nullable = true)
        @Nullable UUID memberId,

        @Size(min = 1, max = NamedReceipt.MOST_MONTHS) @Schema(
                description = "Which months of mandatory savings it pays for; the oldest open ones when absent.",
                examples = "[\"2025-06\", \"2025-07\"]",
                nullable = true)
        @Nullable List<@NotNull @Pattern(regexp = NamedReceipt.MONTH) String> months,

        @Valid @Size(min = 2, max = 20) @Schema(
                description = "What each part of the sum is for, of a SPLIT: principal and mandatory savings that came "
                        + "together, or dues of two members.",
                nullable = true)
        @Nullable List<@NotNull @Valid PurposePart> parts,

        @Schema(description = "Whose money it is, of which unit and with whom.", nullable = true) @Nullable Dimensions dimensions) {

    /** Anything between the book and an account. */
    public static Purpose of(EntryForm form, @Nullable String account, @Nullable CashBook otherBook) {
        return new Purpose(form, account, otherBook, null, null, null, null);
    }

    /** The same for a member and his months. */
    public Purpose with(@Nullable UUID member, @Nullable List<String> ofMonths) {
        return new Purpose(form, account, otherBook, member, ofMonths, parts, dimensions);
    }

    /** The same against another account. */
    Purpose against(@Nullable String other) {
        return new Purpose(form, other, otherBook, memberId, months, parts, dimensions);
    }

    /** The same with these. */
    Purpose with(@Nullable Dimensions others) {
        return new Purpose(form, account, otherBook, memberId, months, parts, others);
    }

    /** The same of these parts. */
    Purpose of(List<PurposePart> others) {
        return new Purpose(form, account, otherBook, memberId, months, others, dimensions);
    }

    /** Whose money it is, of which unit and with whom; nothing where nobody said. */
    Dimensions told() {
        return dimensions == null ? Dimensions.NONE : dimensions;
    }

    /** Whether it says all that its form needs, and nothing else. */
    public boolean saysAll() {
        boolean ofMember = form.memberAccount() != null;
        return ofMember == (memberId != null)
                && form.namesAccount() == (account != null)
                && (form == EntryForm.TRANSFER) == (otherBook != null)
                && (months == null || form == EntryForm.MANDATORY_SAVINGS)
                && (form == EntryForm.SPLIT) == (parts != null);
    }

    /** Whether its parts are whole, go this way, come to this sum, and no more than one names months; true without parts. */
    public boolean partsFit(Side side, Rupiah sum) {
        if (parts == null) {
            return true;
        }
        return parts.stream().allMatch(part -> part.isWhole() && part.form().fits(side))
                && parts.stream().filter(part -> part.months() != null).count() <= 1
                && parts.stream()
                        .map(PurposePart::amount)
                        .reduce(Rupiah.ZERO, Rupiah::plus)
                        .equals(sum);
    }

    /** What a row of this sum is for, piece by piece: itself, or its parts. */
    public List<PurposePart> pieces(Rupiah sum) {
        return parts == null ? List.of(new PurposePart(form, account, memberId, months, sum, dimensions)) : parts;
    }
}
