/** Payments from outside: what members are asked to pay, what a bank says was paid, and money of nobody knows whom. */
@NullMarked
package id.koperasi.ledger.payment;

import org.jspecify.annotations.NullMarked;
