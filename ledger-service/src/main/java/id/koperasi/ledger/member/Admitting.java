package id.koperasi.ledger.member;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.decision.Standings;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.journal.OpeningRejection.OpeningStands;
import id.koperasi.ledger.journal.OpeningRejection.OpeningTooLate;
import id.koperasi.ledger.member.AdmittingMembers.Admission;
import id.koperasi.ledger.member.MemberRejection.JoinedTooEarly;
import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Brings members along, at an officer's word, while a book has no opening balances: they are to name his simpanan pokok. */
@ApplicationScoped
class Admitting {

    /** The first day of the republic, and of its cooperatives; a day before it is a slip of the pen. */
    private static final LocalDate EARLIEST = LocalDate.of(1945, 8, 17);

    private final Books books;
    private final Standings standings;
    private final Members members;
    private final AdmittingMembers admitting;
    private final PersonReferences persons;
    private final EntityManager entities;
    private final BusinessClock clock;

    Admitting(
            Books books,
            Standings standings,
            Members members,
            AdmittingMembers admitting,
            PersonReferences persons,
            EntityManager entities,
            BusinessClock clock) {
        this.books = books;
        this.standings = standings;
        this.members = members;
        this.admitting = admitting;
        this.persons = persons;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    Member admit(AdmitMember command) {
        Book book = books.of(command.cooperativeId());
        if (book.isFrozen()) {
            throw new RejectedException(new BookFrozen());
        }
        standings.mustTakeMembers(command.cooperativeId());
        LocalDate today = clock.today(book.zone());
        if (command.joinedOn().isAfter(today)) {
            throw new RejectedException(new DateInTheFuture(command.joinedOn(), today));
        }
        if (command.joinedOn().isBefore(EARLIEST)) {
            throw new RejectedException(new JoinedTooEarly(EARLIEST));
        }
        var admission = new Admission(
                persons.of(command.nik()),
                command.name(),
                command.nik(),
                false,
                command.extraordinary(),
                true,
                command.joinedOn());
        UUID admitted = admitting
                .admit(command.cooperativeId(), book.villageCode(), List.of(admission))
                .getFirst();
        mustStillBeOpening(command.cooperativeId());
        return members.of(command.cooperativeId(), admitted);
    }

    /** Asked when the book is held by the admission, so that no opening balances come in between. */
    private void mustStillBeOpening(UUID cooperativeId) {
        var why = (String) entities.createNativeQuery("select brings_members(:cooperative)", String.class)
                .setParameter("cooperative", cooperativeId)
                .getSingleResult();
        switch (why) {
            case null -> {}
            case "stand" -> throw new RejectedException(new OpeningStands());
            case "settled" -> throw new RejectedException(new OpeningTooLate());
            default -> throw new IllegalStateException("a member is not brought along as " + why);
        }
    }
}
