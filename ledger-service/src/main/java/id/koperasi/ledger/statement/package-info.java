/** What the books say of a cooperative or a region on any day. */
@NullMarked
package id.koperasi.ledger.statement;

import org.jspecify.annotations.NullMarked;
