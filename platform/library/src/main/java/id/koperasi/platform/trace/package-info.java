/** Which request caused what is happening, in the words of W3C Trace Context. */
@NullMarked
package id.koperasi.platform.trace;

import org.jspecify.annotations.NullMarked;
