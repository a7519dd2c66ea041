/** What was wrong about a cooperative from the start, and what is different from a day on: new facts, with reason and proof. */
@NullMarked
package id.koperasi.registry.amendment;

import org.jspecify.annotations.NullMarked;
