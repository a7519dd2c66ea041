/** The months of a book: closed one after the other, reopened only by a recorded decision. */
@NullMarked
package id.koperasi.ledger.period;

import org.jspecify.annotations.NullMarked;
