package id.koperasi.ledger.cash;

import id.koperasi.ledger.cash.CashRejection.CountConfirmed;
import id.koperasi.ledger.cash.CashRejection.CountOutdated;
import id.koperasi.ledger.cash.CashRejection.CountedByOneself;
import id.koperasi.ledger.cash.CashRejection.DifferenceUnexplained;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.ledger.till.CounterAccounts;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Confirms counts. What differs is posted in the same transaction, and only when it is what is left to explain. */
@ApplicationScoped
class ConfirmingCounts {

    private final CashCounts counts;
    private final CounterAccounts accounts;
    private final PostingBatches posting;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    ConfirmingCounts(
            CashCounts counts,
            CounterAccounts accounts,
            PostingBatches posting,
            CurrentCaller caller,
            BusinessClock clock) {
        this.counts = counts;
        this.accounts = accounts;
        this.posting = posting;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CashCount confirm(UUID cooperativeId, UUID countId, @Nullable String reason) {
        CashCount count = counts.of(cooperativeId, countId);
        String who = Objects.requireNonNull(caller.get().person()); // who holds an office is named by his token
        if (count.confirmedAt() != null) {
            throw new RejectedException(new CountConfirmed());
        }
        if (count.countedAs().equals("teller") && count.countedBy().equals(who)) {
            throw new RejectedException(new CountedByOneself());
        }
        if (!count.difference().isZero() && reason == null) {
            throw new RejectedException(new DifferenceUnexplained(count.difference()));
        }
        Long entry = count.difference().isZero() ? null : post(cooperativeId, count, reason);
        if (!counts.book(cooperativeId, count.place(), count.day()).equals(count.counted())) {
            throw new RejectedException(new CountOutdated());
        }
        if (!counts.confirm(cooperativeId, countId, who, clock.now(), reason, entry)) {
            throw new RejectedException(new CountConfirmed());
        }
        return counts.of(cooperativeId, countId);
    }

    /** First, since that takes the lock of the book: what is compared afterwards stays as it is. */
    private long post(UUID cooperativeId, CashCount count, @Nullable String reason) {
        Rupiah difference = count.difference();
        PostingOutcome outcome = posting.post(List.of(new PostEntry(
                        cooperativeId,
                        "cash-difference",
                        count.day(),
                        List.of(
                                Posting.debit(count.place(), null, difference),
                                Posting.credit(accounts.ofDifference(count.day()), null, difference)),
                        reason,
                        null)))
                .getFirst();
        return switch (outcome) {
            case Posted posted -> posted.number();
            case Refused refused -> throw new RejectedException(refused.reason());
            case PostingOutcome.Replayed replayed ->
                throw new IllegalStateException("a difference has no key of its own");
        };
    }
}
