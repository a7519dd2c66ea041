/** The trail of every write and every unmasked read, in the transaction of the act and out of its reach. */
@NullMarked
package id.koperasi.platform.audit;

import org.jspecify.annotations.NullMarked;
