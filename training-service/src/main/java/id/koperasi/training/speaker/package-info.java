/** The pool of speakers, and who of them speaks when. */
@NullMarked
package id.koperasi.training.speaker;

import org.jspecify.annotations.NullMarked;
