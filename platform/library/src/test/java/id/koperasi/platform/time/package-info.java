/** Clocks that stand still, run backwards or tell too much, and the ids made from them. */
@NullMarked
package id.koperasi.platform.time;

import org.jspecify.annotations.NullMarked;
