/** The way to the banks: the form of an account's number, and who is asked in whose name an account stands. */
@NullMarked
package id.koperasi.registry.bank;

import org.jspecify.annotations.NullMarked;
