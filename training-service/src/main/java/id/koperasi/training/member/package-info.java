/** What this service hears of ordinary members from the ledger, and keeps of it for its own use. */
@NullMarked
package id.koperasi.training.member;

import org.jspecify.annotations.NullMarked;
