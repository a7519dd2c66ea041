/** The gap map: per district and office, who lacks a certificate, whose runs out, and whether seats are planned for them. */
@NullMarked
package id.koperasi.training.gap;

import org.jspecify.annotations.NullMarked;
