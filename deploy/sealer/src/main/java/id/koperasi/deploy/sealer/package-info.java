/**
 * A witness of the books: it recomputes their chains by its own reading, seals what it found where the ledger cannot write,
 * and publishes the seals. It changes nothing in the ledger.
 */
@NullMarked
package id.koperasi.deploy.sealer;

import org.jspecify.annotations.NullMarked;
