/** What regions and ministries do together: memoranda that they sign, and the days on which cooperatives were launched. */
@NullMarked
package id.koperasi.registry.launch;

import org.jspecify.annotations.NullMarked;
