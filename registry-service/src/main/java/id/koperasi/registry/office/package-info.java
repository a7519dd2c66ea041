/** Who holds which office now: what the permission table asks when a role comes from an office. */
@NullMarked
package id.koperasi.registry.office;

import org.jspecify.annotations.NullMarked;
