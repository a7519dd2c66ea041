/** What is drawn on paper (PDF): letters that every name can be written in, and codes for a camera. */
@NullMarked
package id.koperasi.platform.paper;

import org.jspecify.annotations.NullMarked;
