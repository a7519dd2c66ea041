/** Somebody without a stake has seen the place: where, what he found of each line of the budget, and pictures of it. */
@NullMarked
package id.koperasi.funding.verification;

import org.jspecify.annotations.NullMarked;
