/** Persons: how a name is shown, and what follows when somebody was known wrongly or is forgotten. */
@NullMarked
package id.koperasi.training.person;

import org.jspecify.annotations.NullMarked;
