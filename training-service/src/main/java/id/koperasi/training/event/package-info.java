/** What training announces. */
@NullMarked
package id.koperasi.training.event;

import org.jspecify.annotations.NullMarked;
