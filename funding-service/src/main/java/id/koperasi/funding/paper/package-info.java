/** Documents on paper: schedules, billing letters and other letters of the fund. */
@NullMarked
package id.koperasi.funding.paper;

import org.jspecify.annotations.NullMarked;
