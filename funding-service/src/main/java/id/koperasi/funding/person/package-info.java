/** Persons: what follows when somebody was known under a wrong reference. */
@NullMarked
package id.koperasi.funding.person;

import org.jspecify.annotations.NullMarked;
