/** What the ledger holds on a person, given out to himself or at his written request. */
@NullMarked
package id.koperasi.ledger.dataexport;

import org.jspecify.annotations.NullMarked;
