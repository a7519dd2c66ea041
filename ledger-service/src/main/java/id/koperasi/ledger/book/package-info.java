/** The book of each cooperative, opened when it is formed. */
@NullMarked
package id.koperasi.ledger.book;

import org.jspecify.annotations.NullMarked;
