package id.koperasi.ledger.admission;

import id.koperasi.ledger.admission.AdmissionRejection.ApplicationNotApproved;
import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.decision.Standings;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.journal.EntryRejection.DateBeforeOpening;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.ledger.member.AdmittingMembers;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Makes an approved applicant a member in the transaction that receives his simpanan pokok, or does neither. */
@ApplicationScoped
class AdmittingApplicants {

    private final Books books;
    private final Standings standings;
    private final Applications applications;
    private final AdmittingMembers admitting;
    private final PostingBatches posting;
    private final BusinessClock clock;

    AdmittingApplicants(
            Books books,
            Standings standings,
            Applications applications,
            AdmittingMembers admitting,
            PostingBatches posting,
            BusinessClock clock) {
        this.books = books;
        this.standings = standings;
        this.applications = applications;
        this.admitting = admitting;
        this.posting = posting;
        this.clock = clock;
    }

    @Transactional
    Application admit(AdmitApplicant command) {
        Book book = books.of(command.cooperativeId());
        mustBeOpen(book, command.paidOn());
        standings.mustTakeMembers(command.cooperativeId());
        Application applicant = applications.of(command.cooperativeId(), command.applicationId());
        UUID member = admitting
                .admit(command.cooperativeId(), book.villageCode(), List.of(applicant.admission(command.paidOn())))
                .getFirst();
        if (!applications.admit(command.cooperativeId(), command.applicationId(), member)) {
            throw new RejectedException(new ApplicationNotApproved());
        }
        if (book.principalSavings().isPositive()) {
            receive(command, book, member);
        }
        return applications.of(command.cooperativeId(), command.applicationId());
    }

    private void mustBeOpen(Book book, LocalDate paidOn) {
        LocalDate today = clock.today(book.zone());
        if (book.isFrozen()) {
            throw new RejectedException(new BookFrozen());
        }
        if (paidOn.isAfter(today)) {
            throw new RejectedException(new DateInTheFuture(paidOn, today));
        }
        if (paidOn.isBefore(book.openedOn())) {
            throw new RejectedException(new DateBeforeOpening(book.openedOn()));
        }
    }

    private void receive(AdmitApplicant command, Book book, UUID member) {
        var receipt = new PostEntry(
                command.cooperativeId(),
                "savings-received",
                command.paidOn(),
                List.of(
                        Posting.debit(command.into().account(), null, book.principalSavings()),
                        Posting.credit(SavingsKind.PRINCIPAL.account(), member, book.principalSavings())),
                null,
                null);
        if (posting.post(List.of(receipt)).getFirst() instanceof Refused refused) {
            throw new RejectedException(refused.reason());
        }
    }
}
