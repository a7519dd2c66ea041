/** The official administrative regions: provinces, regencies, districts, villages, by their codes. */
@NullMarked
package id.koperasi.registry.region;

import org.jspecify.annotations.NullMarked;
