/** Suggests what rows of cash books are for: by a vocabulary for all, and by what officers of the cooperative confirmed. */
@NullMarked
package id.koperasi.ledger.cashrule;

import org.jspecify.annotations.NullMarked;
