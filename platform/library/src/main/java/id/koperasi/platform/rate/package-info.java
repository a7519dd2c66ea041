/** How often somebody may ask: each account, and each address of those who have not signed in. */
@NullMarked
package id.koperasi.platform.rate;

import org.jspecify.annotations.NullMarked;
