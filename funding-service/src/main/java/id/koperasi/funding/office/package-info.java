/** Who holds which office of which cooperative, heard from the registry. */
@NullMarked
package id.koperasi.funding.office;

import org.jspecify.annotations.NullMarked;
