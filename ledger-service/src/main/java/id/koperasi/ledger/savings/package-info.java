/** What members pay in and draw out, and their passbooks. */
@NullMarked
package id.koperasi.ledger.savings;

import org.jspecify.annotations.NullMarked;
