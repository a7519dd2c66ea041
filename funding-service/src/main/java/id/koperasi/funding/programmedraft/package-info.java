/** Programmes and their versions, drafted by one person and put in force by another. */
@NullMarked
package id.koperasi.funding.programmedraft;

import org.jspecify.annotations.NullMarked;
