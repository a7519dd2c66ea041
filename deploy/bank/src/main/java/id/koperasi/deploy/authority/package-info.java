/** Authorities that answer as they were told: whose number one is, and whether a person's data match. They know nobody. */
@NullMarked
package id.koperasi.deploy.authority;

import org.jspecify.annotations.NullMarked;
