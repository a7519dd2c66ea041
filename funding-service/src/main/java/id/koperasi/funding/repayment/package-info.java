/** Money that comes back: told one by one, or by the file of a bank and matched by rule. */
@NullMarked
package id.koperasi.funding.repayment;

import org.jspecify.annotations.NullMarked;
