/** What the founding of a cooperative must keep to: founders, boards, kinship, terms, paid-in capital. */
@NullMarked
package id.koperasi.registry.founding;

import org.jspecify.annotations.NullMarked;
