/** What secures a loan: assets with their value, and persons in office who answer for it themselves. */
@NullMarked
package id.koperasi.funding.guarantee;

import org.jspecify.annotations.NullMarked;
