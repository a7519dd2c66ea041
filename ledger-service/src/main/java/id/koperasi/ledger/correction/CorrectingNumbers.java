package id.koperasi.ledger.correction;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.correction.CorrectionRejection.MemberNotActive;
import id.koperasi.ledger.correction.CorrectionRejection.OwnNumber;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.member.SealedFields;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;

/** Records the citizen's number of a member: one that was missing, or the right one in the place of a wrong one. */
@ApplicationScoped
class CorrectingNumbers {

    private final Books books;
    private final Members members;
    private final SealedFields sealed;
    private final Corrections corrections;
    private final PersonReferences persons;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    CorrectingNumbers(
            Books books,
            Members members,
            SealedFields sealed,
            Corrections corrections,
            PersonReferences persons,
            CurrentCaller caller,
            BusinessClock clock) {
        this.books = books;
        this.members = members;
        this.sealed = sealed;
        this.corrections = corrections;
        this.persons = persons;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    void record(UUID cooperativeId, UUID memberId, Nik nik, String reason, String evidence) {
        Member member = members.of(cooperativeId, memberId);
        Book book = books.of(cooperativeId);
        String recorder = Objects.requireNonNull(caller.get().person()); // who holds an office is named by his token
        PersonReference own = persons.of(nik);
        if (member.is(recorder) || own.value().equals(recorder)) {
            throw new RejectedException(new OwnNumber());
        }
        if (member.hasLeft()) {
            throw new RejectedException(new MemberNotActive());
        }
        if (book.isFrozen()) {
            throw new RejectedException(new BookFrozen());
        }
        if (!own.equals(member.person())) {
            corrections.correct(new CorrectPerson(
                    cooperativeId, member.person(), own, clock.today(book.zone()), reason, evidence, recorder));
        }
        corrections.seal(cooperativeId, memberId, sealed.sealNik(cooperativeId, member, nik));
    }
}
