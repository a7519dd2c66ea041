/** The balances that a cooperative brings with it when it comes with a history. */
@NullMarked
package id.koperasi.ledger.opening;

import org.jspecify.annotations.NullMarked;
