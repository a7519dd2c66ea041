/** Presence by a scan: a code that changes, the phone of the person who is there, and each scan once. */
@NullMarked
package id.koperasi.training.scan;

import org.jspecify.annotations.NullMarked;
