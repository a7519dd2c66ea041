/** Outlets that cooperatives plan and have not opened. */
@NullMarked
package id.koperasi.registry.outlet;

import org.jspecify.annotations.NullMarked;
