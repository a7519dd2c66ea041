/** Tasks in their order, and days that are over somewhere and not yet elsewhere. */
@NullMarked
package id.koperasi.platform.task;

import org.jspecify.annotations.NullMarked;
