/** Whether a submission is complete: each item accepted by the analyst or sent back with a reason. */
@NullMarked
package id.koperasi.funding.completeness;

import org.jspecify.annotations.NullMarked;
