package id.koperasi.ledger.opening;

import id.koperasi.ledger.dues.BringingDues.StatedDues;
import id.koperasi.ledger.dues.NamedReceipt;
import id.koperasi.ledger.journal.BalancedPostings;
import id.koperasi.ledger.journal.NewEntryLine;
import id.koperasi.ledger.journal.OpeningRejection.MemberListedTwice;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.ledger.term.BroughtDeposit;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What stands on the accounts, and the savings of each member, when the book takes over.")
record NewOpeningBalances(
        @NotNull @Schema(description = "The business date they stand for.", examples = "2025-07-01")
        LocalDate cutOverDate,

        @NotEmpty @Size(max = 200) @Schema(description = "Of every account that is not kept per member.")
        List<@NotNull @Valid NewEntryLine> accounts,

        @NotNull @Size(max = MOST_MEMBERS) List<@NotNull @Valid MemberSavings> members,

        @Size(max = MOST_DEPOSITS) @Schema(description = "Deposits for a term that run on that day.", nullable = true)
        @Nullable List<@NotNull @Valid BroughtDeposit> termDeposits) {

    /** The most members of one entry; the body of a request holds them. */
    static final int MOST_MEMBERS = 5_000;

    /** The most deposits; with three lines a member they stay within the lines of an entry. */
    static final int MOST_DEPOSITS = 2_000;

    @Schema(description = "The savings of a member, as in the officers' list; a kind he has not paid is left out.")
    record MemberSavings(
            @NotNull UUID memberId,

            @PositiveAmount
            @Schema(description = "Simpanan pokok, rupiah.", examples = "100000", nullable = true)
            @Nullable Rupiah principal,

            @PositiveAmount
            @Schema(
                    description =
                            "What he still owes of his simpanan pokok, rupiah: with what he has it is the amount agreed.",
                    examples = "50000",
                    nullable = true)
            @Nullable Rupiah principalOpen,

            @PositiveAmount
            @Schema(description = "Simpanan wajib, rupiah.", examples = "240000", nullable = true)
            @Nullable Rupiah mandatory,

            @PositiveAmount
            @Schema(description = "Simpanan sukarela, rupiah.", examples = "1222.5", nullable = true)
            @Nullable Rupiah voluntary,

            @Pattern(regexp = NamedReceipt.MONTH) @Schema(
                    description =
                            "The last month of simpanan wajib that he paid; without it, and without arrears, every month "
                                    + "that was due by the cut-over is settled.",
                    examples = "2025-03",
                    nullable = true)
            @Nullable String paidUntil,

            @PositiveAmount
            @Schema(
                    description =
                            "What he owes of simpanan wajib in place of `paidUntil`, rupiah: it is owed for the latest months.",
                    examples = "40000",
                    nullable = true)
            @Nullable Rupiah arrears) {

        /** What of his simpanan wajib is not settled; null when all that was due is. */
        @Nullable StatedDues dues() {
            return paidUntil == null && arrears == null
                    ? null
                    : new StatedDues(memberId, paidUntil == null ? null : YearMonth.parse(paidUntil), arrears);
        }

        private void addTo(List<Posting> postings) {
            add(postings, SavingsKind.PRINCIPAL, principal);
            add(postings, SavingsKind.MANDATORY, mandatory);
            add(postings, SavingsKind.VOLUNTARY, voluntary);
        }

        private void add(List<Posting> postings, SavingsKind kind, @Nullable Rupiah amount) {
            if (amount != null) {
                postings.add(Posting.credit(kind.account(), memberId, amount));
            }
        }
    }

    List<BroughtDeposit> deposits() {
        return termDeposits == null ? List.of() : termDeposits;
    }

    /** The lines of the one entry; refused when they do not sum to zero or name a member twice. */
    List<Posting> postings() {
        var postings = new ArrayList<Posting>();
        accounts.forEach(line -> postings.add(line.posting()));
        var listed = new HashSet<UUID>();
        for (MemberSavings member : members) {
            if (!listed.add(member.memberId())) {
                throw new RejectedException(new MemberListedTwice(member.memberId()));
            }
            member.addTo(postings);
        }
        deposits().forEach(deposit -> postings.add(deposit.posting()));
        return BalancedPostings.of(postings);
    }
}
