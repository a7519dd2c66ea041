/** What is taught, in which version, and what a certificate of it needs. */
@NullMarked
package id.koperasi.training.curriculum;

import org.jspecify.annotations.NullMarked;
