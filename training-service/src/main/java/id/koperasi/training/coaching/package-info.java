/** Coaches of the cooperatives: who sent them, how many each can take, and whom each has. */
@NullMarked
package id.koperasi.training.coaching;

import org.jspecify.annotations.NullMarked;
