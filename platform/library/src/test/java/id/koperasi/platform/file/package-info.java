/** Proofs of how files are recognised, sealed and kept. */
@NullMarked
package id.koperasi.platform.file;

import org.jspecify.annotations.NullMarked;
