/** Who is a member when, as the ledger tells it: what a meeting of the members counts by. */
@NullMarked
package id.koperasi.registry.roll;

import org.jspecify.annotations.NullMarked;
