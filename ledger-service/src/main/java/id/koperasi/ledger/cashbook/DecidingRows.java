package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.BookLock;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.cashbook.CashBookRejection.CashPurposeUnfit;
import id.koperasi.ledger.cashbook.CashBookRejection.CashRowIncomplete;
import id.koperasi.ledger.cashbook.CashBookRejection.CashRowPosted;
import id.koperasi.ledger.cashbook.CashBookRejection.CashRowWithoutMoney;
import id.koperasi.ledger.cashbook.CashRow.Meaning;
import id.koperasi.ledger.cashbook.CashRow.Money;
import id.koperasi.ledger.cashrule.Knowledge;
import id.koperasi.ledger.cashrule.Purpose;
import id.koperasi.ledger.cashrule.Side;
import id.koperasi.ledger.cashrule.Suggesting;
import id.koperasi.ledger.cashrule.Suggestion;
import id.koperasi.ledger.cashrule.Suggestion.Source;
import id.koperasi.ledger.journal.JournalRejection.UnknownUnit;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Somebody decides on a row: its day, its amount, what it is for, or that it is left out; who and why stays on record. */
@ApplicationScoped
class DecidingRows {

    private final Books books;
    private final BookLock lock;
    private final CashImports imports;
    private final CashRows rows;
    private final RowDecisions decisions;
    private final Suggesting suggesting;
    private final TeachingRules teaching;
    private final BusinessClock clock;

    DecidingRows(
            Books books,
            BookLock lock,
            CashImports imports,
            CashRows rows,
            RowDecisions decisions,
            Suggesting suggesting,
            TeachingRules teaching,
            BusinessClock clock) {
        this.books = books;
        this.lock = lock;
        this.imports = imports;
        this.rows = rows;
        this.decisions = decisions;
        this.suggesting = suggesting;
        this.teaching = teaching;
        this.clock = clock;
    }

    @Transactional
    CashRow decide(UUID cooperativeId, UUID importId, int nr, DecideRow command) {
        Book book = books.of(cooperativeId);
        imports.of(cooperativeId, importId);
        lock.take(cooperativeId);
        CashRow row = rows.locked(cooperativeId, importId, nr);
        mustBeOpen(row);
        CashRow decided = command.leftOut()
                ? row.leftOut()
                : counted(row, command, suggesting.knowledge(cooperativeId, clock.today(book.zone())));
        rows.write(cooperativeId, importId, decided);
        decisions.record(cooperativeId, importId, nr, command);
        if (!command.leftOut() && command.purpose() != null) {
            teaching.confirm(cooperativeId, importId, decided);
        } else {
            rows.confirm(cooperativeId, importId, nr, null); // whoever confirmed saw another row
        }
        return rows.locked(cooperativeId, importId, nr);
    }

    private static void mustBeOpen(CashRow row) {
        Long entry = row.status().entryNumber();
        if (entry != null) {
            throw new RejectedException(new CashRowPosted(entry));
        }
        if (row.status().reference() == null) {
            throw new RejectedException(new CashRowWithoutMoney());
        }
    }

    private static CashRow counted(CashRow row, DecideRow command, Knowledge knowledge) {
        CashRow settled = row.settled(money(row.money(), command));
        Suggestion suggestion = knowledge.of(settled.asked());
        Purpose stated = command.purpose();
        if (stated == null) {
            return settled.meaning(
                    new Meaning(suggestion.purpose(), suggestion.source(), suggestion.needs(), suggestion.words()));
        }
        Money money = settled.money();
        boolean fits = stated.saysAll()
                && stated.form().fits(money.side())
                && stated.partsFit(money.side(), money.amount())
                && stated.otherBook() != row.place().book()
                && knowledge.dimensionsFit(stated, money.amount());
        if (!fits) {
            throw new RejectedException(new CashPurposeUnfit());
        }
        if (!knowledge.unitsStand(stated, money.amount())) {
            throw new RejectedException(new UnknownUnit());
        }
        Purpose purpose = knowledge.told(stated, settled.asked());
        return settled.meaning(
                new Meaning(purpose, Source.OFFICER, knowledge.needs(purpose, settled.asked()), suggestion.words()));
    }

    private static Money money(Money typed, DecideRow command) {
        boolean clear = typed.received() == null ^ typed.paid() == null;
        Side side = command.side() != null ? command.side() : clear ? typed.side() : null;
        if (side == null) {
            throw new RejectedException(new CashRowIncomplete());
        }
        Rupiah stated = side == Side.RECEIVED ? typed.received() : typed.paid();
        Rupiah other = side == Side.RECEIVED ? typed.paid() : typed.received();
        Rupiah amount = command.amount() != null ? command.amount() : stated != null ? stated : other;
        var money = new Money(
                command.date() != null ? command.date() : typed.day(),
                side == Side.RECEIVED ? amount : null,
                side == Side.PAID ? amount : null);
        if (!money.isWhole()) {
            throw new RejectedException(new CashRowIncomplete());
        }
        return money;
    }
}
