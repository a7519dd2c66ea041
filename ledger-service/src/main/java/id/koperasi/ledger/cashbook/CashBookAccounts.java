package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.cashsheet.CashBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Which account of its chart each cash book of a cooperative is. The general book is Kas and the bank's is Bank; the other
 * two are accounts of the cooperative's own under Kas, opened when the first workbook holds them.
 */
@ApplicationScoped
public class CashBookAccounts {

    private static final String CASH = "111";
    private static final String OF_COOPERATIVE = """
            select book, account from cash_book_account where cooperative_id = :cooperative""";
    private static final String OPEN = """
            insert into own_account (cooperative_id, code, name, opened_on)
            select :cooperative, '111.' || to_char(n, 'FM00'), :name, :opened
              from generate_series(1, 99) n
             where not exists (
                   select from own_account o
                    where o.cooperative_id = :cooperative and o.code = '111.' || to_char(n, 'FM00'))
             order by n
             limit 1
            returning code""";
    private static final String KEEP = """
            insert into cash_book_account (cooperative_id, book, account) values (:cooperative, :book, :account)""";

    private final EntityManager entities;

    CashBookAccounts(EntityManager entities) {
        this.entities = entities;
    }

    /** The accounts of the books that a cooperative has; every one has Kas and Bank. */
    public Map<CashBook, String> of(UUID cooperativeId) {
        var accounts = new EnumMap<CashBook, String>(CashBook.class);
        accounts.put(CashBook.GENERAL, CASH);
        accounts.put(CashBook.BANK, "112");
        List<?> rows = entities.createNativeQuery(OF_COOPERATIVE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultList();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> accounts.put(
                        CashBook.valueOf(row.get("book", String.class)), row.get("account", String.class)));
        return accounts;
    }

    /** The same, with an account for each of these. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<CashBook, String> with(Book book, SortedSet<CashBook> wanted) {
        Map<CashBook, String> accounts = of(book.cooperativeId());
        for (CashBook each : wanted) {
            accounts.computeIfAbsent(each, missing -> open(book, missing));
        }
        return accounts;
    }

    private String open(Book book, CashBook cashBook) {
        String account = (String) entities.createNativeQuery(OPEN, String.class)
                .setParameter("cooperative", book.cooperativeId())
                .setParameter("name", "Kas: " + cashBook.title())
                .setParameter("opened", book.openedOn())
                .getSingleResult();
        entities.createNativeQuery(KEEP)
                .setParameter("cooperative", book.cooperativeId())
                .setParameter("book", cashBook.name())
                .setParameter("account", account)
                .executeUpdate();
        return account;
    }
}
