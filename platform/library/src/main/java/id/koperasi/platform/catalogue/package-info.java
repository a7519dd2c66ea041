/** Explains every problem type of a service to its callers, before they meet it. */
@NullMarked
package id.koperasi.platform.catalogue;

import org.jspecify.annotations.NullMarked;
