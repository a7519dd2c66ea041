/** The teller's day: short forms that post the right entry, each by accounts that are data. */
@NullMarked
package id.koperasi.ledger.till;

import org.jspecify.annotations.NullMarked;
