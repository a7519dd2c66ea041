/** Orders to pay out a loan: prepared by one, released by another, paid by the bank once, and sent back by it at times. */
@NullMarked
package id.koperasi.funding.paymentorder;

import org.jspecify.annotations.NullMarked;
