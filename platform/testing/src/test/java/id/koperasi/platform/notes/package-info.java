/** A tiny service of a neutral kind, on which the platform's promises to every service are proved. */
@NullMarked
package id.koperasi.platform.notes;

import org.jspecify.annotations.NullMarked;
