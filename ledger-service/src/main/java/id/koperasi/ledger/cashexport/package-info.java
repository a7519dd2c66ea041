/** Writes the four cash books out of the journal, in the layout in which officers keep them. */
@NullMarked
package id.koperasi.ledger.cashexport;

import org.jspecify.annotations.NullMarked;
