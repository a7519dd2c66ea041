/** Which cooperatives are pilots (percontohan), and by whose letter. */
@NullMarked
package id.koperasi.registry.pilot;

import org.jspecify.annotations.NullMarked;
