/** How a person's name is shown. */
@NullMarked
package id.koperasi.training.person;

import org.jspecify.annotations.NullMarked;
