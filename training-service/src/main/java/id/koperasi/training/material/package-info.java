/** What the participants of a session read and take home, as files. */
@NullMarked
package id.koperasi.training.material;

import org.jspecify.annotations.NullMarked;
