/**
 * What was told of a cooperative's numbers and of its officers is held against the authority that knows: by asking it, where
 * it can be asked, else by evidence on paper. What was found is a fact with a day.
 */
@NullMarked
package id.koperasi.registry.verification;

import org.jspecify.annotations.NullMarked;
