package id.koperasi.ledger.membership;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.event.LedgerEvent.MemberLeft;
import id.koperasi.ledger.event.LedgerEvent.MemberReinstated;
import id.koperasi.ledger.event.LedgerEvent.MemberSuspended;
import id.koperasi.ledger.interest.DepartureInterest;
import id.koperasi.ledger.interest.InterestRejection.InterestChanged;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.membership.ChangeMembership.What;
import id.koperasi.ledger.membership.MembershipRejection.OwnMembership;
import id.koperasi.ledger.savings.LockedSavings;
import id.koperasi.ledger.savings.MoneyPlace;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes memberships. Who leaves gets his simpanan pokok and wajib back in the transaction in which he leaves. */
@ApplicationScoped
class ChangingMembership {

    private final Books books;
    private final Members members;
    private final MembershipChanges changes;
    private final LockedSavings locked;
    private final DepartureInterest interest;
    private final PostingBatches posting;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Outbox outbox;

    ChangingMembership(
            Books books,
            Members members,
            MembershipChanges changes,
            LockedSavings locked,
            DepartureInterest interest,
            PostingBatches posting,
            CurrentCaller caller,
            BusinessClock clock,
            Outbox outbox) {
        this.books = books;
        this.members = members;
        this.changes = changes;
        this.locked = locked;
        this.interest = interest;
        this.posting = posting;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** The member, or an officer who holds his letter, says that he leaves. */
    @Transactional
    void notice(ChangeMembership command) {
        members.of(command.cooperativeId(), command.memberId());
        changes.record(command);
    }

    /** Suspends or lifts the suspension, from today on. */
    @Transactional
    void decide(UUID cooperativeId, UUID memberId, What what, String reason) {
        Member member = byAnother(cooperativeId, memberId);
        Book book = books.of(cooperativeId);
        LocalDate today = clock.today(book.zone());
        changes.record(new ChangeMembership(cooperativeId, member.id(), what, today, reason));
        outbox.append(
                what == What.SUSPENSION
                        ? new MemberSuspended(cooperativeId, memberId, member.person(), today)
                        : new MemberReinstated(cooperativeId, memberId, member.person(), today));
    }

    /** He leaves, and gets back what was locked while he was a member. */
    @Transactional
    void leave(ChangeMembership command, MoneyPlace from) {
        Member member = byAnother(command.cooperativeId(), command.memberId());
        LocalDate today = clock.today(books.of(command.cooperativeId()).zone());
        if (command.effectiveOn().isAfter(today)) {
            throw new RejectedException(new DateInTheFuture(command.effectiveOn(), today));
        }
        Rupiah credited = creditInterest(command, today);
        refund(command, from, credited);
        // The book is locked by now, and he is no member from the change on: what he drew meanwhile earned less.
        if (!earned(command, today).equals(credited)) {
            throw new RejectedException(new InterestChanged());
        }
        changes.record(command);
        outbox.append(
                new MemberLeft(command.cooperativeId(), command.memberId(), member.person(), command.effectiveOn()));
    }

    private Member byAnother(UUID cooperativeId, UUID memberId) {
        Member member = members.of(cooperativeId, memberId);
        if (member.is(caller.get().person())) {
            throw new RejectedException(new OwnMembership());
        }
        return member;
    }

    /** What his voluntary savings earned until he drew them, and no run will credit any more; zero when it is nothing. */
    private Rupiah creditInterest(ChangeMembership command, LocalDate today) {
        Rupiah earned = earned(command, today);
        if (earned.isPositive()) {
            post(
                    command,
                    "savings-interest-at-departure",
                    List.of(
                            Posting.debit(DepartureInterest.EXPENSE, null, earned),
                            Posting.credit(SavingsKind.VOLUNTARY.account(), command.memberId(), earned)));
        }
        return earned;
    }

    private Rupiah earned(ChangeMembership command, LocalDate today) {
        return interest.of(command.cooperativeId(), command.memberId(), command.effectiveOn(), today);
    }

    private void refund(ChangeMembership command, MoneyPlace from, Rupiah interestOfSavings) {
        var postings = new ArrayList<Posting>();
        Rupiah sum = interestOfSavings;
        if (sum.isPositive()) {
            postings.add(Posting.debit(SavingsKind.VOLUNTARY.account(), command.memberId(), sum));
        }
        for (Map.Entry<String, Rupiah> held :
                locked.of(command.cooperativeId(), command.memberId()).entrySet()) {
            postings.add(Posting.debit(held.getKey(), command.memberId(), held.getValue()));
            sum = sum.plus(held.getValue());
        }
        if (sum.isZero()) {
            return;
        }
        postings.add(Posting.credit(from.account(), null, sum));
        post(command, "membership-refunded", postings);
    }

    private void post(ChangeMembership command, String kind, List<Posting> postings) {
        var entry = new PostEntry(command.cooperativeId(), kind, command.effectiveOn(), postings, null, null);
        if (posting.post(List.of(entry)).getFirst() instanceof Refused refused) {
            throw new RejectedException(refused.reason());
        }
    }
}
