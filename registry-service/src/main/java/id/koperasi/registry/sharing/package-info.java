/** Small villages that share the cooperative of another (SE Menkop 1/2025). */
@NullMarked
package id.koperasi.registry.sharing;

import org.jspecify.annotations.NullMarked;
