/** A neighbour for the planted violations. */
@NullMarked
package id.koperasi.registry.planted;

import org.jspecify.annotations.NullMarked;
