/** What members decided, for every feature that must not act without it; it knows no other feature. */
@NullMarked
package id.koperasi.registry.decision;

import org.jspecify.annotations.NullMarked;
