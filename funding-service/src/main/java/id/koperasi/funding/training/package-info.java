/** What this service hears from training: the certificates of officers. */
@NullMarked
package id.koperasi.funding.training;

import org.jspecify.annotations.NullMarked;
