/** Reads a register as somebody's office keeps it, CSV or XLSX, row by row and whatever its columns are called. */
@NullMarked
package id.koperasi.registry.registerfile;

import org.jspecify.annotations.NullMarked;
