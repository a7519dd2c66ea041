/** The end of the teller's day: cash counted and held against the books, and what the day brought. */
@NullMarked
package id.koperasi.ledger.cash;

import org.jspecify.annotations.NullMarked;
