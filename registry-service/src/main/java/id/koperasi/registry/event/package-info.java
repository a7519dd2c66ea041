/** What the registry announces. */
@NullMarked
package id.koperasi.registry.event;

import org.jspecify.annotations.NullMarked;
