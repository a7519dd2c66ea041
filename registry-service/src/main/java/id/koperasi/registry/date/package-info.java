/** Business dates that callers state: no fact is told before its day has come where it happens. */
@NullMarked
package id.koperasi.registry.date;

import org.jspecify.annotations.NullMarked;
