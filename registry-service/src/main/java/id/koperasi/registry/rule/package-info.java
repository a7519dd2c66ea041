/** The rules that are data: which value counts from which day on, and who says so, readable by everybody. */
@NullMarked
package id.koperasi.registry.rule;

import org.jspecify.annotations.NullMarked;
