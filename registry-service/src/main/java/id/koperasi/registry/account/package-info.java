/**
 * The bank accounts of cooperatives: what is missing before one can be asked for, the request, the opening by the bank, and
 * the verification that it exists and belongs to the cooperative. Numbers are sealed.
 */
@NullMarked
package id.koperasi.registry.account;

import org.jspecify.annotations.NullMarked;
