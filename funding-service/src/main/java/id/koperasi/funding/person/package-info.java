/** Persons: what follows when somebody was known under a wrong reference or is forgotten. */
@NullMarked
package id.koperasi.funding.person;

import org.jspecify.annotations.NullMarked;
