/** Who is invited to a session, and who sits in it: seats, the waiting list, and who moves up. */
@NullMarked
package id.koperasi.training.invitation;

import org.jspecify.annotations.NullMarked;
