/** What a cooperative cannot pay on its day the village fund pays, or that of its regency: asked, recommended, placed. */
@NullMarked
package id.koperasi.funding.support;

import org.jspecify.annotations.NullMarked;
