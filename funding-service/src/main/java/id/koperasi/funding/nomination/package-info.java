/** The office of a regency or province (Dinas) nominates cooperatives for a programme, with its reasons. */
@NullMarked
package id.koperasi.funding.nomination;

import org.jspecify.annotations.NullMarked;
