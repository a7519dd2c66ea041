/** The way to authorities outside: whose cooperative number one is, and whether a person's data match. */
@NullMarked
package id.koperasi.registry.authority;

import org.jspecify.annotations.NullMarked;
