/** Amounts that try to lose a sen, and clients that try to send one wrongly. */
@NullMarked
package id.koperasi.platform.money;

import org.jspecify.annotations.NullMarked;
