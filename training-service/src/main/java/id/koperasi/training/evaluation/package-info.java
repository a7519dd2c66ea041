/** What participants think of speakers: each says it once, and nobody learns who said what. */
@NullMarked
package id.koperasi.training.evaluation;

import org.jspecify.annotations.NullMarked;
