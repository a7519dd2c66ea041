/** The proposal of an application as data, with its documents and quotations, and what of it is lacking. */
@NullMarked
package id.koperasi.funding.proposal;

import org.jspecify.annotations.NullMarked;
