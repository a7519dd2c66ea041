/** Requests of cooperatives for a partnership, and how far each has come. */
@NullMarked
package id.koperasi.registry.partnershiprequest;

import org.jspecify.annotations.NullMarked;
