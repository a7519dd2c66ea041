/** Lines of registers: read, held against every rule and against what is known, and written. */
@NullMarked
package id.koperasi.registry.registerline;

import org.jspecify.annotations.NullMarked;
