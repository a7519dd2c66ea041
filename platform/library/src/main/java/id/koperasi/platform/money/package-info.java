/** Amounts of rupiah, exact to the sen in arithmetic, in the database and in JSON. */
@NullMarked
package id.koperasi.platform.money;

import org.jspecify.annotations.NullMarked;
