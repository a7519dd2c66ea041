/** The ledger owns whose money it is: members, savings, journal. It registers nobody and lends no public money. */
@NullMarked
package id.koperasi.ledger;

import org.jspecify.annotations.NullMarked;
