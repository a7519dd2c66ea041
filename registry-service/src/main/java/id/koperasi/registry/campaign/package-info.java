/** Campaigns: a region sets out to have a cooperative in each of its villages by a day. */
@NullMarked
package id.koperasi.registry.campaign;

import org.jspecify.annotations.NullMarked;
