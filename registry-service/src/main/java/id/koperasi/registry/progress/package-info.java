/** How far the cooperatives of every region have come, and whether they live, as of any day. */
@NullMarked
package id.koperasi.registry.progress;

import org.jspecify.annotations.NullMarked;
