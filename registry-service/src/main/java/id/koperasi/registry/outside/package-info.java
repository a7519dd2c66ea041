/** How systems outside write what the registry knows. */
@NullMarked
package id.koperasi.registry.outside;

import org.jspecify.annotations.NullMarked;
