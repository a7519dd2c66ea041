/** Term savings (simpanan berjangka): what is offered, deposits, their interest, their end, and their certificate. */
@NullMarked
package id.koperasi.ledger.term;

import org.jspecify.annotations.NullMarked;
