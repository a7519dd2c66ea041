/** How a cooperative comes into the books: its book, the founders as members, their capital as the first entry. */
@NullMarked
package id.koperasi.ledger.founding;

import org.jspecify.annotations.NullMarked;
