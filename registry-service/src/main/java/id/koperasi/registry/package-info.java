/** The registry owns who exists and what its members decided: regions and cooperatives. It keeps no money. */
@NullMarked
package id.koperasi.registry;

import org.jspecify.annotations.NullMarked;
