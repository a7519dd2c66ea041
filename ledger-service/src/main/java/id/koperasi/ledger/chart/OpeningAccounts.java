package id.koperasi.ledger.chart;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.chart.AccountRejection.AccountNotARoot;
import id.koperasi.ledger.chart.Accounts.Account;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.journal.EntryRejection.DateBeforeOpening;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Opens an account of a cooperative's own under one of those that may be detailed. */
@ApplicationScoped
class OpeningAccounts {

    private static final String OPEN = """
            insert into own_account (cooperative_id, code, name, opened_on)
            values (:cooperative, :code, :name, :opened)""";

    private final Books books;
    private final Accounts accounts;
    private final EntityManager entities;
    private final BusinessClock clock;

    OpeningAccounts(Books books, Accounts accounts, EntityManager entities, BusinessClock clock) {
        this.books = books;
        this.accounts = accounts;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    Account open(OpenAccount command) {
        Book book = books.of(command.cooperativeId());
        mustBePossible(book, command.openedOn());
        boolean root = accounts.chart(command.cooperativeId(), command.openedOn()).stream()
                .anyMatch(account -> account.extensible() && account.code().equals(command.root()));
        if (!root) {
            throw new RejectedException(new AccountNotARoot(command.root()));
        }
        entities.createNativeQuery(OPEN)
                .setParameter("cooperative", command.cooperativeId())
                .setParameter("code", command.code())
                .setParameter("name", command.name())
                .setParameter("opened", command.openedOn())
                .executeUpdate();
        return accounts.of(command.cooperativeId(), command.code(), command.openedOn());
    }

    private void mustBePossible(Book book, LocalDate openedOn) {
        if (book.isFrozen()) {
            throw new RejectedException(new BookFrozen());
        }
        LocalDate today = clock.today(book.zone());
        if (openedOn.isAfter(today)) {
            throw new RejectedException(new DateInTheFuture(openedOn, today));
        }
        if (openedOn.isBefore(book.openedOn())) {
            throw new RejectedException(new DateBeforeOpening(book.openedOn()));
        }
    }
}
