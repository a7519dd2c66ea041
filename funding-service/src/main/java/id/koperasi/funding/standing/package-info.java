/** Whether a cooperative may act: suspended, merged, dissolved or withdrawn, as the registry tells it. */
@NullMarked
package id.koperasi.funding.standing;

import org.jspecify.annotations.NullMarked;
