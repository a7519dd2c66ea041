/** Numbers that identify a person: masked by default, encrypted at rest, found by keyed digests, kept out of logs. */
@NullMarked
package id.koperasi.platform.privacy;

import org.jspecify.annotations.NullMarked;
