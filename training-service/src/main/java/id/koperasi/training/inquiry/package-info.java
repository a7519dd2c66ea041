/** Questions that were asked in the room and are kept until somebody has answered them. */
@NullMarked
package id.koperasi.training.inquiry;

import org.jspecify.annotations.NullMarked;
