/** What loans were spent on: receipts by line of the budget, deviations, and what nobody has accounted for. */
@NullMarked
package id.koperasi.funding.spending;

import org.jspecify.annotations.NullMarked;
