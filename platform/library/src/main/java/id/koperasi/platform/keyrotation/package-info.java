/** Wraps data keys anew once the master key has changed. */
@NullMarked
package id.koperasi.platform.keyrotation;

import org.jspecify.annotations.NullMarked;
