/** What every request obeys: strict JSON, bounded pages, cursors, versions and preconditions. */
@NullMarked
package id.koperasi.platform.request;

import org.jspecify.annotations.NullMarked;
