/** Meetings of the members after the founding: whether they were called and held as the rules ask, and what they decided. */
@NullMarked
package id.koperasi.registry.meeting;

import org.jspecify.annotations.NullMarked;
