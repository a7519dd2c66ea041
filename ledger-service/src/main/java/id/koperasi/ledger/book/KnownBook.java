package id.koperasi.ledger.book;

import java.util.UUID;

/**
 * A book as known at a moment: its first entries.
 *
 * @param entries how many; as many as there are when it is read as of now
 */
public record KnownBook(Book book, long entries) {

    /** With all its entries. */
    public static KnownBook now(Book book) {
        return new KnownBook(book, Long.MAX_VALUE);
    }

    /** Whether all its entries count. */
    public boolean isNow() {
        return entries == Long.MAX_VALUE;
    }

    public UUID cooperativeId() {
        return book.cooperativeId();
    }
}
