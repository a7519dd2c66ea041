/** Lost loans: given to the committee for state receivables (PUPN), then written off; what still comes in is received. */
@NullMarked
package id.koperasi.funding.recovery;

import org.jspecify.annotations.NullMarked;
