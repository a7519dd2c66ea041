/** Deadlines of every cooperative: whether its annual meeting is due, and whose terms end soon. Watched and announced. */
@NullMarked
package id.koperasi.registry.deadline;

import org.jspecify.annotations.NullMarked;
