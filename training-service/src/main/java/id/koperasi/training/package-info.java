/** Training owns who knows how: sessions, attendance, certificates, coaching. It moves no money. */
@NullMarked
package id.koperasi.training;

import org.jspecify.annotations.NullMarked;
