/** In which village a cooperative is, in a service that keeps rows of it. */
@NullMarked
package id.koperasi.platform.place;

import org.jspecify.annotations.NullMarked;
