/** Every "no" a caller can meet, expected or not, told as one application/problem+json body. */
@NullMarked
package id.koperasi.platform.problem;

import org.jspecify.annotations.NullMarked;
