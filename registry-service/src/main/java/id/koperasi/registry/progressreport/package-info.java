/** What offices and the public read of the progress: figures, their growth, rankings, and the list behind each number. */
@NullMarked
package id.koperasi.registry.progressreport;

import org.jspecify.annotations.NullMarked;
