/** Loans from the signed agreement on: what each owes, by its terms and by everything that happened to it. */
@NullMarked
package id.koperasi.funding.loan;

import org.jspecify.annotations.NullMarked;
