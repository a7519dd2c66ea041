package id.koperasi.ledger.funding;

import id.koperasi.ledger.funding.FundingEvent.GrantDisbursed;
import id.koperasi.ledger.funding.FundingEvent.InstalmentReceived;
import id.koperasi.ledger.funding.FundingEvent.TrancheDisbursed;
import id.koperasi.ledger.funding.FundingEvent.TrancheReturned;
import id.koperasi.ledger.journal.AwaitedEntries;
import id.koperasi.ledger.journal.AwaitedEntry;
import id.koperasi.ledger.journal.AwaitedEntry.Capital;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings money that funding paid out, what the bank sent back, and what is paid back of it into the books: each tranche,
 * return, grant and receipt once, as soon as the book is open.
 */
@ApplicationScoped
class HearingOfMoney implements EventListener<FundingEvent> {

    private static final String BANK = "112";
    private static final String PAID_AHEAD = "118";
    private static final String PAID_TO_SUPPLIERS = "119";
    private static final String LOAN_OF_THE_FUND = "221";
    private static final String LOAN_OF_A_BANK = "222";
    private static final String PLACED_BY_A_PUBLIC_BUDGET = "223";
    private static final String INTEREST = "541";
    private static final String CSR_GRANTS = "341";
    private static final String OTHER_GRANTS = "342";

    private static final String STATE_BANK = "STATE_BANK";
    private static final String SUPPLIER = "SUPPLIER";

    private final AwaitedEntries entries;

    HearingOfMoney(AwaitedEntries entries) {
        this.entries = entries;
    }

    @Override
    public Class<FundingEvent> hears() {
        return FundingEvent.class;
    }

    @Override
    public void on(FundingEvent event, EventEnvelope envelope) {
        entries.add(
                switch (event) {
                    case TrancheDisbursed e ->
                        new AwaitedEntry(
                                e.cooperativeId(),
                                "tranche-disbursed:" + e.trancheId(),
                                "tranche-received",
                                e.disbursedOn(),
                                Capital.LOAN,
                                received(paid(e.payee()), debt(e.lender()), e.sourceOfFunds(), e.amount()),
                                e.trancheId(),
                                null,
                                envelope.trace());
                    case TrancheReturned e ->
                        new AwaitedEntry(
                                e.cooperativeId(),
                                "tranche-returned:" + e.returnId(),
                                "tranche-returned",
                                e.returnedOn(),
                                null,
                                sentBack(paid(e.payee()), debt(e.lender()), e.sourceOfFunds(), e.amount()),
                                e.returnId(),
                                null,
                                envelope.trace());
                    case GrantDisbursed e ->
                        new AwaitedEntry(
                                e.cooperativeId(),
                                "grant-disbursed:" + e.allocationId(),
                                "grant-received",
                                e.disbursedOn(),
                                Capital.GRANT,
                                received(BANK, equity(e.sourceOfFunds()), e.sourceOfFunds(), e.amount()),
                                e.allocationId(),
                                e.donor(),
                                envelope.trace());
                    case InstalmentReceived e ->
                        new AwaitedEntry(
                                e.cooperativeId(),
                                "instalment-received:" + e.receiptId(),
                                "instalment-paid",
                                e.receivedOn(),
                                null,
                                paidBack(e),
                                e.receiptId(),
                                null,
                                envelope.trace());
                });
    }

    private static List<Posting> received(String asset, String account, SourceOfFunds source, Rupiah amount) {
        return List.of(
                Posting.debit(asset, null, amount).from(source),
                Posting.credit(account, null, amount).from(source));
    }

    /** The other way round than it was received, each side with its source. */
    private static List<Posting> sentBack(String asset, String account, SourceOfFunds source, Rupiah amount) {
        return List.of(
                Posting.debit(account, null, amount).from(source),
                Posting.credit(asset, null, amount).from(source));
    }

    /** What a supplier was paid never was on the account of the cooperative. */
    private static String paid(@Nullable String payee) {
        return SUPPLIER.equals(payee) ? PAID_TO_SUPPLIERS : BANK;
    }

    /**
     * The debt keeps its source; what pays it is money of the cooperative's own, or a public budget's, to which the cooperative
     * owes it from then on.
     */
    private static List<Posting> paidBack(InstalmentReceived e) {
        Rupiah paid = e.principal().plus(e.interest()).plus(e.credit());
        return Stream.of(
                        Posting.debit(debt(e.lender()), null, e.principal()).from(e.sourceOfFunds()),
                        Posting.debit(INTEREST, null, e.interest()),
                        Posting.debit(PAID_AHEAD, null, e.credit()),
                        Posting.credit(e.paidBy() == null ? BANK : PLACED_BY_A_PUBLIC_BUDGET, null, paid))
                .filter(line -> !line.amount().isZero())
                .toList();
    }

    private static String debt(@Nullable String lender) {
        return STATE_BANK.equals(lender) ? LOAN_OF_A_BANK : LOAN_OF_THE_FUND;
    }

    private static String equity(SourceOfFunds source) {
        return source == SourceOfFunds.CSR ? CSR_GRANTS : OTHER_GRANTS;
    }
}
