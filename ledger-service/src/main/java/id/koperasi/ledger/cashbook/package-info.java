/** Takes cash books over from Excel: a draft first, then decisions and confirmations, then entries, nothing twice. */
@NullMarked
package id.koperasi.ledger.cashbook;

import org.jspecify.annotations.NullMarked;
