package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashrule.DimensionData;
import id.koperasi.ledger.cashrule.EntryForm;
import id.koperasi.ledger.cashrule.Purpose;
import id.koperasi.ledger.cashrule.PurposePart;
import id.koperasi.ledger.cashrule.Side;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.ledger.dues.NamedReceipt;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.ledger.office.PostingOffices;
import id.koperasi.ledger.till.CounterAccounts;
import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries that rows become. What goes from one book to another is one entry, whichever of its two rows asks for it. */
@ApplicationScoped
class RowEntries {

    private static final int DIGITS = 32;

    private final CashBookAccounts accounts;
    private final CounterAccounts counters;
    private final EntryReferences references;
    private final DimensionData dimensions;

    RowEntries(
            CashBookAccounts accounts, CounterAccounts counters, EntryReferences references, DimensionData dimensions) {
        this.accounts = accounts;
        this.counters = counters;
        this.references = references;
        this.dimensions = dimensions;
    }

    /** The months that a row pays for, or a part of it; null when it names none. */
    static @Nullable NamedReceipt rapel(CashRow row) {
        return purpose(row).pieces(row.money().amount()).stream()
                .filter(piece -> piece.months() != null)
                .findFirst()
                .map(piece -> new NamedReceipt(
                        Objects.requireNonNull(piece.memberId()),
                        piece.amount(),
                        NamedReceipt.monthsOf(Objects.requireNonNull(piece.months()))))
                .orElse(null);
    }

    /** An entry for each row, in their order; call it with the book locked. */
    Map<CashRow, PostEntry> of(UUID cooperativeId, UUID importId, List<CashRow> some) {
        Map<CashBook, String> accountOf = accounts.of(cooperativeId);
        EntryReferences.Given given = references.given(cooperativeId, importId);
        var wanted = new LinkedHashMap<CashRow, PostEntry>();
        for (CashRow row : some) {
            wanted.put(row, entry(cooperativeId, row, accountOf, given));
        }
        return wanted;
    }

    private PostEntry entry(
            UUID cooperativeId, CashRow row, Map<CashBook, String> accountOf, EntryReferences.Given given) {
        Purpose purpose = purpose(row);
        boolean transfer = purpose.form() == EntryForm.TRANSFER;
        return new PostEntry(
                cooperativeId,
                kind(purpose),
                day(row),
                postings(row, purpose, accountOf),
                note(row),
                Terms.of(
                        transfer ? given.transfer(row, transfer(row, purpose)) : given.of(row),
                        PostingOffices.ofJournal()),
                null);
    }

    /** Against the money of the book, or what is owed for a purchase on credit, stands what each piece of it is for. */
    private List<Posting> postings(CashRow row, Purpose purpose, Map<CashBook, String> accountOf) {
        String own = purpose.form() == EntryForm.CREDIT_PURCHASE
                ? counters.ofCreditPurchase(day(row))
                : Objects.requireNonNull(accountOf.get(row.place().book()));
        boolean received = row.money().side() == Side.RECEIVED;
        Map<String, SourceOfFunds> sources = dimensions.sourceAccounts(day(row));
        var postings = new ArrayList<Posting>();
        var money = new EnumMap<SourceOfFunds, Rupiah>(SourceOfFunds.class);
        for (PurposePart piece : purpose.pieces(row.money().amount())) {
            String other = purpose.form() == EntryForm.TRANSFER
                    ? accountOf.getOrDefault(purpose.otherBook(), "")
                    : piece.counterAccount();
            SourceOfFunds ofAccount = sources.getOrDefault(DimensionData.root(other), piece.source());
            SourceOfFunds ofMoney = received && !piece.tellsSource() ? ofAccount : piece.source();
            postings.add(posting(other, piece.memberId(), piece.amount(), !received)
                    .from(received ? ofMoney : ofAccount)
                    .of(unit(purpose, piece), piece.party()));
            money.merge(ofMoney, piece.amount(), Rupiah::plus);
        }
        postings.addAll(
                received ? 0 : postings.size(),
                money.entrySet().stream()
                        .map(each ->
                                posting(own, null, each.getValue(), received).from(each.getKey()))
                        .toList());
        return postings;
    }

    /** Of a transfer the book of the units is of a unit alone. */
    private static @Nullable UUID unit(Purpose purpose, PurposePart piece) {
        return purpose.form() == EntryForm.TRANSFER && purpose.otherBook() != CashBook.UNIT ? null : piece.unit();
    }

    private static Posting posting(String account, @Nullable UUID member, Rupiah amount, boolean debit) {
        return debit ? Posting.debit(account, member, amount) : Posting.credit(account, member, amount);
    }

    /** What was typed; a name that stands alone is marked as one, so that it is found when its bearer is forgotten. */
    private static String note(CashRow row) {
        String party = row.typed().beside().party();
        String more = Stream.of(row.typed().note(), party.isEmpty() ? "" : "a.n. " + party)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return more.isEmpty() ? row.typed().text() : row.typed().text() + " (" + more + ")";
    }

    /** The same from both sides: which books, which day and how much. */
    private static String transfer(CashRow row, Purpose purpose) {
        boolean received = row.money().side() == Side.RECEIVED;
        CashBook other = Objects.requireNonNull(purpose.otherBook());
        CashBook from = received ? other : row.place().book();
        CashBook to = received ? row.place().book() : other;
        String said = String.join(
                "\n",
                from.name(),
                to.name(),
                day(row).toString(),
                Long.toString(row.money().amount().sen()));
        return "cash-transfer:" + Digest.of(said).hex().substring(0, DIGITS);
    }

    private static String kind(Purpose purpose) {
        return switch (purpose.form()) {
            case PRINCIPAL_SAVINGS, MANDATORY_SAVINGS, VOLUNTARY_SAVINGS -> "savings-received";
            case SAVINGS_WITHDRAWAL -> "savings-withdrawn";
            case TRANSFER, GENERAL, CREDIT_PURCHASE -> "general-entry";
            case SPLIT -> kind(Objects.requireNonNull(purpose.parts())); // it is ready
        };
    }

    /** Of parts that pay savings in, the kind of a receipt of savings. */
    private static String kind(List<PurposePart> parts) {
        return parts.stream()
                        .anyMatch(part -> part.form().memberAccount() != null
                                && part.form().fits(Side.RECEIVED))
                ? "savings-received"
                : "general-entry";
    }

    private static Purpose purpose(CashRow row) {
        return Objects.requireNonNull(row.meaning().purpose()); // it is ready
    }

    private static LocalDate day(CashRow row) {
        return Objects.requireNonNull(row.money().day()); // it is ready
    }
}
