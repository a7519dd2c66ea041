/** Members who are on record under a wrong number: how they come under their own, and who stands in the book twice. */
@NullMarked
package id.koperasi.ledger.correction;

import org.jspecify.annotations.NullMarked;
