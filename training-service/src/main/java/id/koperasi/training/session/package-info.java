/** Training sessions (Bimtek): what, where, when and for how many. */
@NullMarked
package id.koperasi.training.session;

import org.jspecify.annotations.NullMarked;
