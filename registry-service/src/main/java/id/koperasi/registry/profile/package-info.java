/** What cooperatives say of themselves beside their particulars: where they are found and how they manage. */
@NullMarked
package id.koperasi.registry.profile;

import org.jspecify.annotations.NullMarked;
