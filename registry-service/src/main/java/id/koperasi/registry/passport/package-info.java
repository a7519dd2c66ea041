/** The passport of a cooperative: every line with the event behind it and its evidence, and a view without people. */
@NullMarked
package id.koperasi.registry.passport;

import org.jspecify.annotations.NullMarked;
