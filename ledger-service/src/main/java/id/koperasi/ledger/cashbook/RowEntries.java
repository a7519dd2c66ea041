package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashrule.EntryForm;
import id.koperasi.ledger.cashrule.Purpose;
import id.koperasi.ledger.cashrule.Side;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.ledger.dues.NamedReceipt;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.office.PostingOffices;
import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries that rows become. What goes from one book to another is one entry, whichever of its two rows asks for it. */
@ApplicationScoped
class RowEntries {

    private static final int DIGITS = 32;

    private final CashBookAccounts accounts;
    private final CashRows rows;

    RowEntries(CashBookAccounts accounts, CashRows rows) {
        this.accounts = accounts;
        this.rows = rows;
    }

    /** The months that a row pays for; null when it names none. */
    static @Nullable NamedReceipt rapel(CashRow row) {
        Purpose purpose = purpose(row);
        return purpose.months() == null
                ? null
                : new NamedReceipt(
                        Objects.requireNonNull(purpose.memberId()),
                        row.money().amount(),
                        NamedReceipt.monthsOf(purpose.months()));
    }

    /** An entry for each row, in their order. */
    Map<CashRow, PostEntry> of(UUID cooperativeId, UUID importId, List<CashRow> some) {
        Map<CashBook, String> accountOf = accounts.of(cooperativeId);
        var wanted = new LinkedHashMap<CashRow, PostEntry>();
        for (CashRow row : some) {
            wanted.put(row, entry(cooperativeId, importId, row, accountOf));
        }
        return wanted;
    }

    private PostEntry entry(UUID cooperativeId, UUID importId, CashRow row, Map<CashBook, String> accountOf) {
        Purpose purpose = purpose(row);
        boolean transfer = purpose.form() == EntryForm.TRANSFER;
        String own = Objects.requireNonNull(accountOf.get(row.place().book()));
        String other = transfer ? accountOf.getOrDefault(purpose.otherBook(), "") : account(purpose);
        Rupiah amount = row.money().amount();
        boolean received = row.money().side() == Side.RECEIVED;
        UUID member = purpose.memberId();
        return new PostEntry(
                cooperativeId,
                kind(purpose.form()),
                day(row),
                List.of(
                        Posting.debit(received ? own : other, received ? null : member, amount),
                        Posting.credit(received ? other : own, received ? member : null, amount)),
                row.typed().note().isEmpty()
                        ? row.typed().text()
                        : row.typed().text() + " (" + row.typed().note() + ")",
                Terms.of(
                        transfer ? transfer(cooperativeId, importId, row, purpose) : reference(row),
                        PostingOffices.ofJournal()),
                null);
    }

    /** The same from both sides: which books, which day, how much, and the how-manieth such of the day. */
    private String transfer(UUID cooperativeId, UUID importId, CashRow row, Purpose purpose) {
        boolean received = row.money().side() == Side.RECEIVED;
        CashBook other = Objects.requireNonNull(purpose.otherBook());
        CashBook from = received ? other : row.place().book();
        CashBook to = received ? row.place().book() : other;
        long nth = rows.transfersBefore(cooperativeId, importId, row, other) + 1;
        String said = String.join(
                "\n",
                from.name(),
                to.name(),
                day(row).toString(),
                Long.toString(row.money().amount().sen()));
        return "cash-transfer:" + Digest.of(said).hex().substring(0, DIGITS) + ":" + nth;
    }

    private static String kind(EntryForm form) {
        return switch (form) {
            case PRINCIPAL_SAVINGS, MANDATORY_SAVINGS, VOLUNTARY_SAVINGS -> "savings-received";
            case SAVINGS_WITHDRAWAL -> "savings-withdrawn";
            case TRANSFER, GENERAL -> "general-entry";
        };
    }

    private static String account(Purpose purpose) {
        String ofMember = purpose.form().memberAccount();
        return ofMember == null ? Objects.requireNonNull(purpose.account()) : ofMember;
    }

    private static Purpose purpose(CashRow row) {
        return Objects.requireNonNull(row.meaning().purpose()); // it is ready
    }

    private static LocalDate day(CashRow row) {
        return Objects.requireNonNull(row.money().day()); // it is ready
    }

    private static String reference(CashRow row) {
        return Objects.requireNonNull(row.status().reference()); // it is ready
    }
}
