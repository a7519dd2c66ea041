/** Hands out what the registry holds in the tables and under the field names of the ministry. */
@NullMarked
package id.koperasi.registry.registerexport;

import org.jspecify.annotations.NullMarked;
