/** All loans together: by region, programme, class, purpose and vintage, what becomes due, and whether the books agree. */
@NullMarked
package id.koperasi.funding.portfolio;

import org.jspecify.annotations.NullMarked;
