/** Measures a running stack beside a yardstick of the same run and prints the ratio of both. */
@NullMarked
package id.koperasi.deploy.bench;

import org.jspecify.annotations.NullMarked;
