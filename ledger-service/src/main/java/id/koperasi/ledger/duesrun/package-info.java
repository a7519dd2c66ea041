/** Takes simpanan wajib from voluntary savings for many members: a cooperative's, a region's, the nation's. */
@NullMarked
package id.koperasi.ledger.duesrun;

import org.jspecify.annotations.NullMarked;
