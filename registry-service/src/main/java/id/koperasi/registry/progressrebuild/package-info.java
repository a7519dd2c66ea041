/** The figures made again from the facts, and what was found to differ. */
@NullMarked
package id.koperasi.registry.progressrebuild;

import org.jspecify.annotations.NullMarked;
