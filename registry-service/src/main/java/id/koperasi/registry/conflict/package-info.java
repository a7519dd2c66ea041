/** Whoever serves two living cooperatives at once: it is told when it arises and when it ends, and forbidden by no rule. */
@NullMarked
package id.koperasi.registry.conflict;

import org.jspecify.annotations.NullMarked;
