/** Donated money: grant programmes, pledges, allocations to cooperatives, and receipts. */
@NullMarked
package id.koperasi.funding.grant;

import org.jspecify.annotations.NullMarked;
