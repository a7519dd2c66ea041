/** Every sin of the house, committed once, so that each rule is seen to bite. */
@NullMarked
package id.koperasi.ledger.planted;

import org.jspecify.annotations.NullMarked;
