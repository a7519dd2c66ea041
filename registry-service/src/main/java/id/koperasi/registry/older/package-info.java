/** The older cooperatives that villages develop or revitalise. */
@NullMarked
package id.koperasi.registry.older;

import org.jspecify.annotations.NullMarked;
