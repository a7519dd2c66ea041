/** In how many working days a stage of an application should be over, and which are late. */
@NullMarked
package id.koperasi.funding.overdue;

import org.jspecify.annotations.NullMarked;
