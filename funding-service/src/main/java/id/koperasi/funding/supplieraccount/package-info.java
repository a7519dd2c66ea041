/** In whose name the account of a supplier stands, as his bank says, before a tranche pays him. */
@NullMarked
package id.koperasi.funding.supplieraccount;

import org.jspecify.annotations.NullMarked;
