/** Programmes that lend public money: their versions, terms and criteria as data, and their pools. */
@NullMarked
package id.koperasi.funding.programme;

import org.jspecify.annotations.NullMarked;
