/** The one path on which money moves: entries, posted in batches by one statement, and the chain that proves them. */
@NullMarked
package id.koperasi.ledger.journal;

import org.jspecify.annotations.NullMarked;
