/** Takes the ministry's table of annual meetings (rat_koperasi) from a file; what goes out comes in again. */
@NullMarked
package id.koperasi.registry.reportimport;

import org.jspecify.annotations.NullMarked;
