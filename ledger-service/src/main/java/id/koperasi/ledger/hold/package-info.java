/** Money that is promised to a member and not paid yet; it counts against what is available. */
@NullMarked
package id.koperasi.ledger.hold;

import org.jspecify.annotations.NullMarked;
