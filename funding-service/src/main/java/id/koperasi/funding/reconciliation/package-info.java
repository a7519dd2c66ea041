/**
 * Whether the books of each cooperative hold the debt that this service knows of, and if not, because of which event; and how
 * balances compare after each business day.
 */
@NullMarked
package id.koperasi.funding.reconciliation;

import org.jspecify.annotations.NullMarked;
