/** What a member is told and what of it he has read. */
@NullMarked
package id.koperasi.ledger.notice;

import org.jspecify.annotations.NullMarked;
