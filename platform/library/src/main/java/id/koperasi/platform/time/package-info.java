/** What time it is, what day it is where, and identifiers that sort by time. */
@NullMarked
package id.koperasi.platform.time;

import org.jspecify.annotations.NullMarked;
