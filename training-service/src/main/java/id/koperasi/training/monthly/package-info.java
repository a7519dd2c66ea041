/** What coaches did in a month, for the assistant who did it and for the office of the regency. */
@NullMarked
package id.koperasi.training.monthly;

import org.jspecify.annotations.NullMarked;
