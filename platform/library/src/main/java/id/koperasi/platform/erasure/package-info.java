/** Persons who are forgotten: their names leave what people wrote, and what was answered about them. */
@NullMarked
package id.koperasi.platform.erasure;

import org.jspecify.annotations.NullMarked;
