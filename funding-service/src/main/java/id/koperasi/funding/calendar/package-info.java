/** Business days: which day it is where a cooperative is, and which days a command may state. */
@NullMarked
package id.koperasi.funding.calendar;

import org.jspecify.annotations.NullMarked;
