/** Erasure of a person (UU 27/2022, art. 8) that leaves books and chain as they are. */
@NullMarked
package id.koperasi.ledger.erasure;

import org.jspecify.annotations.NullMarked;
