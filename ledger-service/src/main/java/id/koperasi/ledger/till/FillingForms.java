package id.koperasi.ledger.till;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.till.FormAccounts.Accounts;
import id.koperasi.ledger.till.FormAccounts.Leg;
import id.koperasi.ledger.till.TillRejection.TransferToItself;
import id.koperasi.platform.change.AskedChange;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of a form that was filled in the entry that it posts. */
@ApplicationScoped
class FillingForms {

    private final Books books;
    private final MoneyPlaces places;
    private final FormAccounts accounts;

    FillingForms(Books books, MoneyPlaces places, FormAccounts accounts) {
        this.books = books;
        this.places = places;
        this.accounts = accounts;
    }

    PostEntry entry(UUID cooperativeId, NewTellerEntry body, @Nullable AskedChange asker) {
        books.of(cooperativeId);
        body.check();
        places.of(cooperativeId, body.place(), body.effectiveDate());
        return new PostEntry(
                cooperativeId,
                body.form().kind(),
                body.effectiveDate(),
                body.into() == null ? exchange(cooperativeId, body) : transfer(cooperativeId, body, body.into()),
                body.evidence().strip(),
                asker);
    }

    private List<Posting> transfer(UUID cooperativeId, NewTellerEntry body, String into) {
        if (into.equals(body.place())) {
            throw new RejectedException(new TransferToItself());
        }
        places.of(cooperativeId, into, body.effectiveDate());
        return List.of(
                Posting.debit(into, null, body.amount()).from(body.source()),
                Posting.credit(body.place(), null, body.amount()).from(body.source()));
    }

    /** Money against the account of the form; what was sold leaves the inventories in the same entry. */
    private List<Posting> exchange(UUID cooperativeId, NewTellerEntry body) {
        Accounts legs = accounts.of(cooperativeId, body);
        Posting money = Posting.debit(body.place(), null, body.amount());
        Posting counter = Posting.credit(legs.counter(), null, body.amount());
        var postings = new ArrayList<Posting>();
        postings.add(body.form().bringsMoney() ? money : reversed(money));
        postings.add((body.form().bringsMoney() ? counter : reversed(counter)).of(body.unitId(), body.party()));
        if (body.costOfGoods() != null) {
            postings.add(Posting.debit(legs.ofGoods(Leg.COST), null, body.costOfGoods())
                    .of(body.unitId(), body.party()));
            postings.add(Posting.credit(legs.ofGoods(Leg.GOODS), null, body.costOfGoods())
                    .of(body.unitId(), null));
        }
        return postings.stream().map(posting -> posting.from(body.source())).toList();
    }

    private static Posting reversed(Posting posting) {
        return Posting.credit(posting.account(), posting.member(), posting.amount());
    }
}
