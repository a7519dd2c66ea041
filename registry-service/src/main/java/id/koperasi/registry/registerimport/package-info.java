/** Takes over a register that an office keeps: checked line by line, in batches, and what may be a duplicate is looked at. */
@NullMarked
package id.koperasi.registry.registerimport;

import org.jspecify.annotations.NullMarked;
