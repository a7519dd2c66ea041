/** In which class of collectibility each loan is, since when, and the letters by which what is overdue was asked for. */
@NullMarked
package id.koperasi.funding.collectibility;

import org.jspecify.annotations.NullMarked;
