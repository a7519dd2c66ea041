/** Reads the four cash books that officers keep in Excel, as they stand there, and tells whatever is odd in them. */
@NullMarked
package id.koperasi.ledger.cashsheet;

import org.jspecify.annotations.NullMarked;
