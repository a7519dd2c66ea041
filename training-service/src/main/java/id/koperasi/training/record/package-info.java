/** What somebody has learned, over all cooperatives and terms, for himself; and his calendar. */
@NullMarked
package id.koperasi.training.record;

import org.jspecify.annotations.NullMarked;
