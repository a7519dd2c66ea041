/** Takes over a register that an office keeps: sent in parts, taken in batches, and every line has an outcome. */
@NullMarked
package id.koperasi.registry.registerimport;

import org.jspecify.annotations.NullMarked;
