/** Who holds which office when, how he came into it and why he left: what the permission table asks for offices too. */
@NullMarked
package id.koperasi.registry.office;

import org.jspecify.annotations.NullMarked;
