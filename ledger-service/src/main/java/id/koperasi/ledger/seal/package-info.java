/** How books were sealed by a witness that the ledger cannot write for, and the proof of a line that needs no ledger. */
@NullMarked
package id.koperasi.ledger.seal;

import org.jspecify.annotations.NullMarked;
