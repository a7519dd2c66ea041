/** Tables that leave the system for a spreadsheet: written row by row, and unable to smuggle in a formula. */
@NullMarked
package id.koperasi.platform.table;

import org.jspecify.annotations.NullMarked;
