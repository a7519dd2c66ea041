/** Letters by which accounts read for a while, as every service knows them: what was told of them, and which count today. */
@NullMarked
package id.koperasi.platform.grant;

import org.jspecify.annotations.NullMarked;
