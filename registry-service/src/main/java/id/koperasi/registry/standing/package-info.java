/** How a cooperative stands after its formation: suspended and reinstated, merged into another, dissolved. */
@NullMarked
package id.koperasi.registry.standing;

import org.jspecify.annotations.NullMarked;
