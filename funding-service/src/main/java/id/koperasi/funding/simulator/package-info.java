/** What a loan of a programme would cost, for anybody who asks. */
@NullMarked
package id.koperasi.funding.simulator;

import org.jspecify.annotations.NullMarked;
