package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.KnownBook;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

/** Where totals of days come from: they are kept as of now, and added up from postings as of what was known at a moment. */
final class DayTotals {

    private static final String KEPT = "from day_total d";
    private static final String KNOWN = "from day_totals_known(:cooperative, :entries) d";

    private DayTotals() {}

    /** A query of the kept totals, read of the book as it is known. */
    static Query query(EntityManager entities, String ofKept, KnownBook book) {
        Query query = entities.createNativeQuery(book.isNow() ? ofKept : ofKept.replace(KEPT, KNOWN), Tuple.class)
                .setParameter("cooperative", book.cooperativeId());
        return book.isNow() ? query : query.setParameter("entries", book.entries());
    }
}
