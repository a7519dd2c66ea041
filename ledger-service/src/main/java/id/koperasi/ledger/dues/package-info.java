/** Simpanan wajib as a due of each month: what is owed, paid, in arrears, waived and reminded of. */
@NullMarked
package id.koperasi.ledger.dues;

import org.jspecify.annotations.NullMarked;
