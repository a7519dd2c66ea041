/** The chart of accounts of a cooperative: that of all, and accounts of its own; and its business units. */
@NullMarked
package id.koperasi.ledger.chart;

import org.jspecify.annotations.NullMarked;
