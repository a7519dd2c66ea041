/** The page on which an official sees the progress; its files lie in META-INF/resources/progress. */
@NullMarked
package id.koperasi.registry.progresspage;

import org.jspecify.annotations.NullMarked;
