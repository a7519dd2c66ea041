/** Work that is left behind by whoever writes and done by one. */
@NullMarked
package id.koperasi.platform.work;

import org.jspecify.annotations.NullMarked;
