/** Persons on record under a wrong reference, and persons who hold office in two cooperatives. */
@NullMarked
package id.koperasi.registry.person;

import org.jspecify.annotations.NullMarked;
