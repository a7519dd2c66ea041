/** Who was there, what each takes home to do, and that a session was held. */
@NullMarked
package id.koperasi.training.attendance;

import org.jspecify.annotations.NullMarked;
