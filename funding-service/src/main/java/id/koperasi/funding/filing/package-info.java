/** Files that callers hand in with an application. */
@NullMarked
package id.koperasi.funding.filing;

import org.jspecify.annotations.NullMarked;
