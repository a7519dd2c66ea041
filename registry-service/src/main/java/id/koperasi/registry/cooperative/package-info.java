/** Cooperatives: who proposed them, where, and under which name. */
@NullMarked
package id.koperasi.registry.cooperative;

import org.jspecify.annotations.NullMarked;
