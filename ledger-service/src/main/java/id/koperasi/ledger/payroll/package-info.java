/** What employers took from the wages of members for the cooperative: their lists, checked row by row. */
@NullMarked
package id.koperasi.ledger.payroll;

import org.jspecify.annotations.NullMarked;
