/** Attempts to get personal data past the mask, the seal, the keys and the log. */
@NullMarked
package id.koperasi.platform.privacy;

import org.jspecify.annotations.NullMarked;
