/** How a request that changes something runs: once, in one transaction with its key, its audit entry and its events. */
@NullMarked
package id.koperasi.platform.change;

import org.jspecify.annotations.NullMarked;
