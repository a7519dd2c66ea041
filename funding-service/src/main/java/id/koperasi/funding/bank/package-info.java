/** How money reaches a bank: over SNAP, or in a file that somebody carries. */
@NullMarked
package id.koperasi.funding.bank;

import org.jspecify.annotations.NullMarked;
