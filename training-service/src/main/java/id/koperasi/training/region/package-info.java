/** Regions by their official codes: what lies in which, which day it is there, and what a caller may say of them. */
@NullMarked
package id.koperasi.training.region;

import org.jspecify.annotations.NullMarked;
