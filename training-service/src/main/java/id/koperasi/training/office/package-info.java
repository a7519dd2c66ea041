/** Which offices of cooperatives a person holds today, for the decision who may do what. */
@NullMarked
package id.koperasi.training.office;

import org.jspecify.annotations.NullMarked;
