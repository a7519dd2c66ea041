/** The picture of a cooperative that its features make together. */
@NullMarked
package id.koperasi.registry.particulars;

import org.jspecify.annotations.NullMarked;
