/** Files that callers hand over: recognised by what they hold, sealed, kept in a folder or an object store, linked to. */
@NullMarked
package id.koperasi.platform.file;

import org.jspecify.annotations.NullMarked;
