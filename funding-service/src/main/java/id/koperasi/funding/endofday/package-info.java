/** The end of a business day of a programme, over all its loans: accrues, bills, writes letters, classifies. */
@NullMarked
package id.koperasi.funding.endofday;

import org.jspecify.annotations.NullMarked;
