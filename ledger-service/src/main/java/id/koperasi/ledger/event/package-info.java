/** What the ledger announces. */
@NullMarked
package id.koperasi.ledger.event;

import org.jspecify.annotations.NullMarked;
