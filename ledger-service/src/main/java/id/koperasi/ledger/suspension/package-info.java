/** What a suspended member may not do: the cooperative's own rule, from a day on. */
@NullMarked
package id.koperasi.ledger.suspension;

import org.jspecify.annotations.NullMarked;
