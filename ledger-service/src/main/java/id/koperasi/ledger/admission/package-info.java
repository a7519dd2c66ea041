/** How people become members: application, the board's decision, admission with the simpanan pokok. */
@NullMarked
package id.koperasi.ledger.admission;

import org.jspecify.annotations.NullMarked;
