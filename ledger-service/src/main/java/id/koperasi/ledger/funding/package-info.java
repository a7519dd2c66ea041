/** What this service hears of public and donated money, and books. */
@NullMarked
package id.koperasi.ledger.funding;

import org.jspecify.annotations.NullMarked;
