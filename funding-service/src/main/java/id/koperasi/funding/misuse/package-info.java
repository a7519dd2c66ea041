/** Money that was misused is claimed back by two persons of the fund, and settled by payments. */
@NullMarked
package id.koperasi.funding.misuse;

import org.jspecify.annotations.NullMarked;
