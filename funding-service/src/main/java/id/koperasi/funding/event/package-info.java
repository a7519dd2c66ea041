/** What funding announces. */
@NullMarked
package id.koperasi.funding.event;

import org.jspecify.annotations.NullMarked;
