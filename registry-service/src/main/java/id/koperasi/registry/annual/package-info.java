/** Reports of annual meetings (RAT) in the fields of the ministry's register, and what the office thinks of them. */
@NullMarked
package id.koperasi.registry.annual;

import org.jspecify.annotations.NullMarked;
