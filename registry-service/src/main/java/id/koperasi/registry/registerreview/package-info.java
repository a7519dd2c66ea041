/** Rows of registers that somebody has to look at, and what he finds them to be. */
@NullMarked
package id.koperasi.registry.registerreview;

import org.jspecify.annotations.NullMarked;
