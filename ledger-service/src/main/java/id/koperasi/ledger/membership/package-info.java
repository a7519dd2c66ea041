/** What becomes of a membership: notice, suspension and its lifting, and leaving with the refund of what was locked. */
@NullMarked
package id.koperasi.ledger.membership;

import org.jspecify.annotations.NullMarked;
