/** The funding passport of a cooperative: every criterion of a programme, met or not, with its evidence. */
@NullMarked
package id.koperasi.funding.passport;

import org.jspecify.annotations.NullMarked;
