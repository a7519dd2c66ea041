/** One question to a system outside and one answer, within a time and a size; what such a system does is never trusted. */
@NullMarked
package id.koperasi.platform.outside;

import org.jspecify.annotations.NullMarked;
