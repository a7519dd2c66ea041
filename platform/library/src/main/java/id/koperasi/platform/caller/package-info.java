/** Who calls, what he may do, and which rows he may see: one table decides, and row-level security stands behind it. */
@NullMarked
package id.koperasi.platform.caller;

import org.jspecify.annotations.NullMarked;
