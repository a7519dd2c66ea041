/** Newer official files of regions: looked at first, then in force from a day on. */
@NullMarked
package id.koperasi.registry.revision;

import org.jspecify.annotations.NullMarked;
