/** The numbers by which authorities know a cooperative: NPWP, NIB and NIK koperasi. */
@NullMarked
package id.koperasi.registry.identity;

import org.jspecify.annotations.NullMarked;
