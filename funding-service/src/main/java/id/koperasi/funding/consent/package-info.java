/** The consent of village head or regency that a cooperative borrows. */
@NullMarked
package id.koperasi.funding.consent;

import org.jspecify.annotations.NullMarked;
