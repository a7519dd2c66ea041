/** Half sheets: what the cooperative hands out signed, a receipt or the certificate of a deposit. */
@NullMarked
package id.koperasi.ledger.paper;

import org.jspecify.annotations.NullMarked;
