/** The register of notaries who draw up deeds of cooperatives (NPAK) and of the districts they serve. */
@NullMarked
package id.koperasi.registry.notary;

import org.jspecify.annotations.NullMarked;
