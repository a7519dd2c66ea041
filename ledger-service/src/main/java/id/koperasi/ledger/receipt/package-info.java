/** Receipts (kuitansi) of money that came in, numbered without a gap, on paper and for everybody who holds one. */
@NullMarked
package id.koperasi.ledger.receipt;

import org.jspecify.annotations.NullMarked;
