/** Who holds which office where, as the registry's events tell. */
@NullMarked
package id.koperasi.ledger.office;

import org.jspecify.annotations.NullMarked;
