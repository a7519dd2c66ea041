/** What the papers of the ledger have in common. */
@NullMarked
package id.koperasi.ledger.paper;

import org.jspecify.annotations.NullMarked;
