package id.koperasi.ledger.membership;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.event.LedgerEvent.MemberJoined;
import id.koperasi.ledger.event.LedgerEvent.MembershipAnnulled;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.membership.Holdings.Holding;
import id.koperasi.ledger.membership.MembershipRejection.AccountsOfMemberOpen;
import id.koperasi.ledger.membership.MembershipRejection.MemberLeftAlready;
import id.koperasi.ledger.membership.MembershipRejection.OwnMembership;
import id.koperasi.ledger.membership.MembershipRejection.RecordOfAnother;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Corrects memberships that are wrong. What was posted stays; the money goes where it belongs by an entry of its own, in the
 * transaction in which the record ends, or neither happens.
 */
@ApplicationScoped
class CorrectingMemberships {

    private final Books books;
    private final Members members;
    private final Holdings holdings;
    private final JoinedRecords joined;
    private final MembershipChanges changes;
    private final PostingBatches posting;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Outbox outbox;

    CorrectingMemberships(
            Books books,
            Members members,
            Holdings holdings,
            JoinedRecords joined,
            MembershipChanges changes,
            PostingBatches posting,
            CurrentCaller caller,
            BusinessClock clock,
            Outbox outbox) {
        this.books = books;
        this.members = members;
        this.holdings = holdings;
        this.joined = joined;
        this.changes = changes;
        this.posting = posting;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** He should not have been admitted: all that he paid in goes back or is kept for him, and he is no member. */
    @Transactional
    void annul(ChangeMembership command, MoneyGoes to) {
        Member member = memberByAnother(command.cooperativeId(), command.memberId());
        mustHaveCome(books.of(command.cooperativeId()), command.effectiveOn());
        var postings = new ArrayList<Posting>();
        for (Holding holding : holdings.of(command.cooperativeId(), command.memberId())) {
            if (!holding.isHis() || holding.isDeposit()) {
                throw new RejectedException(new AccountsOfMemberOpen());
            }
            postings.add(Posting.debit(
                            holding.account(), member.id(), holding.debit().negate())
                    .from(holding.source()));
            postings.add(Posting.debit(to.account(), null, holding.debit()).from(holding.source()));
        }
        post(command, "membership-annulled", postings);
        changes.record(command);
        outbox.append(
                new MembershipAnnulled(command.cooperativeId(), member.id(), member.person(), command.effectiveOn()));
    }

    /** One record ends and what stands on it passes to the other record of the same person. */
    @Transactional
    void join(ChangeMembership command, UUID into) {
        Member ends = memberByAnother(command.cooperativeId(), command.memberId());
        Member goesOn = members.of(command.cooperativeId(), into);
        if (goesOn.hasLeft()
                || ends.id().equals(into)
                || !goesOn.is(ends.person().value())) {
            throw new RejectedException(new RecordOfAnother());
        }
        Book book = books.of(command.cooperativeId());
        mustHaveCome(book, command.effectiveOn());
        if (holdings.of(command.cooperativeId(), ends.id()).stream().anyMatch(Holding::isDeposit)) {
            throw new RejectedException(new AccountsOfMemberOpen());
        }
        post(command, "memberships-joined", joined.postings(book, ends.id(), into));
        changes.record(command);
        outbox.append(new MemberJoined(command.cooperativeId(), ends.id(), into, ends.person(), command.effectiveOn()));
    }

    private Member memberByAnother(UUID cooperativeId, UUID memberId) {
        Member member = members.of(cooperativeId, memberId);
        if (member.is(caller.get().person())) {
            throw new RejectedException(new OwnMembership());
        }
        if (member.hasLeft()) {
            throw new RejectedException(new MemberLeftAlready());
        }
        return member;
    }

    private void mustHaveCome(Book book, LocalDate stated) {
        LocalDate today = clock.today(book.zone());
        if (book.isFrozen()) {
            throw new RejectedException(new BookFrozen());
        }
        if (stated.isAfter(today)) {
            throw new RejectedException(new DateInTheFuture(stated, today));
        }
    }

    private void post(ChangeMembership command, String kind, List<Posting> postings) {
        if (postings.isEmpty()) {
            return;
        }
        var entry = new PostEntry(command.cooperativeId(), kind, command.effectiveOn(), postings, null, null);
        if (posting.post(List.of(entry)).getFirst() instanceof Refused refused) {
            throw new RejectedException(refused.reason());
        }
    }
}
