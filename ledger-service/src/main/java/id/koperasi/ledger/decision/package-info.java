/** What the members' meetings decided and where the cooperative stands, as the registry tells it. */
@NullMarked
package id.koperasi.ledger.decision;

import org.jspecify.annotations.NullMarked;
