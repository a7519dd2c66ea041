/** Certificates of attendance: issued by rule, numbered without gaps, checked by anybody. */
@NullMarked
package id.koperasi.training.certificate;

import org.jspecify.annotations.NullMarked;
