/** Holidays, by which due days move: data of a year, told by a joint decree of three ministers. */
@NullMarked
package id.koperasi.funding.holiday;

import org.jspecify.annotations.NullMarked;
