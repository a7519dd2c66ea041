/** Assets that a cooperative sells, pledges or gives away: large ones only as its members have allowed. */
@NullMarked
package id.koperasi.registry.disposal;

import org.jspecify.annotations.NullMarked;
