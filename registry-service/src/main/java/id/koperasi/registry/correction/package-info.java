/** What records said before they were told anew. */
@NullMarked
package id.koperasi.registry.correction;

import org.jspecify.annotations.NullMarked;
