/** A small application in which the platform proves what it promises. */
@NullMarked
package id.koperasi.platform.shelf;

import org.jspecify.annotations.NullMarked;
