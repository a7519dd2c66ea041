/** The members of each cooperative; their names and citizens' numbers are sealed. */
@NullMarked
package id.koperasi.ledger.member;

import org.jspecify.annotations.NullMarked;
