/** What a village cooperative may be called. */
@NullMarked
package id.koperasi.registry.naming;

import org.jspecify.annotations.NullMarked;
