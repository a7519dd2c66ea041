/** Visits of coaches: planned, reported with findings and actions, also from a phone that was without a network. */
@NullMarked
package id.koperasi.training.visit;

import org.jspecify.annotations.NullMarked;
