/** What this service hears from the ledger: open books, and what it paid out standing in them. */
@NullMarked
package id.koperasi.funding.ledger;

import org.jspecify.annotations.NullMarked;
