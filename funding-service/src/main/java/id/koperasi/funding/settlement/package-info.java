/** The letter by which the fund confirms that a loan is repaid to the sen, and the check whether one is genuine. */
@NullMarked
package id.koperasi.funding.settlement;

import org.jspecify.annotations.NullMarked;
