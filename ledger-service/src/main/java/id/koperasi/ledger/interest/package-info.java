/** Interest on voluntary savings (jasa simpanan sukarela): its rate, what a month comes to, and its one entry a month. */
@NullMarked
package id.koperasi.ledger.interest;

import org.jspecify.annotations.NullMarked;
