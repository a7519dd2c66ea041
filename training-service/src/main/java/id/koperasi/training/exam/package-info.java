/** The question bank, tests before and after a session, who sits them, and what was learned in between. */
@NullMarked
package id.koperasi.training.exam;

import org.jspecify.annotations.NullMarked;
